f""
f"plain"
f"{a}"
f'{a!r:>{width}.{precision}}'
f"{a=}" f"{ b = }" f"{c=!s}" f"{d=:>4}" f"{e = !r:^{n}}"
f"{{{a}}}" f"}}{{"
f"{'nested ' + f"{'deeper ' + f'{x}'}"}"
f"{d['key']}" f'{d["key"]}' f"{d["same quotes"]}"
rf"\d{x}\{y}" rF"\x" if z else fR'{x!a}\n'
f"a\tb{x}\N{BULLET}\u00e9\x41\101"
"before " f"{x}" " after" 'and ' u'more'
u"kind" "s"
f"""
{
    x  # a comment
    + 1
}
{y:%Y-%m-%d}
"""
f"{lambda_ or (lambda: 1)}" f"{x:{'{'}>10}" f"{(yield_ := 3)}" f"{x:=5}"
f"{a, b}" f"{*a, *b}" f"{x if y else z}" f"{x!=y}" f"{x == y}" f"{ {1: 2}[1] }"
f"{x:{a}{b}text{c!r}}"
