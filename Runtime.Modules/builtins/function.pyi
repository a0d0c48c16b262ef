@abstract
@layout("Function", trace="gc_trace_words")
class function:
    @c("function_call")
    def __call__(self, *args, **kw) -> object: ...
    @c("function_get")
    @nocall
    def __get__(self, instance, owner=None, /) -> object: ...
    @c("function_repr")
    @nocall
    def __repr__(self) -> str: ...
    @c("function_eq")
    @pure
    def __eq__(self, other, /) -> object: ...
    @c("function_hash")
    @pure
    def __hash__(self) -> usize: ...
    @getter
    @c("function_get_name")
    @noraise
    @noalloc
    def __name__(self) -> str: ...
    @setter
    @c("function_set_name")
    @nocall
    def __name__(self, value, /) -> None: ...
    @getter
    @c("function_get_qualname")
    @noraise
    @noalloc
    def __qualname__(self) -> str: ...
    @setter
    @c("function_set_qualname")
    @nocall
    def __qualname__(self, value, /) -> None: ...
    @getter
    @c("function_get_doc")
    @noraise
    @noalloc
    def __doc__(self) -> object: ...
    @setter
    @c("function_set_doc")
    @nocall
    def __doc__(self, value, /) -> None: ...
    @getter
    @c("function_get_module")
    @nocall
    def __module__(self) -> object: ...
    @setter
    @c("function_set_module")
    @nocall
    def __module__(self, value, /) -> None: ...
    @getter
    @c("function_get_closure")
    @nocall
    def __closure__(self) -> object: ...
    @getter
    @c("function_get_dict")
    @nocall
    def __dict__(self) -> dict: ...
    @getter
    @c("function_get_defaults")
    @nocall
    def __defaults__(self) -> object: ...
    @getter
    @c("function_get_kwdefaults")
    @noraise
    @noalloc
    def __kwdefaults__(self) -> object: ...

    # Hidden: weak references to instances are allowed.
    __weak__ = True

@layout("BoundMethod", trace="gc_trace_words")
class method:
    @c("method_make")
    @nocall
    def __new__(cls, function, instance, /) -> method: ...
    @c("method_call_self")
    def __call__(self, *args, **kw) -> object: ...
    @c("method_repr")
    def __repr__(self) -> str: ...
    @c("method_eq")
    @pure
    def __eq__(self, other, /) -> object: ...
    @c("method_hash")
    @pure
    def __hash__(self) -> usize: ...
    @getter
    @c("method_get_self")
    @noraise
    @noalloc
    def __self__(self) -> object: ...
    @getter
    @c("method_get_func")
    @nocall
    def __func__(self) -> object: ...
    @getter
    @c("method_get_name")
    def __name__(self) -> str: ...
    @getter
    @c("method_get_qualname")
    def __qualname__(self) -> str: ...

    # Hidden: weak references to instances are allowed.
    __weak__ = True

@abstract
@layout("Cell", trace="gc_trace_words")
class cell:
    @getter
    @c("cell_get_contents")
    def cell_contents(self) -> object: ...
    @setter
    @c("cell_set_contents")
    def cell_contents(self, value, /) -> None: ...
