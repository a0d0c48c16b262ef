import sys

stream = sys.stdin.buffer
print(stream.readline(), stream.read(2), stream.readline())
buffer = bytearray(3)
print(stream.readinto(buffer), buffer, stream.read(), stream.read(), stream.readline())
sys.stdout.buffer.write(b"\x41\x42\n")
sys.stdout.buffer.writelines([b"c", bytearray(b"d\n")])
