"""What the programs here need of MicroPython's module, in Python: how CPython, which has none, writes the expected output."""

import builtins


def const(value):
    return value


def native(function):
    return function


bytecode = native


waiting = []


def schedule(function, argument):
    """Soon is at once, but one after the other."""
    if len(waiting) == 17:
        raise RuntimeError("schedule queue full")
    waiting.append((function, argument))
    if len(waiting) > 1:
        return
    while waiting:
        function, argument = waiting[0]
        function(argument)
        del waiting[0]


class Pointer:
    size = 1

    def __init__(self, memory):
        self.memory = memory.memory if isinstance(memory, Pointer) else memoryview(memory).cast("B")

    def __getitem__(self, index):
        part = self.memory[index * self.size:(index + 1) * self.size]
        if index < 0 or len(part) < self.size:
            raise IndexError("pointer index out of range")
        return int.from_bytes(part, "little", signed=self.size == 4)

    def __setitem__(self, index, value):
        self[index]
        self.memory[index * self.size:(index + 1) * self.size] = (value & (1 << 8 * self.size) - 1).to_bytes(self.size, "little")


class Pointer16(Pointer):
    size = 2


class Pointer32(Pointer):
    size = 4


builtins.ptr8 = Pointer
builtins.ptr16 = Pointer16
builtins.ptr32 = Pointer32
builtins.uint = lambda value: value & 0xFFFFFFFF


def viper(function):
    def call(*arguments):
        arguments = list(arguments)
        for i, name in enumerate(function.__code__.co_varnames[:len(arguments)]):
            kind = function.__annotations__.get(name)
            if kind in (ptr8, ptr16, ptr32, uint):
                arguments[i] = kind(arguments[i])
        return function(*arguments)

    return call if function.__annotations__ else function


class RingIO:
    def __init__(self, memory):
        if isinstance(memory, int):
            self.room = memory
        else:
            self.view = memoryview(memory)
            self.view[0:0] = b""
            self.room = len(memory) - 1
        if self.room < 1:
            raise ValueError()
        self.data = b""

    def any(self):
        return len(self.data)

    def read(self, n=-1):
        n = len(self.data) if n < 0 else n
        taken, self.data = self.data[:n], self.data[n:]
        return taken

    def readline(self, n=-1):
        at = self.data.find(b"\n")
        n = len(self.data) if n < 0 else n
        return self.read(min(n, at + 1) if at >= 0 else n)

    def readinto(self, buffer, n=-1):
        taken = self.read(len(buffer) if n < 0 else min(n, len(buffer)))
        buffer[:len(taken)] = taken
        return len(taken)

    def write(self, data):
        data = bytes(data)[:self.room - len(self.data)]
        self.data += data
        return len(data)

    def close(self):
        pass


level = 0


def opt_level(*new):
    global level
    if not new:
        return level
    level = new[0]


def alloc_emergency_exception_buf(size):
    pass


kbd_intr = qstr_info = alloc_emergency_exception_buf
locks = 0


def heap_lock():
    global locks
    locks += 1


def heap_unlock():
    global locks
    locks = max(locks - 1, 0)
    return locks


def heap_locked():
    return locks
