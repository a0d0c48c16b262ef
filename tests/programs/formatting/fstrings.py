# f-strings: nesting, conversions, specs with fields, =, quotes, order of evaluation.
x, y, name = 42, 3.14159, "Bob"
print(f"{x} {x:5} {x:<5}| {x:05} {x:x} {x:#b} {y:.2f} {y:8.3f} {name!r:>7} {name:^9}| {name!s} {chr(233)!a}")
print(f"{x + 1} {x if x > 1 else 0} {[i for i in range(3)]} {name[0]} {name.upper()} {len(name)} {(lambda v: v * 2)(5)} { {'a': 1}['a'] } {{}} {{{x}}}")
print(f"{x=} {x = } {x=:5} {name=} {name=!s} {x + 1=} {y=:.1f} {name[0]=}")
w, p = 10, 3
print(f"{y:{w}.{p}f}|{x:{w}}|{x:>{w}}|{name:{'*'}^{w}}|{y:{'.' + str(p)}}|{x:{'0' + '5'}}")
print(f"{f'{x}'} {'nested ' + f'{name!r}'}")
print(f"{x!r:^{w}}|{None} {True:d} {True} {()} {[]!r} {1,2} {*[1], 2}")
print(f"""multi
{x
}
{name!r}""", f'{x}' "plain {x}" f"{y:.1f}", rf"\n{x}", fr"\d{x}", "\n" f"\t{x}")
order = []


def note(v):
    order.append(v)
    return v


print(f"{note(1)}{note(2):{note(5)}}{note(3)!r}", order)


class F:
    def __format__(self, spec):
        return f"[{spec}]"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


f = F()
print(f"{f} {f:abc} {f!r} {f!s:>6} {f!r:<6}| {f:{x}} {f:%Y-%m-%d} {f:a{x}b}")
for bad in (lambda: f"{1 / 0}", lambda: f"{x:q}", lambda: f"{name:d}", lambda: f"{name[10]}", lambda: f"{x:{name}}", lambda: f"{None:5}", lambda: f"{[]:d}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
d = {"key": "value", 1: "one"}
print(f"{d['key']} {d[1]} {d.get('zz', 'none')} {d!r}")
print(f"{x:,} {10**9:,} {10**9:_} {0.5:%} {0.125:.1%} {1e10:g} {255:#x} {255:08b} {-5:+d} {5:+d} {5: d} {65:c}")
print(f"{'a' 'b'} {'x' * 3} {not x} {x == 42} {x != 42} {x >= 1} {x and name} {-x} {~x} {x**2} {x // 5} {x % 5} {(x := 7)} {x}")
total = 0
rows = [("apple", 3, 0.5), ("kiwi", 12, 0.25), ("banana", 1, 1.125)]
for item, n, price in rows:
    print(f"{item:<10}{n:>4}{price:>8.2f}{n * price:>10.3f}")
    total += n * price
print(f"{'total':<14}{total:>18.3f}")
print(f"{'':5}|{'':*^5}|{chr(233):-^5}", len(f"{chr(0x1f600):>4}"))
print("".join(f"{i:02}" for i in range(12)), f"{sum(i for i in range(5))}", f"{ {i for i in range(1)} }", f"{[f'{i}-{j}' for i in range(2) for j in 'ab']}")
print(f"{3.0} {1e16} {1e-7} {0.1 + 0.2} {1/3} {100000000000000000000.0} {-0.0} {float('inf')} {2.5e-8:.3} {123456789.123:.4}")


def outer():
    a = 1

    def inner():
        return f"{a} {(lambda: a + 1)()} {[a for _ in range(2)]}"
    return inner()


print(outer())
