END, ESC, ESC_END, ESC_ESC = 0xC0, 0xDB, 0xDC, 0xDD


def slip_encode(payload):
    out = bytearray([END])
    for b in payload:
        if b == END:
            out += bytes((ESC, ESC_END))
        elif b == ESC:
            out += bytes((ESC, ESC_ESC))
        else:
            out.append(b)
    out.append(END)
    return bytes(out)


def slip_decode(stream):
    packet, escaped = bytearray(), False
    for b in stream:
        if escaped:
            packet.append({ESC_END: END, ESC_ESC: ESC}[b])
            escaped = False
        elif b == ESC:
            escaped = True
        elif b == END:
            if packet:
                yield bytes(packet)
                packet.clear()
        else:
            packet.append(b)


def cobs(data):
    out = bytearray()
    for block in bytes(data).split(b"\0"):
        out.append(len(block) + 1)
        out.extend(block)
    return out + b"\0"


def uncobs(data):
    out, i = bytearray(), 0
    while data[i]:
        n = data[i]
        out += data[i + 1:i + n]
        i += n
        if data[i]:
            out.append(0)
    return out


packets = [b"hello", bytes([END, 1, ESC, 2]), b"\xdc\xdd", b"\0\x01\0"]
wire = b"".join(map(slip_encode, packets))
print(wire, wire.hex(" "), sep="\n")
print(list(slip_decode(wire)) == packets)
try:
    print(list(slip_decode(b"\xdb\x01")))
except KeyError as error:
    print("bad escape", error)
for packet in packets + [b""]:
    coded = cobs(packet)
    print(coded, uncobs(coded) == packet)
