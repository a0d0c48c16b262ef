# A power that is too large raises what the C library says, with its number; other overflows of floats are infinite.
def power(a, b):
    return a**b


for a, b in (10.0, 400), (10, 400.0), (-1e200, 3), (1e200, 2), (1e200, 2.5), (0.1, -400), (2.0, 10000):
    try:
        print(power(a, b))
    except OverflowError as e:
        print(type(e).__name__, e, repr(e), e.args)
x = 1e200
try:
    x **= 2
except OverflowError as e:
    print(e.args[0], e.args[1])
print(x * x, -x * x, power(10.0, -400), power(-2.0, 3), power(2, -1))
