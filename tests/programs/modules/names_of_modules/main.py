# __module__ of classes, instances and functions; the text of modules.
import sys
import time

import part
from part import Part, function


class A:
    class B:
        pass

    def method(self):
        pass


class Derived(Part):
    pass


class Elsewhere:
    __module__ = "there"


def local():
    pass


print(A.__module__, A().__module__, A.B.__module__, A.B().__module__, A.method.__module__)
print(Part.__module__, Part().__module__, Part.method.__module__, Derived.__module__, Derived().__module__)
print(function.__module__, function().__module__, function()().__module__, part.Fails("x").__module__)
print(local.__module__, (lambda: 0).__module__, int.__module__)
print(Elsewhere.__module__, Elsewhere().__module__)
print(getattr(Part(), "__mod" + "ule__"), getattr(function, "__module__"), hasattr(A(), "__module__"))
for value in 5, "", [], None:
    print(hasattr(value, "__module__"), type(value).__module__)

local.__module__ = "renamed"
print(local.__module__)

print(sys, [time])
print(repr(part).startswith("<module 'part' from '"), repr(part).endswith("part.py'>"))
print(type(sys).__name__, sys.__name__, part.__name__)
