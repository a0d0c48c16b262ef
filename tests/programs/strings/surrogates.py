# Surrogates are code points of their own: two of them never become the one that UTF-16 means by the pair.
import sys


def show(text):
    print(len(text), ascii(text), [hex(ord(c)) for c in text])


def same(text):
    """What the compiler does not see through."""
    return text if len(sys.argv) < 100 else ""


high, low = same("\ud83d"), same("\ude00")

# Written out, escaped, joined by the compiler, joined at run time.
show("😀")
show("\U0001f600")
show("\N{GRINNING FACE}")
show("\ud83d\ude00")
show("\ude00\ud83d")
show("\ud83d" "\ude00")
show("\ud83d" + "\ude00")
show("\ud83d\ude00" * 2)
show("a\ud83d😀\ude00\ud800\udbff\udc00\udfffz")
show(high + low)
show("".join([high, low]))
show(chr(0xD83D) + chr(0xDE00))
show(r"\ud83d\ude00"[:6])

# One text, however it was made; another one than the character of the pair.
print("\ud83d\ude00" == "😀", "\ud83d\ude00" != "😀", "\ud83d\ude00" == "\ud83d" + "\ude00")
print(high + low == "\ud83d\ude00", high + low == "😀", hash(high + low) == hash("\ud83d\ude00"), hash(high + low) == hash("😀"))
print("\ud83d\ude00" < "😀", "\ud83d\ude00" > "\uffff", "😀" > "\uffff", sorted(map(ascii, ["😀", high + low, "\uffff", high])))
print("\ud83d" in "😀", "\ud83d" in "\ud83d\ude00", "😀" in "\ud83d\ude00", "\ud83d\ude00".find("\ude00"), "x\ud83d\ude00".index(low))

# Subscripts, slices, loops, and unpacking.
pair = "\ud83d\ude00"
print(ascii(pair[0]), ascii(pair[1]), ascii(pair[-1]), ascii(pair[::-1]), ascii("\ud83d\ude00"[0]), ascii("x\ud83d\ude00"[1:]))
first, second = "\ud83d\ude00"
print(first == high, second == low, [ord(c) for c in "\ud83d\ude00"], ord("\ud83d"))

# As keys, members, constants of tuples, cases.
table = {"😀": "one", "\ud83d\ude00": "two", "\ud83d": "half"}
print(len(table), table["😀"], table["\ud83d" + "\ude00"], table[high + low], table[high])
print(len({"\ud83d\ude00", "😀", high + low}), (high + low) in ("😀", "\ud83d\ude00"), (high + low) in ("😀",))


def case(text):
    match text:
        case "😀":
            return "face"
        case "\ud83d\ude00":
            return "pair"
        case "\ud83d" | "\ude00":
            return "half"
    return "other"


print(case("😀"), case(high + low), case(high), case(low), case(low + high))

# Formatted.
show(f"{high}\ude00")
show(f"\ud83d{low}")
show(f"\ud83d\ude00{'':{high}<2}")
show(f"\ud83d" "\ude00" f"{'😀'}")
show("%s\ude00" % high)
show("{}\ude00".format(high))
show("{:\ud83d>3}".format("x"))
print(ascii(f"{pair!r}"), repr(pair) == "'\\ud83d\\ude00'", repr("😀"), ascii("😀"), f"{pair!a}")

# No codec takes them, unless it is told to.
for text in pair, high + low, high, "a\ude00b", "😀":
    try:
        print(text.encode())
    except UnicodeEncodeError as error:
        print(error.encoding, error.start, error.end, error)
    print(text.encode("utf-8", "surrogatepass"), text.encode("utf-8", "replace"), text.encode("utf-16-le", "surrogatepass"))
print(ascii(pair.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")))
print(pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le"))

# Attribute names.


class Box:
    pass


box = Box()
setattr(box, "\ud83d", 1)
setattr(box, "\ude00", 2)
setattr(box, "\ud83d\ude00", 3)
setattr(box, "😀", 4)
print([(ascii(name), value) for name, value in vars(box).items()])
print(getattr(box, "\ud83d"), getattr(box, high + low), getattr(box, "😀"), hasattr(box, "\ud83e"))
