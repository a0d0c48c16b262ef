# Functions that run soon, one after the other.
try:
    import micropython
except ImportError:
    import _micropython_python as micropython

log = []


def wait(n):
    """Loops are safe points."""
    while len(log) < n:
        pass


micropython.schedule(log.append, "bound method")
wait(1)
micropython.schedule(lambda argument: log.append(argument * 2), 21)
wait(2)
print(log)


class Sensor:
    def __init__(self, n):
        self.n = n
        self.tell_reference = self.tell

    def interrupt(self):
        micropython.schedule(self.tell_reference, self.n)

    def tell(self, n):
        log.append((self.n, n))


log.clear()
for sensor in [Sensor(n) for n in range(5)]:
    sensor.interrupt()
    wait(sensor.n + 1)
print(log)

# What is scheduled meanwhile waits for its turn, and there is room for 16.
log.clear()


def outer(count):
    for i in range(count):
        try:
            micropython.schedule(inner, [i])
        except RuntimeError as error:
            log.append(f"{i} {error}")
    log.append("outer ends")


def inner(item):
    item.append(len(log))
    log.append(item)
    if item[0] == 15:
        micropython.schedule(log.append, "last")


micropython.schedule(outer, 18)
wait(20)
for entry in log:
    print(entry)

# From a generator, and seen through a global that comes late.
log.clear()
schedule = micropython.schedule


def numbers():
    for i in range(4):
        schedule(note, i)
        wait(i + 1)
        yield i


def note(i):
    log.append(i + offset)


offset = 100
print(list(numbers()), log)
print(micropython.alloc_emergency_exception_buf(100))
