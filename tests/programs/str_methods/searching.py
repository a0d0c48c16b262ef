# find, index, count, startswith and their ranges.
text = "abracadabra"
print(text.find("abra"), text.rfind("abra"), text.find("abra", 1), text.find("abra", 1, 10), text.rfind("abra", 0, 10))
print(text.find(""), text.rfind(""), text.find("", 5), text.find("", 12), text.find("", 11), text.rfind("", 2, 4))
print(text.find("a", -3), text.find("z"), text.find("bra", -100, 100), text.find("a", None, None))
print(text.count("a"), text.count("a", 1), text.count("a", 1, -1), text.count(""), "".count(""), "aaaa".count("aa"))
for needle in ("cad", "xyz"):
    for name in ("index", "rindex"):
        try:
            print(name, getattr(text, name)(needle))
        except ValueError as e:
            print(name, "ValueError", e)
print(text.startswith("abra"), text.startswith("bra", 1), text.startswith(("x", "ab")), text.startswith(()), text.startswith("", 11), text.startswith("", 12))
print(text.endswith("bra"), text.endswith("abr", 0, -1), text.endswith(("y", "ra")), text.endswith(""))
try:
    text.startswith(["a"])
except TypeError as e:
    print(e)
print("cad" in text, "" in text, "dac" in text, "" in "")
try:
    print(3 in text)
except TypeError as e:
    print(e)
greek = "αβγαβγ"
print(greek.find("γα"), greek.rfind("β"), greek.count("α"), greek.index("γ", 3), "a" in greek)
print("😀b😀".find("b"), "😀b😀".rfind("😀"), len("😀b😀"))
