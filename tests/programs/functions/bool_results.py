# Functions that can only return True or False, and what becomes of their results.
def yes():
    return True


def is_small(n):
    return n < 10


print(b"0000".count(b"0", yes()), "abc"[yes()], [10, 20][is_small(3)], [10, 20][is_small(30)])
print(yes(), [yes(), is_small(99)], {yes(): is_small(1)})
results = [is_small(n) for n in (1, 100)]
print(results, sum(results), yes() + is_small(2), -yes(), yes() == 1, repr(is_small(50)))
flag = is_small(3)
print(flag, str(flag), f"{flag!r:>6}", isinstance(flag, bool), type(yes()))
print(max(yes(), is_small(50)), sorted([is_small(1), is_small(20)]), (yes(),) * 2)
