@layout("BigInt")
class int:
    @c("int_new")
    def __new__(cls, x=..., /, base=...) -> int: ...

    # ---- operators ----
    @c("int_op_add")
    @nocall
    def __add__(self, other: int, /) -> object: ...
    @c("int_op_sub")
    @nocall
    def __sub__(self, other: int, /) -> object: ...
    @c("int_op_mul")
    @nocall
    def __mul__(self, other: int, /) -> object: ...
    @c("int_op_truediv")
    @nocall
    def __truediv__(self, other: int, /) -> object: ...
    @c("int_op_floordiv")
    @nocall
    def __floordiv__(self, other: int, /) -> object: ...
    @c("int_op_mod")
    @nocall
    def __mod__(self, other: int, /) -> object: ...
    @c("int_op_divmod")
    @nocall
    def __divmod__(self, other: int, /) -> object: ...
    @c("int_op_pow")
    @nocall
    def __pow__(self, other: int, modulus: int = ..., /) -> object: ...
    @c("int_op_lshift")
    @nocall
    def __lshift__(self, other: int, /) -> object: ...
    @c("int_op_rshift")
    @nocall
    def __rshift__(self, other: int, /) -> object: ...
    @c("int_op_and")
    @nocall
    def __and__(self, other: int, /) -> object: ...
    @c("int_op_or")
    @nocall
    def __or__(self, other: int, /) -> object: ...
    @c("int_op_xor")
    @nocall
    def __xor__(self, other: int, /) -> object: ...
    @c("int_neg")
    @nocall
    def __neg__(self, /) -> int: ...
    @c("int_pos")
    @pure
    def __pos__(self, /) -> int: ...
    @c("int_invert")
    @nocall
    def __invert__(self, /) -> int: ...
    @c("int_abs")
    @nocall
    def __abs__(self, /) -> int: ...

    @c("int_op_eq")
    @pure
    def __eq__(self, other, /) -> object: ...
    @c("int_op_ne")
    @pure
    def __ne__(self, other, /) -> object: ...
    @c("int_op_lt")
    @pure
    def __lt__(self, other: int, /) -> object: ...
    @c("int_op_le")
    @pure
    def __le__(self, other: int, /) -> object: ...
    @c("int_op_gt")
    @pure
    def __gt__(self, other: int, /) -> object: ...
    @c("int_op_ge")
    @pure
    def __ge__(self, other: int, /) -> object: ...

    @c("int_truth")
    @pure
    def __bool__(self, /) -> bool: ...
    @c("int_hash")
    @pure
    def __hash__(self, /) -> usize: ...
    @c("int_repr")
    @nocall
    def __repr__(self, /) -> str: ...
    @c("int_repr")
    @nocall
    def __str__(self, /) -> str: ...
    @c("int_format")
    @nocall
    def __format__(self, spec: str, /) -> str: ...

    # ---- conversions ----
    @c("int_pos")
    @pure
    def __int__(self, /) -> int: ...
    @c("int_pos")
    @pure
    def __index__(self, /) -> int: ...
    @c("int_pos")
    @pure
    def __trunc__(self, /) -> int: ...
    @c("int_pos")
    @pure
    def __floor__(self, /) -> int: ...
    @c("int_pos")
    @pure
    def __ceil__(self, /) -> int: ...
    @c("int_float")
    @nocall
    def __float__(self, /) -> float: ...
    @c("int_round")
    def __round__(self, ndigits: int = ..., /) -> int: ...

    # ---- methods ----
    @c("int_as_integer_ratio")
    @nocall
    def as_integer_ratio(self, /) -> tuple: ...
    @c("int_bit_count")
    @pure
    def bit_count(self, /) -> int: ...
    @c("int_bit_length_method")
    @pure
    def bit_length(self, /) -> int: ...
    @c("int_pos")
    @pure
    def conjugate(self, /) -> int: ...
    @c("int_is_integer")
    @pure
    def is_integer(self, /) -> bool: ...
    @c("int_to_bytes")
    def to_bytes(
        self, /, length: isize = 1, byteorder: str = "big", *, signed: cbool = False
    ) -> bytes: ...
    @c("int_from_bytes")
    @classmethod
    def from_bytes(
        cls, /, bytes, byteorder: str = "big", *, signed: cbool = False
    ) -> int: ...

    @c("int_pos")
    @pure
    @getter
    def real(self, /) -> int: ...
    @c("int_zero")
    @pure
    @getter
    def imag(self, /) -> int: ...
    @c("int_pos")
    @pure
    @getter
    def numerator(self, /) -> int: ...
    @c("int_one")
    @pure
    @getter
    def denominator(self, /) -> int: ...
