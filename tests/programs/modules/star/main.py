from plain import *
from listed import *

print(visible, helper(), sorted([x for x in ["a"]]))
try:
    _hidden
except NameError as e:
    print(e)
print(chosen, _also)
try:
    not_chosen
except NameError as e:
    print(e)
visible = "rebound here"
import plain

print(visible, plain.visible, plain._hidden)


def uses_star():
    return chosen + _also


print(uses_star())
