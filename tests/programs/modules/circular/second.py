print("second starts")
import first

NAME = "second"
try:
    print(first.NAME)
except AttributeError as e:
    print("partially initialized:", "NAME" in str(e))


def value():
    return NAME + "+" + first.NAME


def from_first():
    return first.value()


print("second ends")
