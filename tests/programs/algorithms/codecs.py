ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        out.append("".join(ALPHABET[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1].ljust(4, "="))
    return "".join(out)


def unbase64(text):
    bits = count = 0
    out = bytearray()
    for c in text.rstrip("="):
        bits = bits << 6 | ALPHABET.index(c)
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
    return bytes(out)


def run_lengths(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)


def varint(n):
    n = n << 1 if n >= 0 else ~(n << 1)
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return out


for data in (b"", b"f", b"fo", b"foo", b"foob", bytes(range(250, 256)) + b"\0\0"):
    print(base64(data), unbase64(base64(data)) == data)
print(run_lengths(b"aaab" + b"c" * 300), run_lengths(b""))
print([varint(n).hex() for n in (0, -1, 1, 63, -64, 64, 300, -2 ** 31, 2 ** 64)])
try:
    unbase64("a*b")
except ValueError as error:
    print(error)
