# Two modules that import each other, and one that is imported twice.
print("main", __name__)
import left
import right
from left import value as left_value

print(left_value, right.value, left.get_right(), right.get_left(), left.right is right, right.left is left)
left.value = "changed"
print(left.get(), left_value, right.get_left())
import left as again

again.counter += 5
print(left.counter, again is left)
try:
    left.missing
except AttributeError as e:
    print(e)
try:
    from left import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])


def local_import():
    import right as r
    from left import counter
    return r.value, counter


print(local_import())
