class Parser:
    LEVELS = ({"+": lambda a, b: a + b, "-": lambda a, b: a - b},
              {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b})

    def __init__(self, text):
        self.text, self.position = text, 0

    def peek(self):
        while self.position < len(self.text) and self.text[self.position].isspace():
            self.position += 1
        return self.text[self.position:self.position + 1]

    def take(self, wanted):
        found = self.peek()
        if found != wanted:
            raise SyntaxError(f"expected {wanted!r} at {self.position}, found {found!r}")
        self.position += 1

    def binary(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        value = self.binary(level + 1)
        while (sign := self.peek()) and sign in self.LEVELS[level]:
            self.take(sign)
            value = self.LEVELS[level][sign](value, self.binary(level + 1))
        return value

    def unary(self):
        if self.peek() == "-":
            self.take("-")
            return -self.unary()
        if self.peek() == "(":
            self.take("(")
            value = self.binary()
            self.take(")")
        else:
            start = self.position
            while (c := self.text[self.position:self.position + 1]).isdigit() or c == ".":
                self.position += 1
            digits = self.text[start:self.position]
            value = float(digits) if "." in digits else int(digits)
        if self.peek() == "^":
            self.take("^")
            value **= self.unary()
        return value


for text in ("1 + 2*3", "-(2 ^ 3 ^ 2) % 7", "2^-1", "10/4 - .5", "((7))", "9^20", "1/0", "2*(3", "4 +", "- - 3"):
    try:
        print(text, "=", Parser(text).binary())
    except (SyntaxError, ValueError, ArithmeticError) as error:
        print(text, "!", type(error).__name__, error)
