# Percent formatting, a table of conversions.
for spec in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%i", "%x", "%#x", "%X", "%o", "%#o", "%.3d", "%s", "%r", "%e", "%.1f", "%g", "%u"):
    print(spec, *[spec % v for v in (0, 42, -42)])
print("%s %r %a" % ("é", "é", "é"), "%5s|%-5s|%.2s" % ("ab", "ab", "abcdef"), "%c%c" % (65, "z"), "%%" % (), "100%%")
print("%(a)s-%(b)03d %(a)r" % {"a": "x", "b": 7}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
print("%s" % (1,), "%s" % ((1, 2),), "%s" % [1, 2], "%s %s" % (None, True), "%d" % 3.99, "%d" % True, "%s" % {"a": 1})
print("%f %.0f %e %g %g %g" % (1.5, 2.5, 12345.678, 1e6, 1e5, 0.0001), "%#.3g" % 1.0, "%5.1f|" % -0.04)
for template, args in (("%d", "x"), ("%d %d", (1,)), ("%d", (1, 2)), ("%z", 1), ("%(a)s", 1), ("%", 1), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%(k)s", {})):
    try:
        print(template % args)
    except Exception as e:
        print(template, type(e).__name__)
