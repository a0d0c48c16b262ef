# pyc2c-test: no-stress: every collection of a deep recursion scans megabytes of stack
# pyc2c-test: no-qemu-rv32: names of up to 700 letters at every level fill its memory before its stack
# Each level asks for an attribute with a longer name.
class Node:
    def __getattr__(self, name):
        return getattr(self, name + "x")


n = Node()
for f in lambda: n.missing, lambda: getattr(n, "other"), lambda: hasattr(n, "third"), lambda: getattr(n, "fourth", 1):
    try:
        f()
        print("no error")
    except RecursionError as e:
        print(type(e).__name__)
