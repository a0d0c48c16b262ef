# The % operator of strings.
print("%d %i %u|%5d|%-5d|%05d|%+d|% d|%x %X %o|%#x %#X %#o" % (42, -42, 7, 42, 42, 42, 42, 42, 255, 255, 8, 255, 255, 8))
print("%s %r %a|%5s|%-5s|%.2s|%5.1s|%c%c" % ("a", "b", "\u00e9", "ab", "ab", "abcdef", "xyz", "q", 65))
print("%f %.2f %10.3f|%-10.1f|%010.2f|%+.1f|%e %.3e %E|%g %g %g %G" % (1.5, 2.675, 3.14159, 2.25, -3.5, 1.0, 12345.678, 0.00012, 1.0, 0.0001, 1e10, 1e-10, 1e20))
print("%%" % (), "%(a)d %(b)s %(a)05d" % {"a": 5, "b": "x"}, "%(x)s%%" % {"x": 1, "unused": 2})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 2, 2.71828))
print("%s" % None, "%s" % True, "%d" % True, "%s %s" % ([1], {"k": (1,)}), "%s" % (1,), "%s" % ((1, 2),), "%d" % 3.99, "%d" % -3.99, "%x" % -255, "%o" % -8, "%c" % "\u20ac")
print("%d" % 10**30, "%x" % 2**70, "%30d|" % 10**20, "%+d" % -10**25, "%.3d" % 5, "%.0f" % 2.5, "%.0f" % 3.5, "%5.0f|" % 0.5, "%#.0f" % 1, "%.10g" % 0.1)
print("%s" % float("inf"), "%f" % float("-inf"), "%d" % 1e3, "%g" % float("nan"), "%5s|%-5s|" % (1, 2), "%05s" % "x", "%+s" % "y", "%.3s" % 12345, "%5c|" % "z", "%-3c|" % 97)
print("%s, %s" % tuple("ab"), "no args", "100%", "%s" % "%s", "%d%%" % 50)


class D:
    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __index__(self):
        return 9

    def __str__(self):
        return "D!"

    def __repr__(self):
        return "D()"

    def __getitem__(self, key):
        return "item " + key


print("%d %f %x %s %r" % (D(), D(), D(), D(), D()), "%(zz)s %(y)5.3s|" % D())
for f, args in (("%d", "x"), ("%d", None), ("%f", "x"), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%s %s", 1), ("%s", (1, 2)), ("%d %d", (1,)), ("%(a)s", 5), ("%(a)s", {}), ("%(a", {}), ("%", ()), ("%q", 1), ("%5", 1), ("%*d", ("a", 1)), ("x", 1), ("x", {}), ("x", [1]), ("%s%", 1), ("%.*f", (1,))):
    try:
        print(f, args, f % args)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(f, type(e).__name__, e)
print(b"%d %s %b %x %c %r %a" % (5, b"x", b"y", 255, 65, "q", "w"), b"%5d|%-4s|%.2f" % (1, b"ab", 1.5))
for width in range(0, 8, 3):
    print("|%*s|%-*s|%0*d|" % (width, "ab", width, "ab", width, -5))
