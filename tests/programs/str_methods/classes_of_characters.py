# The is… methods on a grid of strings.
samples = ["", "a", "A1", "1", "12.5", " ", "\t\n", "_x", "x y", "²", "½", "Ⅷ", "٣", "é", "日本", "a\n", "\x00", "😀", "class", "1a"]
methods = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "isprintable", "isascii"]
for s in samples:
    print(ascii(s), "".join(m[2] if getattr(s, m)() else "-" for m in methods))
print(sum(chr(i).isalpha() for i in range(128)), sum(chr(i).isdigit() for i in range(128)), sum(chr(i).isspace() for i in range(128)))
print(sum(chr(i).isprintable() for i in range(256)), sum(chr(i).isupper() for i in range(256)), sum(chr(i).islower() for i in range(256)))
print([hex(i) for i in range(256) if chr(i).isspace()])
print("".join(c for c in "a1 b2_c3!" if c.isalnum()), all(map(str.isdigit, "0123")), any(map(str.isupper, "abC")))
