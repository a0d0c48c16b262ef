# Every method of str, with its corners.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "they're bill's".title(), "ABC def".capitalize(), "".upper())
print(s.find("o"), s.find("o", 5), s.find("zz"), s.find("", 3), s.find("", 99), s.rfind("o"), s.rfind("o", 0, 6), s.index("W"), s.rindex("l"), s.count("l"), s.count(""), "aaaa".count("aa"), s.count("l", 3, -2))
print(s.startswith("Hell"), s.startswith(("x", "He")), s.startswith("ell", 1), s.endswith("ld"), s.endswith("l", 0, 4), s.endswith(()), s.startswith("", 12), s.startswith("", 13), "W" in s, "" in s, "xyz" not in s)
print("a,b,,c".split(","), " a  b ".split(), " a  b ".split(" "), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "a b c d".split(None, 2), "  a b ".split(None, 0), "abc".split("bc"), "1<>2<>3".split("<>"), " x y ".rsplit(None, 1))
print("a\nb\r\nc\rd\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\u2028e".splitlines())
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "abc".rpartition("x"), "-".join("abc"), "".join([]), ", ".join(["one"]), "x".join(("a", "b")), "-".join({"k": 1}))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cba"), "\t\n x\u3000".strip(), "mississippi".rstrip("ip"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "abc".removeprefix("zz"), "abc".removesuffix(""))
print("ab".center(7, "*"), "abc".center(6, "-"), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(3), "x".center(0), "a".center(4) + "|", "ab".center(5) + "|")
print("aXbXc".replace("X", "--"), "aaa".replace("a", "b", 2), "abc".replace("", "."), "aaa".replace("aa", "b"), "abc".replace("b", ""), "abc".replace("x", "y"), "".replace("", "x"), "aaaa".replace("a", "bb", -1), "abc".replace("", "-", 2))
print("a\tb\tc".expandtabs(), "a\tbc\td".expandtabs(4), "\t|".expandtabs(0), "ab\n\tc".expandtabs(3), "abc" * 3, "abc" * 0, "ab" * -1, 2 * "xy")
for t in ("abc", "ABC", "aB1", "123", "12.3", "", " ", "\n\t", "a b", "_x1", "1x", "\u00e9", "\u0661", "\u00bd", "\u00b2", "A1", "class", "Title Case", "\u01c5", "a\x00"):
    print(ascii(t), t.isalpha(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.isalnum(), t.isspace(), t.isupper(), t.islower(), t.istitle(), t.isidentifier(), t.isprintable(), t.isascii())
table = str.maketrans("abc", "xyz", "d")
print("abcdabcd".translate(table), "abc".translate({97: None, 98: "BB", 99: 100}), str.maketrans({"a": 1, 98: "z"}), "\u00e9a".translate({0xe9: "e"}))
print("caf\u00e9".encode(), "caf\u00e9".encode("latin-1"), "abc".encode("ascii"), "\u20ac".encode("utf-16-le"), "\U0001f600".encode("utf-8"), "x\u00e9".encode("ascii", "replace"), "x\u00e9".encode("ascii", "ignore"), "x\u00e9".encode("ascii", "backslashreplace"), "x\u00e9".encode("ascii", "xmlcharrefreplace"))
print("abc" < "abd", "abc" < "ab", "" < "a", "Z" < "a", "a" == "a", "a" != "b", "abc" >= "abc", "\u00e9" > "z", "\U0001f600" > "\uffff", max("hello"), min("hello"), sorted("hello"))
print(s[0], s[-1], s[2:5], s[::-1], s[::3], s[10:2:-2], s[100:], s[-100:3], len(s), list("ab"), [*reversed("abc")], "abc"[1:2], "abc"[True])
print(ord("a"), chr(8364), ord("\U0001f600"), chr(0) == "\0", hex(ord("\u00ff")), repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\\x00\x7f\u00e9\u200b\U0001f600\ud800"), ascii("\u00e9\u20ac\U0001f600'"))
u = "na\u00efve \u20ac10 \U0001f600!"
print(len(u), u[2], u[6], u[10], u[-1], u[::-1], u.upper(), u.find("\u20ac"), u.split(), u.index("\U0001f600"), u[4:8], u.encode().decode() == u, [len(c.encode()) for c in u])
print("\u00df".upper(), "\u0130".lower() == "i\u0307", "\u1e9e".casefold(), "\ufb01".upper(), "\u03a3".lower(), "\u01c6".title() == "\u01c5", "\u00b5".upper() == "\u039c")
big = "ab" * 5000
print(len(big), big.count("ba"), big.find("bb"), len(big.replace("a", "xyz")), big[5000:5004], len(big.split("a")), big.rfind("ab"), hash(big) == hash("ab" * 5000))
print("a" "b" 'c', """x
y""", r"\n", "\x41\u0042\103\N{BULLET}", "con\
tinued", len("\\"), '\'', "tab\there")
