# pyc2c-test: by-hand: before Python 3.12 comprehensions were functions, whose frame the traceback holds
# A comprehension that raises closes the generator that it walks.


def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


try:
    print([1 // (x - 2) for x in gen("list")])
except ZeroDivisionError as e:
    print(e)
try:
    print({x: [1][y] for x in gen("outer") for y in gen("inner")})
except IndexError as e:
    print(e)
print([x for x in gen("whole")])
