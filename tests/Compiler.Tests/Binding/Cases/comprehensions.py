def comprehensions(rows, x):
    squares = [x * x for x in rows]
    pairs = {(x, y) for x in rows if x for y in x}
    table = {k: [k for k in v] for k, v in rows}
    return squares, pairs, table, x


def walrus(rows):
    found = [last := row for row in rows if (size := len(row)) > 2]
    any((witness := row) for row in rows)
    return found, last, size, witness


def closures(rows):
    return [lambda: row for row in rows], (lambda: rows)


def generators(rows):
    total = 0
    lengths = (len(row) + total for row in rows if row for _ in row)
    total = 1
    return sum(lengths)


outside = [y for y in range(3)]
delayed = [lambda: y for y in range(3)]
