visible = "plain"
_hidden = "hidden"


def helper():
    return visible + _hidden
