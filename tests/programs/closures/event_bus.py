def bus():
    handlers = {}

    def on(name, once=False):
        def register(function):
            def off():
                handlers[name].remove(entry)
            entry = [function, once]
            handlers.setdefault(name, []).append(entry)
            function.off = off
            return function
        return register

    def emit(name, *args, **named):
        results = []
        for entry in handlers.get(name, ())[:]:
            function, once = entry
            if once:
                handlers[name].remove(entry)
            results.append(function(*args, **named))
        return results
    return on, emit


on, emit = bus()
counts = {}


@on("tick")
def counter(n, step=1):
    counts["tick"] = counts.get("tick", 0) + n * step
    return counts["tick"]


@on("tick", once=True)
@on("stop")
def single(*args, **named):
    return "single", args, named


class Device:
    def __init__(self, name):
        self.name = name
        on("tick")(lambda n, step=1: f"{self.name}{n}")

    def rename(self, name):
        self.name = name


device = Device("d")
print(emit("tick", 1), emit("tick", 2, step=10), emit("none"))
device.rename("e")
counter.off()
print(emit("tick", 3), emit("stop", *"xy", z=0), counts)
try:
    counter.off()
except ValueError as error:
    print(type(error).__name__)
