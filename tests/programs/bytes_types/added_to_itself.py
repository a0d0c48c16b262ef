# A bytearray that is added to itself in place exports the data that would move.
b = bytearray(b"ab")
try:
    b += b
except BufferError as e:
    print(e)
print(b)
b += b"cd"
b.extend(b)
print(b)
b[1:3] = b
print(b)
empty = bytearray()
empty += empty
print(empty)
