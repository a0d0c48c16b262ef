VERSION = "1.0"
changed = 1


def helper():
    return changed, VERSION_2


def __getattr__(name):
    return name
