# split, rsplit, partition and splitlines at their edges.
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1))
print("  one  two\tthree\n".split(), "  one  two ".split(None, 1), "  one  two ".rsplit(None, 1))
print("".split(), "".split(","), "abc".split("abc"), "aXXbXXc".split("XX"))
print(" a b ".split(" "), "a b c d".split(maxsplit=2), "a-b-c".rsplit(sep="-", maxsplit=0))
for sep in ("=", "==", "z"):
    print(sep, "k==v=w".partition(sep), "k==v=w".rpartition(sep))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("x\x0by\x0cz\x1cw\x85v\u2028u".splitlines())
for bad in ("", 3):
    try:
        print("abc".split(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    "abc".partition("")
except ValueError as e:
    print(e)
head, *middle, tail = "a:b:c:d".split(":")
print(head, middle, tail)
pairs = dict(item.split("=") for item in "x=1;y=2;z=3".split(";"))
print(pairs)
print([w[::-1] for w in "über straße ñandú".split()])
print("日本、語、文".split("、"), "😀|😁|😂".rpartition("|"))
