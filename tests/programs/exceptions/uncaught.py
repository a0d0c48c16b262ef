# An exception that nobody catches: traceback on standard error, exit code 1.
class Config:
    def __init__(self, values):
        self.values = values

    def get(self, key):
        try:
            return self.values[key]
        except KeyError as e:
            raise LookupError(f"no setting {key}") from e


def load(c):
    for k in ("a", "b"):
        c.get(k)


def main():
    print("start", flush=True)
    load(Config({"a": 1}))


main()
