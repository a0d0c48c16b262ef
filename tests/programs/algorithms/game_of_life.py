class Life:
    def __init__(self, width, height, cells):
        self.width, self.height = width, height
        self.bits = bytearray((width * height + 7) // 8)
        for x, y in cells:
            self[x, y] = True

    def _place(self, at):
        x, y = at
        return divmod((y % self.height) * self.width + x % self.width, 8)

    def __getitem__(self, at):
        byte, bit = self._place(at)
        return self.bits[byte] >> bit & 1

    def __setitem__(self, at, alive):
        byte, bit = self._place(at)
        if alive:
            self.bits[byte] |= 1 << bit
        else:
            self.bits[byte] &= ~(1 << bit)

    def step(self):
        new = Life(self.width, self.height, ())
        for y in range(self.height):
            for x in range(self.width):
                n = sum(self[x + dx, y + dy] for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
                new[x, y] = n == 3 or n == 2 and self[x, y]
        return new

    def __str__(self):
        return "\n".join("".join(".#"[self[x, y]] for x in range(self.width)) for y in range(self.height))


world = Life(6, 5, [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
print(world, world.bits.hex())
for generation in range(1, 9):
    world = world.step()
    print(generation, sum(map(int.bit_count, world.bits)), world.bits.hex())
print(world)
