print("cat loading, LOUD first:", end=" ")
from animals import LOUD

print(LOUD)


def speak():
    return "meow"
