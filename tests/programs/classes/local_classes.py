# Classes made by functions: each call makes a new one.
def factory(n):
    class Made:
        number = n

        def double(self):
            return self.number * 2 + n
    return Made


A, B = factory(1), factory(2)
print(A().double(), B().double(), A is B, isinstance(A(), B), A.__qualname__)


def in_class():
    secret = 1

    class K:
        value = secret

        def get(self):
            return secret, self.value

        def bump(self):
            nonlocal secret
            secret += 1
            return self
    return K


K1, K2 = in_class(), in_class()
print(K1().bump().bump().get(), K2().get(), K1.value)
