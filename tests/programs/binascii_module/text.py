# Hexadecimal and base 64, there and back.
import binascii
from binascii import a2b_base64, b2a_base64, hexlify, unhexlify

data = bytes(range(0, 256, 5))
print(hexlify(data), hexlify(b""), hexlify(bytearray(b"ab")), hexlify(memoryview(b"\xff\x00")), binascii.b2a_hex(b"az", "-"))
print(hexlify(b"abcdef", ":"), hexlify(b"abcdefg", b"-", 3), hexlify(b"abcdefg", "-", -3), hexlify(b"abcdefg", "-", 0), hexlify(b"abcd", "_", 100))
print(hexlify(data=b"abcdef", sep=".", bytes_per_sep=2))
print(unhexlify("616263"), unhexlify(b"ABcdEF00"), unhexlify(bytearray(b"00ff")), binascii.a2b_hex(""), unhexlify(hexlify(data)) == data)
for size in range(8):
    part = data[-size:] if size else b""
    text = b2a_base64(part)
    print(text, b2a_base64(part, newline=False), a2b_base64(text) == part, a2b_base64(text[:-1], strict_mode=True) == part)
print(b2a_base64(bytes(range(192, 256)) + b"\xfb\xef\xbe"))
print(a2b_base64("YWJj"), a2b_base64(b"Y W\nJ j"), a2b_base64(b"Y*Q=*="), a2b_base64(b"YQ==YQ=="), a2b_base64(b"\xff/+8="), a2b_base64(b"abc=d"), a2b_base64(b"YR=="), a2b_base64(b"===="))


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


for text in (b"Y", b"YQ", b"YQ=", b"YWI", b"=", b"YQ=Q", b"ab=c", b"a=bc", b"YWJjY", "\xe9", 5, None):
    attempt(a2b_base64, text)
for text in (b"YWJj\n", b"YQ==YQ==", b"YQ=Q", b"YWJjZA==xx", b"Y*Q=", b"==", b"YQ===", b"ab=c", b"abc=d", b"a=bc", b"Y", b"YQ="):
    attempt(a2b_base64, text, strict_mode=True)
for text in (b"6", "6g", "zz", "6\xe9", 5, b"61 62", [1]):
    attempt(unhexlify, text)
for arguments in (("ab",), (5,), (b"ab", ""), (b"ab", "ab"), (b"ab", 5), (b"ab", None), (b"ab", [1])):
    attempt(hexlify, *arguments)
    attempt(bytes.hex, *arguments)
attempt(b2a_base64, "a")
try:
    unhexlify("x")
except binascii.Error as error:
    print(binascii.Error.__mro__, isinstance(error, ValueError), binascii.Incomplete.__bases__)
