# Small problems, each in one comprehension.
print([(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([n for n in range(2, 50) if all(n % d for d in range(2, int(n**0.5) + 1))])
matrix = [[1, 2, 3], [4, 5, 6]]
other = [[1, 0], [0, 1], [2, 2]]
print([[sum(a * b for a, b in zip(row, col)) for col in zip(*other)] for row in matrix])
text = "to be or not to be that is the question"
print({w: text.split().count(w) for w in text.split()}, {c: [i for i, d in enumerate(text) if c == d] for c in "obq"})
print({len(w): [v for v in text.split() if len(v) == len(w)] for w in text.split()})
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in text), [w[0].upper() + w[1:] for w in text.split() if w > "o"])
print(sum(1 for n in range(1000) if str(n) == str(n)[::-1]), max((n for n in range(1, 30)), key=lambda n: n * (30 - n) % 17), min(len(w) for w in text.split()))
print(sorted({a * b for a in range(5) for b in range(5)}), [sum(int(d) for d in str(n)) for n in (0, 99, 12345)])
inverse = {v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()}
print(inverse, {k: v for k, v in sorted(inverse.items(), reverse=True)}, {**{i: i for i in range(2)}, **{i: -i for i in range(1, 3)}})
queens = [()]
for row in range(6):
    queens = [q + (c,) for q in queens for c in range(6) if all(c != d and abs(c - d) != row - r for r, d in enumerate(q))]
print(queens)
print(["Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or n for n in range(1, 16)], [[i == j for j in range(3)] for i in range(3)])
print([bin(n)[2:].zfill(3) for n in range(8)], ["".join(p) for p in [(a, b) for a in "ab" for b in "xy"]], dict(enumerate("abc", 1)))
collatz = {n: [m := n] + [m := (m // 2 if m % 2 == 0 else 3 * m + 1) for _ in range(7)] for n in (3, 6, 7)}
print(collatz)
