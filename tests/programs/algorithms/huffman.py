def build(text):
    forest = [(text.count(c), i, c) for i, c in enumerate(sorted(set(text)))]
    serial = len(forest)
    while len(forest) > 1:
        forest.sort(key=lambda t: t[:2], reverse=True)
        a, b = forest.pop(), forest.pop()
        forest.append((a[0] + b[0], serial, (a[2], b[2])))
        serial += 1
    return forest[0][2]


def codes(tree, prefix=""):
    if isinstance(tree, str):
        yield tree, prefix or "0"
    else:
        for bit, branch in zip("01", tree):
            yield from codes(branch, prefix + bit)


def pack(bits):
    bits += "1" + "0" * (-(len(bits) + 1) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def unpack(data, tree):
    bits = "".join(f"{b:08b}" for b in data).rstrip("0")[:-1]
    node, out = tree, []
    for bit in bits:
        node = node[bit == "1"]
        if isinstance(node, str):
            out.append(node)
            node = tree
    return "".join(out)


for text in ("abracadabra", "mississippi river", "ab"):
    tree = build(text)
    table = dict(codes(tree))
    packed = pack("".join(map(table.get, text)))
    print(len(packed), packed.hex(), unpack(packed, tree) == text)
    print(sorted(table.items(), key=lambda item: (len(item[1]), item[0])))
