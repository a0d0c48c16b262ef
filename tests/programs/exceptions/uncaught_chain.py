class ConfigError(Exception):
    pass


def parse(text):
    return int(text)


def load(text):
    try:
        return parse(text)
    except ValueError as e:
        raise ConfigError(f"bad config {text!r}") from e


def main():
    try:
        load("abc")
    finally:
        print("cleaning up")


main()
