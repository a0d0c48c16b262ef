@layout("Object")
class NoneType:
    @c("none_new")
    @nocall
    def __new__(cls, *args, **kw) -> object: ...
    @c("none_repr")
    @nocall
    def __repr__(self) -> str: ...
    @c("none_bool")
    @pure
    def __bool__(self) -> bool: ...

@abstract
@layout("Object")
class ellipsis:
    @c("ellipsis_repr")
    @nocall
    def __repr__(self) -> str: ...

@abstract
@layout("Object")
class NotImplementedType:
    @c("not_implemented_repr")
    @nocall
    def __repr__(self) -> str: ...
    @c("not_implemented_bool")
    def __bool__(self) -> bool: ...

Ellipsis: ellipsis = c_object("ellipsis_object")
NotImplemented: NotImplementedType = c_object("not_implemented_object")
