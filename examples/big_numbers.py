"""Integers without bounds: a Mersenne prime, digits of pi, and a small RSA key."""


def is_mersenne_prime(p):
    """The Lucas-Lehmer test."""
    m = (1 << p) - 1
    s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return p == 2 or s == 0


def pi_digits(n):
    """By Machin's formula, with a few digits to spare."""
    unity = 10 ** (n + 10)

    def arctan_of_inverse(x):
        term = total = unity // x
        k = 3
        while term:
            term //= -x * x
            total += term // k
            k += 2
        return total

    pi = 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))
    return pi // 10**10


print([p for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 89, 107, 127, 521) if is_mersenne_prime(p)])
print(2**521 - 1)
print(pi_digits(100))

p, q, e = 2**89 - 1, 2**107 - 1, 65537
d = pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes(b"ESP32 says hello", "big")
secret = pow(message, e, p * q)
print(f"{secret:#x}")
clear = pow(secret, d, p * q)
print(clear.to_bytes((clear.bit_length() + 7) // 8, "big"))
