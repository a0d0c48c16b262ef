class Register:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __bool__(self):
        return self.value != 0

    def __invert__(self):
        return Register(~self.value & 0xFF)

    def __pos__(self):
        return f"+{self.value}"

    def __neg__(self):
        return Register(-self.value)

    def __round__(self, digits=None):
        return "round", digits

    def __len__(self):
        return self.value

    def __call__(self, *args, **named):
        return self.value, args, named

    def __getitem__(self, key):
        return key

    def __format__(self, spec):
        return f"<{spec or 'none'}>"

    def __bytes__(self):
        return self.value.to_bytes(2, "big")


r = Register(5)
print("abcdefgh"[r], [*range(9)][:r], hex(r), bin(~r), bytes(r), int(r), float(Register(2)), [0] * Register(2), range(r), chr(Register(65)))
print(+r, (-r).value, not r, not Register(0), round(r), round(r, 2), len(r), r(1, k=2), f"{r} {r:x>4} {r!s:.0}|", format(r, "q"))
print(r[1:2, ...], r[::2], r[None], r[-r.value], (r and 1, Register(0) or 2), divmod(17, int(r)))
print(1 << int(r), (3).__add__(4), "%d %x" % (r, r), bool(Register(0)) is False)


class Bad:
    def __index__(self):
        return "no"

    def __bool__(self):
        return 2

    def __len__(self):
        return -1


for action in (lambda: [1][Bad()], lambda: bool(Bad()), lambda: len(Bad()), lambda: hex(1.0)):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
