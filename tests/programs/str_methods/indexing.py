# Indexing, iteration, comparison and hashing of strings of each width.
for s in ("plain", "café", "日本語x", "a😀b🎉"):
    print(s, len(s), s[0], s[-1], s[1:-1], s[::-1], list(s), [hex(ord(c)) for c in s], s * 2, max(s), min(s), sorted(s), s[2] in s, s.index(s[-1]))
    for i in (len(s), -len(s) - 1, 10**25):
        try:
            s[i]
        except IndexError as e:
            print(e, end="; ")
    print(s == "".join(s), s is not None, s + "é" == "".join([s, "é"]), hash(s) == hash("".join(list(s))), s[:2] + s[2:] == s, {s: 1}["".join(reversed(s[::-1]))])
print(sorted(["b", "é", "a", "Z", "日", "😀", "", "aa", "\uffff"]), "a" < "b", "a" < "aa", "Z" < "a", "é" > "z", "\uffff" < "😀", "" < "a", "abc" < "abd", "a" != "a ", "a" == 97)
for bad in (lambda: "a" < 1, lambda: "a" + 1, lambda: 1 + "a", lambda: "a" - "b", lambda: "a" * "b", lambda: "abc"["1"], lambda: -"a", lambda: "a" * 1.5):
    try:
        print(bad())
    except TypeError as e:
        print(e)
text = ""
for i, c in enumerate("aé日😀"):
    text += c * (i + 1)
    print(text, len(text), text[-1], text.encode().hex())
print("é" == "e\u0301", len("e\u0301"), "\u00e9" == "é", "tab\tnul\0".split("\0"), r"raw\n", "a" "b" 'c', """two
lines""", "\x41\101\u0041\N{LATIN SMALL LETTER A}", "con\
tinued")
word = "level"; print(word == word[::-1], all(a == b for a, b in zip(word, reversed(word))), dict.fromkeys(word, 0), {c: word.count(c) for c in word}, "".join(sorted(set(word))))
