# What is free is in pieces, none of them large enough.
def make():
    blocks = [bytes(40) for i in range(2000)]
    return [block for i, block in enumerate(blocks) if i % 20 == 0]


kept = [make() for i in range(3)]
large = []
for i in range(4):
    large.append(bytearray(20000))
print(sum(len(blocks) for blocks in kept), [len(block) for block in large])
