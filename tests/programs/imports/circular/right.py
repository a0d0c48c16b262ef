print("right starts")
early = "early"
import left

print("left has counter:", hasattr(left, "counter"), "value:", hasattr(left, "value"))
value = "right"


def get_left():
    return left.value


print("right ends")
