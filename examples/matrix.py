"""A matrix computation: a class with operators solves a system of equations and finds an eigenvalue."""

from math import sqrt


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        self.shape = len(self.rows), len(self.rows[0])
        if any(len(row) != self.shape[1] for row in self.rows):
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([1.0 if i == j else 0.0 for j in range(n)] for i in range(n))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __sub__(self, other):
        return Matrix([a - b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, factor):
        return Matrix([a * factor for a in row] for row in self.rows)

    __rmul__ = __mul__

    def solve(self, right):
        """x with self @ x == right, by elimination with row pivoting."""
        n = self.shape[0]
        work = [row + [value] for row, value in zip(self.rows, right)]
        work = [list(map(float, row)) for row in work]
        for i in range(n):
            pivot = max(range(i, n), key=lambda r: abs(work[r][i]))
            if work[pivot][i] == 0:
                raise ZeroDivisionError("the matrix is singular")
            work[i], work[pivot] = work[pivot], work[i]
            for r in range(i + 1, n):
                factor = work[r][i] / work[i][i]
                for c in range(i, n + 1):
                    work[r][c] -= factor * work[i][c]
        x = [0.0] * n
        for i in reversed(range(n)):
            x[i] = (work[i][n] - sum(work[i][j] * x[j] for j in range(i + 1, n))) / work[i][i]
        return x

    def __str__(self):
        return "\n".join(" ".join(f"{value:8.3f}" for value in row) for row in self.rows)


def largest_eigenvalue(m, steps=50):
    v = [1.0] * m.shape[0]
    value = 0.0
    for _ in range(steps):
        w = [sum(a * b for a, b in zip(row, v)) for row in m.rows]
        value = sqrt(sum(a * a for a in w))
        v = [a / value for a in w]
    return value


a = Matrix([[4, -2, 1], [-2, 4, -2], [1, -2, 4]])
x = a.solve([11, -16, 17])
print("x =", " ".join(f"{value:.6f}" for value in x))
print(a @ Matrix.identity(3) - 0.5 * a)
print(f"largest eigenvalue {largest_eigenvalue(a):.9f}")
try:
    Matrix([[1, 2], [2, 4]]).solve([1, 2])
except ZeroDivisionError as e:
    print("error:", e)
