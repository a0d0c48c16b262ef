class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base = base @ base
            n >>= 1
        return result

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at, value):
        i, j = at
        self.rows[i][j] = value

    @property
    def transposed(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        rows = self.rows
        if len(rows) == 1:
            return rows[0][0]
        return sum((-1) ** j * head * Matrix(row[:j] + row[j + 1:] for row in rows[1:]).determinant()
                   for j, head in enumerate(rows[0]))

    def __repr__(self):
        return "[" + "; ".join(" ".join(map(str, row)) for row in self.rows) + "]"


fibonacci = Matrix([[1, 1], [1, 0]])
print(fibonacci ** 10, (fibonacci ** 100)[0, 1])
wide = Matrix([range(3), range(3, 6)])
print(wide, wide.transposed, wide @ wide.transposed, wide.transposed @ wide)
square = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
square[0, 1] = -5
print(square.determinant(), Matrix.identity(4).determinant(), (square ** 0), Matrix([[.5, 1], [1, 4]]).determinant())
