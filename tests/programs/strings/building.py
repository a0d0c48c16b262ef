# Building long strings, concatenation in loops, joins, slices of slices, interning that must not show.
out = ""
for i in range(300):
    out += chr(97 + i % 26)
    if i % 50 == 49:
        out += "\n"
print(out, len(out))
parts = []
for i in range(200):
    parts.append(str(i) * (i % 3))
print(len("".join(parts)), ",".join(p for p in parts if p)[:60])
a = "".join(["a", "b"])
print(a == "ab", {a: 1}["ab"], a in {"ab"}, getattr("x", "up" + "per")(), a is not None)


class O:
    pass


o = O()
for name in ("alpha", "beta"):
    setattr(o, name + "_1", name)
print(o.alpha_1, getattr(o, "".join(["be", "ta", "_1"])), sorted(vars(o)))


def caesar(text, k):
    result = ""
    for c in text:
        if c.isupper():
            result += chr((ord(c) - 65 + k) % 26 + 65)
        elif c.islower():
            result += chr((ord(c) - 97 + k) % 26 + 97)
        else:
            result += c
    return result


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f"{j - i}{s[i]}" if j - i > 1 else s[i])
        i = j
    return "".join(out)


print(rle("aaabccddddde"), rle(""), rle("x"), rle("\u00e9\u00e9\u00e9\U0001f600\U0001f600"))


def palindrome(s):
    t = [c.lower() for c in s if c.isalnum()]
    return t == t[::-1]


print(palindrome("A man, a plan, a canal: Panama"), palindrome("no"), "".join(reversed("stressed")))
text = "it was the best of times it was the worst of times"
words = text.split()
print(" ".join(w.capitalize() for w in words), " ".join(sorted(set(words))), max(words, key=len), {w: words.count(w) for w in dict.fromkeys(words)})
x = "abc"
y = x
x += "d"
print(x, y, x is y)
doubled = "ab"
for _ in range(10):
    doubled += doubled
print(len(doubled), doubled[1000:1010], doubled.count("ab"))
lines = """first
  second
    third

last""".split("\n")
print([len(l) - len(l.lstrip()) for l in lines], [l.strip() for l in lines if l.strip()])
print("%s" % "x" * 3, "a" + "b" * 2 + "c", ("a" + "b") * 2, "-" * 20, "ab"[0] + "ab"[1] * 2)
print("\u00e9" * 3 + "a", ("\u20ac" + "x" * 5)[1:], "\U0001f600\u00e9z"[::-1], "".join(chr(c) for c in (0x41, 0xe9, 0x20ac, 0x1f600)))


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


print("\n".join(wrap(text, 20)))


def parse(s):
    stack, number = [[]], ""
    for c in s + " ":
        if c.isdigit():
            number += c
            continue
        if number:
            stack[-1].append(int(number))
            number = ""
        if c == "(":
            stack.append([])
        elif c == ")":
            inner = stack.pop()
            stack[-1].append(inner)
    return stack[0]


print(parse("(1 (22 3) () (((4)))) 5"))
hexed = "".join("%02x" % b for b in "h\u00e9".encode())
print(hexed, bytes.fromhex(hexed).decode(), int(hexed, 16), "{:08b}".format(5), f"{255:#x}", "0" * 3 + "1")
