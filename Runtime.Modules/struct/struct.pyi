# struct: CPython's. Where the format is a constant without floats, the C that is linked knows none.
# A format with other characters than ASCII raises error, not UnicodeEncodeError.
class error(Exception): ...

@c("struct_calcsize")
@nocall
def calcsize(format, /) -> isize: ...
@c("struct_pack")
@c("struct_pack_no_float", format="[^efd]*")
def pack(format, /, *args) -> bytes: ...
@c("struct_pack_into")
@c("struct_pack_into_no_float", format="[^efd]*")
def pack_into(format, /, *args) -> None: ...
@c("struct_unpack")
@c("struct_unpack_no_float", format="[^efd]*")
@nocall
def unpack(format, buffer, /) -> tuple: ...
@c("struct_unpack_from")
@c("struct_unpack_from_no_float", format="[^efd]*")
def unpack_from(format, /, buffer, offset: int = 0) -> tuple: ...
@c("struct_iter_unpack")
@c("struct_iter_unpack_no_float", format="[^efd]*")
@nocall
def iter_unpack(format, buffer, /) -> unpack_iterator: ...

@layout("Struct", trace="gc_trace_words")
class Struct:
    @c("struct_new")
    @c("struct_new_no_float", format="[^efd]*")
    @nocall
    def __new__(cls, format) -> Struct: ...
    @c("struct_get_format")
    @getter
    @noraise
    @noalloc
    @nocall
    def format(self) -> str: ...
    @c("struct_get_size")
    @getter
    @noraise
    @noalloc
    @nocall
    def size(self) -> isize: ...
    @c("struct_obj_pack")
    def pack(self, /, *args) -> bytes: ...
    @c("struct_obj_pack_into")
    def pack_into(self, /, *args) -> None: ...
    @c("struct_obj_unpack")
    @nocall
    def unpack(self, buffer, /) -> tuple: ...
    @c("struct_obj_unpack_from")
    def unpack_from(self, /, buffer, offset: int = 0) -> tuple: ...
    @c("struct_obj_iter_unpack")
    @nocall
    def iter_unpack(self, buffer, /) -> unpack_iterator: ...
    @c("struct_repr")
    @nocall
    def __repr__(self, /) -> str: ...

@layout("UnpackIterator", trace="unpack_iterator_trace")
@abstract
class unpack_iterator:
    @c("unpack_iterator_iter")
    @pure
    def __iter__(self, /) -> unpack_iterator: ...
    @c("unpack_iterator_next")
    @nocall
    def __next__(self, /) -> tuple: ...
    @c("unpack_iterator_length_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...
