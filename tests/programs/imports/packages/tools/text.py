print("text starts", __name__)


def shout(s):
    return s.upper() + "!"


def loud(s):
    from . import double
    return double(shout(s))
