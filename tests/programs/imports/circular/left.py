print("left starts", __name__)
counter = 1
import right

value = "left " + right.early


def get():
    return value


def get_right():
    return right.value


print("left ends")
