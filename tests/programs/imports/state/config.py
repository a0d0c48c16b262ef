level = 1
settings = {}


class Settings:
    default = "none"


def set_level(n):
    global level
    level = n


def get_level():
    return level


def get_settings():
    return settings


def make():
    return Settings()


def reset(x):
    if x is None:
        raise ValueError("nothing to reset")


def hook(v):
    return v


def run(v):
    return hook(v)
