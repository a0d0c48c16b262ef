# bytes: literals, methods, indexing, comparison, errors.
b = b"Hello, World"
print(b, b[0], b[-1], b[1:4], b[::-1], b[::3], len(b), list(b[:3]), b == b"Hello, World", b + b"!", b * 2, b"" * 5, 72 in b, b"lo" in b, b"" in b, bytes(b) is b)
print(bytes(3), bytes([1, 2, 255]), bytes("h\u00e9", "utf-8"), bytes(range(5)), bytes(bytearray(b"x")), bytes(), bytes((65,)), bytes(x for x in b"ab"), bytes(memoryview(b"mv")))
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.count(108), b.startswith(b"He"), b.startswith((b"x", b"H")), b.endswith(b"d"))
print(b"a,b,,c".split(b","), b" a b ".split(), b"a,b".rsplit(b",", 1), b"a-b".partition(b"-"), b"ab".rpartition(b"-"), b",".join([b"x", b"y"]), b"".join([]), b"-".join([bytearray(b"q"), b"r"]), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"ab".rjust(4, b"."), b"-5".zfill(5), b"abc".replace(b"b", b"XX"), b"aaa".replace(b"a", b"b", 1), b"a\tb".expandtabs(4), b"pre-x".removeprefix(b"pre-"), b"x.c".removesuffix(b".c"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" \n".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab Cd".istitle(), b"\x80".isascii(), b"".isascii(), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abcb".translate(None, b"b"))
print(b"\x00\xff'\"\\\n\t\x7fabc", repr(b'"'), repr(b"'"), repr(b"'\""), b"abc".hex(), b"abc".hex("-"), b"abcdef".hex(":", 2), bytes.fromhex("de ad BE ef"), b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"abc".decode("ascii"), str(b"x", "utf-8"))
print(b"a" < b"b", b"a" < b"ab", b"" < b"\x00", b"a" == "a", b"a" != bytearray(b"a"), b"b" > b"a", sorted([b"b", b"a", b""]), max(b"abc"), min(b"abc"), sum(b"\x01\x02"), hash(b"ab") == hash(bytes([97, 98])), {b"k": 1}[b"k"], {"a": 1, b"a": 2})
for i, bad in enumerate((lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes(1.5), lambda: b[20], lambda: b["a"], lambda: b + "x", lambda: "x" + b, lambda: b"".join(["a"]), lambda: b"".join([1]), lambda: b.find("o"), lambda: b.index(b"zz"), lambda: b.find(256), lambda: bytes.fromhex("abc"), lambda: bytes.fromhex("zz"), lambda: b"\xff".decode(), lambda: b.replace(b"a", "b"), lambda: b < "a", lambda: "a" in b, lambda: 256 in b, lambda: b.split(b""), lambda: b.decode("nope"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b.center(20, b"ab"), lambda: bytes(5, "utf-8"), lambda: int(b"zz"), lambda: b % 5)):
    try:
        print(i, bad())
    except Exception as e:
        print(i, type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
print([x for x in b"az"], [chr(x) for x in b"az"], list(reversed(b"ab")), *b"ab", int(b"42"), float(b"1.5"), int.from_bytes(b"\x01\x00", "big"), ord(b"a"), b"%d-%s" % (1, b"z"), b"abc"[1:2] == b"b", (b"ab" b"cd"), rb"\n", br"\x")
u = "\u00e9\u20ac\U0001f600"
for enc in ("utf-8", "utf-16-le", "utf-32-be"):
    e = u.encode(enc)
    print(enc, e, e.decode(enc) == u, len(e))
big = bytes(range(256)) * 20
print(len(big), big.count(b"\xff\x00"), big.find(b"\xfe\xff\x00\x01"), big[5000], big[-1], len(big.split(b"\x00")), big.rfind(b"\x00"), big == bytes(list(big)))
