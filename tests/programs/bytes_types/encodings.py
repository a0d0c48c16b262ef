# encode, decode, hex, fromhex, repr.
for s in ("abc", "é", "日本", "😀", "", "a\x00b"):
    u = s.encode()
    print(ascii(s), u, len(u), u.decode() == s, u.hex(), u.hex(":"), s.encode("utf-8", "strict") == u, bytes(s, "utf-8") == u, str(u, "utf-8") == s)
print("é".encode("latin-1"), b"\xe9\xff".decode("latin-1"), "abc".encode("ascii"), "é!".encode("ascii", "ignore"), "é!".encode("ascii", "replace"))
for make in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe6\x97".decode("utf-8"), lambda: b"\x80".decode("ascii"), lambda: "日".encode("latin-1"), lambda: b"\xed\xa0\x80".decode(), lambda: "x".encode("no-such"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("abc")):
    try:
        print(make())
    except (UnicodeError, LookupError, ValueError) as e:
        print(type(e).__name__)
print(ascii(b"a\xffb\xc3".decode("utf-8", "replace")), b"a\xffb".decode("utf-8", "ignore"), b"\xf0\x9f\x98\x80".decode())
print(bytes.fromhex("00 ff7F"), bytearray.fromhex("0a0b"), bytes.fromhex(""), bytes(range(0, 256, 51)).hex(), b"\x01\x02\x03\x04\x05".hex("-", 2), b"abc".hex(" ", -2))
print(b"\t\n\r\\'", b'"', b"'\"", b"\x7f\x80 ~", repr(bytearray(b"'")), str(b"x"), ascii("\u00e9\u20ac\U0001f600\n"), repr("\x7f\xa0\xad\u200b"))
checksum = 0
for byte in "héllo wörld".encode():
    checksum = (checksum * 31 + byte) & 0xFFFF
print(checksum, [f"{b:02x}" for b in "ñ".encode()], bytes(b ^ 0x20 for b in b"Hello"), sum(b"abc"), int.from_bytes(b"\x01\x00", "big"))
def run_lengths(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i]:
            j += 1
        out += bytes((j - i, data[i])); i = j
    return bytes(out)
packed = run_lengths(b"aaabccccd")
print(packed, b"".join(packed[i + 1:i + 2] * packed[i] for i in range(0, len(packed), 2)))
