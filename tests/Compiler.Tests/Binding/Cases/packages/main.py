import tools.deep.leaf
import tools.deep.leaf as leaf
import tools
from tools import VERSION, helper, other
from tools.deep import *

print(tools.deep.leaf.value, leaf.value, tools.VERSION, VERSION, helper(), other.name, leaf_value)
print(tools.missing_or_not)
tools.VERSION_2 = 3
tools.changed = 4


def late():
    import cycle_a
    return cycle_a.first(), tools.other.name, leaf.function()
