# for, while, else, break, continue, and the loop variable afterwards.
for i in range(3):
    print(i, end=" ")
else:
    print("else", i)
for i in range(10):
    if i % 2:
        continue
    if i == 6:
        break
    print(i, end=" ")
else:
    print("not printed")
print("broke at", i)
for i in []:
    pass
else:
    print("empty", i)
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    print(n, end=" ")
else:
    print("while else")
while True:
    n += 1
    if n > 3:
        break
print(n)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xy")]:
    print(a, b, c)
for i in range(10, 0, -3):
    print(i, end=",")
print()
for i in range(5):
    i = i * 10
    print(i, end=" ")
print(i)
total = 0
for outer in range(4):
    for inner in range(4):
        if inner == outer:
            break
        total += inner * 10 + outer
    else:
        total += 1000
print(total)
lst = [1, 2, 3, 4]
for item in lst:
    if item < 3:
        lst.append(item + 10)
print(lst)
d = {"a": 1, "b": 2}
for key in d:
    print(key, d[key], end=" ")
for key, value in d.items():
    print(key, value, end=" ")
print()
try:
    for key in d:
        d[key + "x"] = 0
except RuntimeError as e:
    print(e)
for c in "añ€😀":
    print(c, ord(c), end=" ")
print()
for i, c in enumerate("abc", start=1):
    print(i, c, end=" ")
for x, y in zip([1, 2, 3], "ab"):
    print(x, y, end=" ")
for x in reversed([1, 2, 3]):
    print(x, end=" ")
print()
big = 10**20
for i in range(big, big + 3):
    print(i - big, end=" ")
print(len(range(0, 10**9, 7)))


def first_even(numbers):
    for n in numbers:
        if n % 2 == 0:
            return n
    else:
        return None


print(first_even([1, 3, 4, 5]), first_even([1]))
