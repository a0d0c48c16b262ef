# Case mappings, also beyond ASCII.
words = ["hello world", "HELLO", "Hello World", "they're bill's", "x1y2z3", "ǆ", "ß", "ÀÉÎ", "ﬁn", "", "123", "σς", "ÿ"]
for w in words:
    print(repr(w), repr(w.upper()), repr(w.lower()), repr(w.title()), repr(w.capitalize()), repr(w.swapcase()), repr(w.casefold()))
for w in words:
    print(repr(w), w.isupper(), w.islower(), w.istitle())
print("Straße".casefold() == "STRASSE".casefold(), "ΑΣ".lower(), "İ".lower() == "i̇")
print("aBc".swapcase().swapcase(), "é".upper().lower())
