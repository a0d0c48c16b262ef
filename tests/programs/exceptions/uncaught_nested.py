def f():
    try:
        {}["key"]
    except KeyError:
        print("handling")
        undefined = [1, 2]
        return undefined[5]


class Thing:
    def method(self):
        return f()

    @property
    def value(self):
        return self.method()


for _ in range(1):
    print(Thing().value)
