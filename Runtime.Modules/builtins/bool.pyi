@layout("Object")
class bool(int):
    @c("bool_new")
    def __new__(cls, x: cbool = False, /) -> bool: ...
    @c("bool_repr")
    @nocall
    def __repr__(self, /) -> str: ...
    @c("bool_repr")
    @nocall
    def __str__(self, /) -> str: ...
