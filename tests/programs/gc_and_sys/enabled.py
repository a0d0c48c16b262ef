# gc.isenabled() and iterators' hints say how things stand now, however often they are asked.
import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
for items in b"abc", bytearray(b"abcd"), [1, 2]:
    it = iter(items)
    before = it.__length_hint__()
    next(it)
    print(before, it.__length_hint__())
