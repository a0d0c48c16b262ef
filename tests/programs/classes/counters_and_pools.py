class Pool:
    created = 0

    class Empty(Exception):
        pass

    def __init__(self, size):
        self._free = [Slot(self, i) for i in range(size)]
        self._used = set()

    def take(self):
        if not self._free:
            raise Pool.Empty(len(self._used))
        slot = self._free.pop()
        self._used.add(slot)
        return slot

    def __contains__(self, slot):
        return slot in self._used

    @property
    def usage(self):
        return f"{len(self._used)}/{len(self._used) + len(self._free)}"


class Slot:
    def __init__(self, pool, number):
        self.pool, self.number = pool, number
        type(pool).created += 1

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        return self is other

    def free(self):
        self.pool._used.remove(self)
        self.pool._free.append(self)

    def __enter__(self):
        return self.number

    def __exit__(self, *_):
        self.free()


pool = Pool(2)
with pool.take() as n, pool.take() as m:
    print(n, m, pool.usage)
    try:
        pool.take()
    except pool.Empty as error:
        print("empty", error.args, isinstance(error, Pool.Empty))
slot = pool.take()
print(pool.usage, slot in pool, slot.number, Pool.created, pool.created)
slot.free()
try:
    slot.free()
except KeyError:
    print("twice")
pool.created = 99
print(Pool.created, pool.created, slot in pool)
