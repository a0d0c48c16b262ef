class Lock:
    held = 0

    def __enter__(self):
        Lock.held += 1
        return self

    def __exit__(self, *details):
        Lock.held -= 1
        print("released", details[0], Lock.held)


lock = Lock()


def returning(n):
    with lock, lock:
        for i in range(n):
            with lock:
                if i == 1:
                    return i, Lock.held
        else:
            return "none", Lock.held


def looping():
    seen = []
    for i in range(5):
        with lock:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
    return seen


def generating():
    with lock:
        yield Lock.held
        with lock:
            yield Lock.held


def overruled():
    try:
        with lock:
            return "lost"
    finally:
        return "kept"


print(returning(3))
print(returning(1))
print(looping())
print(*generating())
g = generating()
print(next(g))
g.close()
print(Lock.held, overruled(), Lock.held)
try:
    with lock:
        raise SystemExit("never mind")
except SystemExit as error:
    print("caught", error.code)
