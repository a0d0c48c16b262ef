class Part:
    def method(self):
        return self


def function():
    class Inner:
        pass

    return Inner


class Fails(Exception):
    pass
