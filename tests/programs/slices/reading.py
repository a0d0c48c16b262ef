# Every sequence type under the same slices.
bounds = [None, 0, 2, 5, 100, -1, -3, -100]
for make in (list, tuple, lambda r: "".join(chr(97 + i) for i in r), bytes, lambda r: r):
    s = make(range(5))
    shown = []
    for lo in bounds:
        for hi in bounds:
            for step in (1, 2, -1, -2):
                part = s[lo:hi:step]
                shown.append(len(part))
                assert list(part) == [s[i] for i in range(*slice(lo, hi, step).indices(5))]
    print(type(s).__name__, sum(shown), s[1:4], s[::-1], s[-2:], s[:-2], s[3:1], s[::3], s[4:0:-2], s[10:], s[-1:-4:-1])
for bad in (lambda: [1][::0], lambda: "a"["b":], lambda: (1,)[1.5:], lambda: range(3)[::0]):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
whole, tail = slice(None), slice(-2, None)
print(slice(1, 5, 2), slice(3), tail.start, tail.stop, tail.step, "hello"[tail], [1, 2, 3][whole], slice(1, 2) == slice(1, 2), slice(10, None, -3).indices(7), slice(None).indices(0))
class Index:
    def __index__(self): return 2
print([1, 2, 3, 4][Index():], "abcd"[:Index()], [1, 2, 3, 4][::Index()], "héé→😀x"[2:5], "a😀b"[::-1], [1, 2][10**30:], "abc"[-(10**30):10**30])
class Shows:
    def __getitem__(self, key): return key
s = Shows()
print(s[1], s[1:2], s[:], s[::], s[1:2, 3], s[..., ::2], s[()], s[1,], s[-1:None])
