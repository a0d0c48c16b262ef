@layout("Property", trace="gc_trace_words", subclass=True)
class property:
    @c("property_new")
    @nocall
    def __new__(cls, *args, **kw) -> property: ...
    @c("property_init")
    @noraise
    @noalloc
    def __init__(self, fget=None, fset=None, fdel=None, doc=None) -> None: ...
    @c("property_get")
    def __get__(self, instance, owner=None, /) -> object: ...
    @c("property_set")
    def __set__(self, instance, value, /) -> None: ...
    @c("property_delete")
    def __delete__(self, instance, /) -> None: ...
    @c("property_set_name")
    @noraise
    @noalloc
    def __set_name__(self, owner, name, /) -> None: ...
    @c("property_getter")
    def getter(self, fget, /) -> object: ...
    @c("property_setter")
    def setter(self, fset, /) -> object: ...
    @c("property_deleter")
    def deleter(self, fdel, /) -> object: ...
    @getter
    @c("property_get_fget")
    @noraise
    @noalloc
    def fget(self) -> object: ...
    @getter
    @c("property_get_fset")
    @noraise
    @noalloc
    def fset(self) -> object: ...
    @getter
    @c("property_get_fdel")
    @noraise
    @noalloc
    def fdel(self) -> object: ...
    @getter
    @c("property_get_doc")
    def __doc__(self) -> object: ...

@layout("MethodWrapper", trace="gc_trace_words", subclass=True)
class staticmethod:
    @c("method_wrapper_new")
    @nocall
    def __new__(cls, *args, **kw) -> staticmethod: ...
    @c("method_wrapper_init")
    @noraise
    @noalloc
    def __init__(self, function, /) -> None: ...
    @c("staticmethod_get")
    def __get__(self, instance, owner=None, /) -> object: ...
    @c("staticmethod_call")
    def __call__(self, *args, **kw) -> object: ...
    @c("method_wrapper_repr")
    def __repr__(self) -> str: ...
    @getter
    @c("method_wrapper_get_func")
    @noraise
    @noalloc
    def __func__(self) -> object: ...
    @getter
    @c("method_wrapper_get_func")
    @noraise
    @noalloc
    def __wrapped__(self) -> object: ...
    @getter
    @c("method_wrapper_get_name")
    def __name__(self) -> object: ...
    @getter
    @c("method_wrapper_get_qualname")
    def __qualname__(self) -> object: ...
    @getter
    @c("method_wrapper_get_doc")
    def __doc__(self) -> object: ...

@layout("MethodWrapper", trace="gc_trace_words", subclass=True)
class classmethod:
    @c("method_wrapper_new")
    @nocall
    def __new__(cls, *args, **kw) -> classmethod: ...
    @c("method_wrapper_init")
    @noraise
    @noalloc
    def __init__(self, function, /) -> None: ...
    @c("classmethod_get")
    def __get__(self, instance, owner=None, /) -> object: ...
    @c("method_wrapper_repr")
    def __repr__(self) -> str: ...
    @getter
    @c("method_wrapper_get_func")
    @noraise
    @noalloc
    def __func__(self) -> object: ...
    @getter
    @c("method_wrapper_get_func")
    @noraise
    @noalloc
    def __wrapped__(self) -> object: ...
    @getter
    @c("method_wrapper_get_name")
    def __name__(self) -> object: ...
    @getter
    @c("method_wrapper_get_qualname")
    def __qualname__(self) -> object: ...
    @getter
    @c("method_wrapper_get_doc")
    def __doc__(self) -> object: ...

@layout("Super", trace="gc_trace_words")
class super:
    @c("super_new")
    @nocall
    def __new__(cls, type, object=..., /) -> super: ...
    @c("super_getattribute")
    def __getattribute__(self, name, /) -> object: ...
    @c("super_repr")
    @nocall
    def __repr__(self) -> str: ...
    @getter
    @c("super_get_thisclass")
    @noraise
    @noalloc
    def __thisclass__(self) -> type: ...
    @getter
    @c("super_get_self")
    @noraise
    @noalloc
    def __self__(self) -> object: ...
