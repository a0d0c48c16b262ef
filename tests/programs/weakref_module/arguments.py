# pyc2c-test: no-stress: under AddressSanitizer the C compiler keeps the argument in a register
# What is passed to a function belongs to that function alone.
import gc
import weakref


class Thing:
    pass


def deletes(thing):
    r = weakref.ref(thing)
    del thing
    gc.collect()
    return r() is None


def rebinds(thing, other):
    r = weakref.ref(thing)
    thing = other
    gc.collect()
    return r() is None, thing is other


print(deletes(Thing()))
print(rebinds(Thing(), Thing()))
kept = Thing()
print(deletes(kept), rebinds(kept, kept))
