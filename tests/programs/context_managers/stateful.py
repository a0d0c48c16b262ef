class Setting:
    current = {"depth": 0, "mode": "idle"}

    def __init__(self, **changes):
        self.changes = changes
        self.saved = []

    def __enter__(self):
        self.saved.append(dict(Setting.current))
        Setting.current.update(self.changes)
        return Setting.current

    def __exit__(self, kind, value, traceback):
        Setting.current = self.saved.pop()

    def __call__(self, function):
        def wrapped(*args, **named):
            with self:
                return function(*args, **named)
        return wrapped


def show(label, end="\n"):
    print(label, sorted(Setting.current.items()), end=end)


fast = Setting(mode="fast")


@fast
def work(n, /, *, extra=0):
    show(n, " ")
    with Setting(depth=n + extra):
        show("inner")
        return work(n - 1, extra=extra) + 1 if n else 0


print(work(2, extra=10))
show("out")
targets = [None, None]
with Setting(depth=7) as targets[0], fast as targets[1]:
    targets[1]["mode"] = "changed"
    show("two")
print(targets[0] is targets[1], targets[0]["depth"])
show("end")
for bad in (3, object()):
    try:
        with bad:
            pass
    except TypeError as error:
        print("refused", type(bad).__name__)
