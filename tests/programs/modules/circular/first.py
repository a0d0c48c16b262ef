print("first starts")
import second

NAME = "first"


def value():
    return NAME + "+" + second.NAME


print("first ends")
