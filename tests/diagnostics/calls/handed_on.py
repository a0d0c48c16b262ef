# A function that is handed on may be called where a try takes its errors; so the rest is only a warning, but not in functions that are just called.
def f(a):
    return a


def attempt(action):
    try:
        return action()
    except TypeError:
        return None


def handed_on():
    return [|f()|]


def called():
    return [|f()|]


class C:
    def handed_on(self):
        return [|f(1, 2)|]

    def only_called(self):
        return [|f(1, 2)|]


attempt(handed_on)
attempt(C().handed_on)
attempt(lambda: [|f(1, 2)|])
attempt(called())
C().only_called()


@attempt
def decorated():
    return [|f()|]
