# The mini-language on integers.
values = [0, 7, -7, 255, -255, 1234567, 10**20, -(10**20)]
for spec in ("", "d", "5", "<8d", ">8", "^8", "=8", "+", " ", "-", "08", "+08d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", ",", "_", "_x", "_b", "*^12,", "0=10", "#010x", "e", ".2f", "g", "%", "012,"):
    print(f"{spec!r:>8}", *[format(v, spec) for v in values], sep="|")
print(format(65, "c"), format(0x20AC, "c"), format(97, "5c") + "|", f"{True:d} {False:5} {True}|{True:x}")
for spec in ("s", ".2", ",x", "_,", "z", "+c", "5.1d", "y"):
    try:
        print(spec, format(65, spec))
    except ValueError as e:
        print(spec, "ValueError")
width, fill = 9, "~"
print(f"{42:{fill}^{width}}", f"{42:{fill}<+{width}d}", "{:{}}".format(3, 4), "{0:{1}{2}}".format(3, ">", 5))
