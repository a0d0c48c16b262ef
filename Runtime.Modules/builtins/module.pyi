# What the types of all modules derive from; each has a type of its own.
@abstract
class module:
    @c("module_repr")
    def __repr__(self) -> str: ...
