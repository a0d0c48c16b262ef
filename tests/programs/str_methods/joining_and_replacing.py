# join, replace, translate, maketrans.
print(",".join(["a", "b", "c"]), "".join([]), "-".join(["x"]), "|".join("xyz"), ", ".join(str(i) for i in range(4)))
print(" ".join({"k": 1, "j": 2}), "é".join(("a", "b")), "".join(reversed("abc")), "😀".join("abc"))
for bad in (["a", 1], [None], 5):
    try:
        print("".join(bad))
    except TypeError as e:
        print(e)
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "", 1), "aaa".replace("", "-"), "".replace("", "x"), "ab".replace("", "-", 2))
print("abab".replace("ab", "abab"), "hello".replace("l", "L", 0), "hello".replace("z", "y"), "aXbX".replace("X", "ß"), "日本日".replace("日", "x"))
table = str.maketrans("abc", "xyz", "d")
print("abcdabcd".translate(table), sorted(table.items(), key=lambda kv: kv[0]))
print("abc".translate({97: "AA", 98: None, 99: 67}), "abc".translate({}), "é→x".translate({ord("é"): "e", 0x2192: "->"}))
print("abc".translate(str.maketrans({"a": "1", "b": None})))
try:
    str.maketrans("ab", "c")
except ValueError as e:
    print(e)
class Upper:
    def __getitem__(self, code):
        if code == 45:
            raise LookupError
        return chr(code).upper()
print("a-b-c".translate(Upper()))
print("ab" * 3, 0 * "ab", "ab" * -1, "é" * 4, "=" * 10)
