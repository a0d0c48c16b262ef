@abstract
@layout("Generator", trace="gc_trace_words")
class generator:
    @c("generator_iter")
    @pure
    def __iter__(self) -> generator: ...
    @c("generator_next")
    def __next__(self) -> object: ...
    @c("generator_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...
    @c("generator_take_result")
    @noraise
    @noalloc
    def __result__(self) -> object: ...
    @c("generator_send")
    def send(self, value, /) -> object: ...
    @c("generator_throw")
    def throw(self, type, value=..., traceback=..., /) -> object: ...
    @c("generator_close")
    def close(self) -> object: ...
    @c("generator_repr")
    @nocall
    def __repr__(self) -> str: ...
    @getter
    @c("generator_get_name")
    @noraise
    @noalloc
    def __name__(self) -> str: ...
    @getter
    @c("generator_get_qualname")
    @noraise
    @noalloc
    def __qualname__(self) -> str: ...
    @getter
    @c("generator_get_running")
    @noraise
    @noalloc
    def gi_running(self) -> bool: ...
    @getter
    @c("generator_get_delegate")
    @noraise
    @noalloc
    def gi_yieldfrom(self) -> object: ...

    # Hidden: weak references to instances are allowed.
    __weak__ = True
