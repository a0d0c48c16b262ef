# bytes and bytearray share the methods of str.
for kind in (bytes, bytearray):
    b = kind(b"one,two,,three")
    print(b.split(b","), b.rsplit(b",", 1), b.partition(b","), b.rpartition(b"x"), b.find(b"two"), b.rfind(b"e"), b.count(b"e"), b.find(101), 111 in b, b"two" in b)
    print(b.replace(b",", b"; ", 2), b.upper(), b.title(), b.capitalize(), b.swapcase(), b.startswith((b"x", b"one")), b.endswith(b"ee"), b.index(b"t"), kind(b",").join([b"a", bytearray(b"b")]))
    print(kind(b"  x ").strip(), kind(b"xxaxx").strip(b"x"), kind(b"a b\nc").split(), kind(b"a\nb\r\nc").splitlines(True), kind(b"7").zfill(3), kind(b"-7").zfill(4), kind(b"a").center(4, b"*"), kind(b"a").ljust(3) + b"|", kind(b"a\tb").expandtabs(4))
    print(kind(b"aB1").isalnum(), kind(b"12").isdigit(), kind(b"").isalpha(), kind(b" \t").isspace(), kind(b"A").isupper(), kind(b"\x80").isascii(), kind(b"pre-x").removeprefix(b"pre"), kind(b"x.py").removesuffix(b".py"))
    print(b[0], b[-1], b[1:4], b[::-3], b * 0, b + b"!", len(b), list(b[:3]), max(b), sorted(b)[:2], b == b"one,two,,three", b < b"p", kind(b"abc").translate(bytes.maketrans(b"ab", b"xy"), b"c"))
    for bad in (lambda: b.find("x"), lambda: b + "x", lambda: b.index(b"q"), lambda: b.split(b""), lambda: b[99], lambda: 300 in b, lambda: "a" in b, lambda: kind([256]), lambda: kind(-1), lambda: kind("x"), lambda: kind(b",").join(["a"])):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, end=" ")
    print()
print(b"a" == bytearray(b"a"), b"a" == "a", {b"a": 1}.get(b"a"), hash(b"x") == hash(bytes(bytearray(b"x"))), b"%s-%d-%x" % (b"q", 5, 255), bytes(3), bytes(), bytes([1, 2]), bytes(range(65, 70)))
