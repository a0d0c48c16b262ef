# What is evaluated, in which order, and how often.
log = []


def note(name, value):
    log.append(name)
    return value


class Recorder:
    def __init__(self):
        self.store = {"k": 1}

    def __getitem__(self, key):
        log.append(f"get {key}")
        return self.store[key]

    def __setitem__(self, key, value):
        log.append(f"set {key}={value}")
        self.store[key] = value


r = Recorder()
note("obj", r)[note("key", "k")] += note("value", 5)
print(log)
log.clear()
note("target", r)[note("index", "k")] = note("rhs", 9)
print(log)
log.clear()
print(note("a", 1) + note("b", 2) * note("c", 3), log)
log.clear()
x = {note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)}
print(x, log)
log.clear()
print(note("left", 1) < note("middle", 0) < note("right", 5), log)
log.clear()


def f(*args, **kw):
    log.append("call")
    return args, kw


print(note("fn", f)(note("p1", 1), *note("star", [2]), k=note("kw", 3), **note("ss", {"z": 4})), log)
log.clear()
print(note("t", True) and note("second", 0) or note("third", "x"), log)
log.clear()
print(note("then", 1) if note("cond", False) else note("else", 2), log)
