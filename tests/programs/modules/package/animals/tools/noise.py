print("noise loading as", __name__)
COUNT = 1


def make(s):
    return f"<{s}>"
