# The mini-language on floats.
values = [0.0, -0.0, 1.5, -2.25, 1234567.890625, 1e-5, 1e16, 1e22, float("inf"), float("-inf"), float("nan")]
for spec in ("", "f", ".0f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "<10.2f", "^10.2f", "+.1f", " .1f", "010.2f", ",.2f", "_.2f", "#.0f", "#g", "n", "=+12.1f", "*>9.1e", ".10", "F"):
    print(f"{spec!r:>9}", *[format(v, spec) for v in values], sep="|")
for v in (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e15 + 0.5):
    print(v, f"{v:.0f} {v:.1f} {v:.2f} {v:.1e} {v:.2g}")
for spec in ("d", "x", "s", "c", ".f"):
    try:
        print(format(1.0, spec))
    except ValueError:
        print(spec, "refused")
