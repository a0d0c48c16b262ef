# Methods that take self with the rest of their arguments, called on classes and instances that the compiler knows or does not.
class Record:
    def __init__(*args, **kw):
        self = args[0]
        self.fields = args[1:]
        self.options = kw

    def add(*args):
        self, *more = args
        self.fields += tuple(more)
        return self

    @classmethod
    def of(*args):
        return args[0](*args[1:])

    @staticmethod
    def count(*args):
        return len(args)


class Sub(Record):
    def __init__(*args):
        super(Sub, args[0]).__init__(*args[1:], sub=True)


def make(cls, *rest):
    return cls(1, 2, k=3) if not rest else cls(*rest)


def show(record):
    print(type(record).__name__, record.fields, record.options)


known = Record
show(Record())
show(known(1))
show(make(Record))
show(make(Record, "a", "b"))
show(make(Sub, "a"))
show(Record(4, x=5).add(6).add(7, 8))
show(Record.of(9))
show(Sub.of(10, 11))
print(known.count(), known.count(1, 2), Record().count(3), Record.add(Record(), 1).fields)
for cls in Record, Sub:
    show(cls(cls.__name__))
