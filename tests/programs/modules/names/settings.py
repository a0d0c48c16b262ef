value = "old"
items = [1, 2, 3]
counter = 0


def change(new):
    global value
    value = new


def read_added():
    return added


def get_counter():
    return counter


def indirect():
    return get_counter()


class Config:
    level = 3

    def describe(self):
        return f"{__name__}.{type(self).__name__} at {self.level}"


if __name__ == "__main__":
    print("never printed")
