def crc8(data, polynomial=0x07, value=0):
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = ((value << 1) ^ polynomial) & 0xFF if value & 0x80 else (value << 1) & 0xFF
    return value


def crc16_modbus(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            carry = value & 1
            value >>= 1
            if carry:
                value ^= 0xA001
    return value


def make_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = (n >> 1) ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


TABLE = make_table()


def crc32(data, value=0):
    value ^= 0xFFFFFFFF
    for byte in data:
        value = TABLE[(value ^ byte) & 0xFF] ^ (value >> 8)
    return value ^ 0xFFFFFFFF


for message in (b"", b"123456789", bytearray(b"\x00\xff\x80"), memoryview(b"abcdef")[1:4]):
    print(hex(crc8(message)), "%04X" % crc16_modbus(message), f"{crc32(message):08x}")
print(crc32(b"6789", crc32(b"12345")) == crc32(b"123456789"))
print(TABLE[1], TABLE[255], sum(TABLE))
