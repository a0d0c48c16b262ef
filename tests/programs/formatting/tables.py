# Columns whose widths are computed from the data.
rows = [("name", "count", "share"), ("apples", 12, 0.375), ("ñandú", 7, 0.21875), ("x", 1234567, 1.0)]
def cell(v):
    return f"{v:,.2%}" if isinstance(v, float) else f"{v:,}" if isinstance(v, int) else str(v)
shown = [[cell(v) for v in row] for row in rows]
widths = [max(map(len, column)) for column in zip(*shown)]
for row in shown:
    print(" | ".join(f"{c:{'<' if i == 0 else '>'}{w}}" for i, (c, w) in enumerate(zip(row, widths))))
    print("-+-".join("-" * w for w in widths))
for n in (0, 59, 60, 3661, 86399):
    print(f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}", "%02d:%02d" % divmod(n, 60), f"{n:#06x} {n:>+7}")
for i in range(1, 6):
    print(*(f"{i * j:3}" for j in range(1, 6)), sep="", end=f" ={sum(range(i)):>{i + 2}}|\n")
for size in (1, 1023, 1024, 1536, 10**7):
    value, units = float(size), iter("BKMG")
    while value >= 1024:
        next(units); value /= 1024
    print(f"{value:.1f}{next(units)}", end=" ")
print()
