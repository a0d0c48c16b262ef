# pyc2c-test: by-hand: CPython would use all the memory there is
# pyc2c-test: no-stress: fills the memory, with a collection at every allocation
# pyc2c-test: no-host: fills the memory
# Finalisers run while memory is short, and may allocate.
import gc
from finaliserproxy import FinaliserProxy


class Block(FinaliserProxy):
    made = 0
    finalised = 0
    notes = []

    def __init__(self):
        self.data = bytearray(1000)
        super().__init__(self.done)
        Block.made += 1

    def done(self):
        Block.finalised += 1
        Block.notes.append([len(self.data), str(Block.finalised)])
        if len(Block.notes) > 4:
            Block.notes.clear()


def garbage():
    for _ in range(2000):
        Block()


garbage()
print(Block.finalised > 1000, Block.made)


def fill():
    kept = []
    try:
        while True:
            kept.append(Block())
    except MemoryError:
        pass
    full = len(kept) > 20
    del kept[:]
    return full


for _ in range(3):
    print(fill())
    gc.collect()
    print(Block.made - Block.finalised < 20)
garbage()
gc.collect()
print(Block.made - Block.finalised < 20)
