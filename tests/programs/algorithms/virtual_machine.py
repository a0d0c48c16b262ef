class Halt(Exception):
    pass


class CPU:
    def __init__(self, program, memory=16):
        self.program, self.memory = program, bytearray(memory)
        self.stack, self.pc, self.cycles = [], 0, 0

    def op_push(self, n):
        self.stack.append(n)

    def op_load(self, address):
        self.stack.append(self.memory[address])

    def op_store(self, address):
        self.memory[address] = self.stack.pop() & 0xFF

    def op_add(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a + b)

    def op_sub(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a - b)

    def op_jnz(self, target):
        if self.stack.pop():
            self.pc = target

    def op_out(self):
        print(self.stack[-1], end=" ")

    def op_halt(self):
        raise Halt(self.cycles)

    def run(self):
        while True:
            name, *operands = self.program[self.pc]
            self.pc += 1
            self.cycles += 1
            getattr(self, "op_" + name)(*operands)


def assemble(source):
    labels, program = {}, []
    for line in source.splitlines():
        line = line.split("#")[0].strip()
        if line.endswith(":"):
            labels[line[:-1]] = len(program)
        elif line:
            program.append(line.split())
    return [(name, *(labels[a] if a in labels else int(a, 0) for a in rest)) for name, *rest in program]


LOOP = """
push 5
store 0     # counter
push 250
store 1
again:
  load 0
  out
  load 1
  add
  store 1   # wraps
  load 0
  push 1
  sub
  store 0
  load 0
  jnz again
halt
"""
for source in (LOOP, "push 1\nadd", "push 0x1F\nout\nstore 99", "jump 3", "push 1"):
    cpu = CPU(assemble(source))
    try:
        cpu.run()
    except (Halt, IndexError, AttributeError) as error:
        print(type(error).__name__, error, cpu.memory[:2], cpu.stack, cpu.pc)
