# The format specification mini-language on numbers.
for spec in ("", "d", "5", "<5", "^7", ">7", "=+7", "05", "+", " ", "-", ",", "_", "010,", "x", "#x", "#X", "08b", "#010x",
             "_b", "_x", "o", "#o", "c", "n", "*^9", "e", ".2f", "g", "%", ".1%", "012.3f", "+.1e", "e=8"):
    print(repr(spec), [format(v, spec) for v in (0, 65, 12345)], [format(v, spec) for v in (-42, 10**20) if "c" not in spec])
for spec in ("", "f", ".0f", ".3f", "10.2f", "<10.2f", "^10.1f", "=+10.1f", "010.2f", "e", ".0e", ".3e", "E", "g", ".3g",
             "#.3g", "G", "%", ".1%", ",", ",.2f", "_.3f", "+", " .2f", ".5", ".0", "#.0f", "z.1f", "20", "015,.2f", "n"):
    print(repr(spec), [format(v, spec) for v in (0.0, -0.0, 1.5, -2.25, 1234567.891, 1e-7, 1e22, 0.05, float("inf"), float("nan"))])
print(f"{3.14159:.2f} {42:>6d} {255:#x} {1e6:,.0f} {0.5:.0%} {True:d} {7:{'0'}{4}}")
print("%d %5d %-5d| %05d %+d % d %x %#x %X %o %#o %i %.3d" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 9, 7))
print("%f %.2f %8.3f %-8.1f| %08.2f %+.1f %e %.2E %g %G %.3g" % (1.5, 2.345, 3.14159, 2.5, -1.5, 2, 12345.678, 0.00012, 1e-5, 1e20, 1234))
print("%d %d %s %r %5.1f%%" % (3.99, True, 1.0, 2**70, 99.5))
for spec, v in ((".2", 1), ("q", 1), ("d", 1.5), (",x", 5), ("+c", 65), (",_", 1), ("5.", 1.5), ("x.5", 1), ("s", 1.0)):
    try:
        print(format(v, spec))
    except ValueError as e:
        print("ValueError:", e)
for f, v in (("%d", "x"), ("%x", 1.5), ("%f", "1"), ("%d", None)):
    try:
        print(f % v)
    except TypeError as e:
        print("TypeError:", e)
print(format(2**200, ","), format(-(2**100), "_x"), format(1 / 3, ".30f"), format(5e-324, ".20e"), "%.50g" % 0.1)
