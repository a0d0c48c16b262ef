@layout("MemoryView", trace="memoryview_trace")
class memoryview:
    @c("memoryview_construct")
    def __new__(cls, object) -> memoryview: ...

    @c("memoryview_cast")
    @c("memoryview_cast_no_float", format="@?[^efd]")
    @nocall
    def cast(self, /, format, shape=...) -> memoryview: ...
    @c("memoryview_hex")
    @nocall
    def hex(self, /, sep=..., bytes_per_sep: int32 = 1) -> str: ...
    @c("memoryview_release")
    @noraise
    @noalloc
    @nocall
    def release(self, /) -> None: ...
    @c("memoryview_tobytes")
    @nocall
    def tobytes(self, /, order=...) -> bytes: ...
    @c("memoryview_tolist")
    @nocall
    def tolist(self, /) -> list: ...
    @c("memoryview_toreadonly")
    @nocall
    def toreadonly(self, /) -> memoryview: ...
    @c("memoryview_contiguous")
    @getter
    @nocall
    def c_contiguous(self, /) -> bool: ...
    @c("memoryview_contiguous")
    @getter
    @nocall
    def contiguous(self, /) -> bool: ...
    @c("memoryview_contiguous")
    @getter
    @nocall
    def f_contiguous(self, /) -> bool: ...
    @c("memoryview_format")
    @getter
    @nocall
    def format(self, /) -> str: ...
    @c("memoryview_itemsize")
    @getter
    @nocall
    def itemsize(self, /) -> int: ...
    @c("memoryview_nbytes")
    @getter
    @nocall
    def nbytes(self, /) -> int: ...
    @c("memoryview_ndim")
    @getter
    @nocall
    def ndim(self, /) -> int: ...
    @c("memoryview_obj")
    @getter
    @nocall
    def obj(self, /) -> object: ...
    @c("memoryview_readonly")
    @getter
    @nocall
    def readonly(self, /) -> bool: ...
    @c("memoryview_shape")
    @getter
    @nocall
    def shape(self, /) -> tuple: ...
    @c("memoryview_strides")
    @getter
    @nocall
    def strides(self, /) -> tuple: ...
    @c("memoryview_suboffsets")
    @getter
    @nocall
    def suboffsets(self, /) -> tuple: ...

    @c("memoryview_len")
    @nocall
    def __len__(self, /) -> isize: ...
    @c("memoryview_get_item")
    def __getitem__(self, key, /) -> object: ...
    @c("memoryview_set_item")
    def __setitem__(self, key, item, /) -> None: ...
    @c("memoryview_del_item")
    def __delitem__(self, key, /) -> None: ...
    @c("sequence_iterator_new")
    @nocall
    def __iter__(self, /) -> iterator: ...
    @c("memoryview_eq")
    def __eq__(self, other, /) -> object: ...
    @c("memoryview_ne")
    def __ne__(self, other, /) -> object: ...
    @c("memoryview_hash")
    @nocall
    def __hash__(self, /) -> usize: ...
    @c("memoryview_repr")
    @nocall
    def __repr__(self, /) -> str: ...
    @c("memoryview_enter")
    @nocall
    def __enter__(self, /) -> memoryview: ...
    @c("memoryview_exit")
    @nocall
    def __exit__(self, /, *args) -> None: ...

    # Hidden: see slice.h, iter_fast.h, buffer.h and str_ops.c in Runtime.C.
    @c("memoryview_get_slice")
    def __getslice__(self, start, stop, step, /) -> memoryview: ...
    @c("memoryview_set_slice")
    def __setslice__(self, start, stop, step, items, /) -> None: ...
    @c("memoryview_for")
    @nocall
    def __for__(self, it, /) -> None: ...
    @c("memoryview_decode")
    @nocall
    def __decode__(self, encoding, errors, /) -> str: ...
    @c("memoryview_get_buffer")
    @nocall
    @noalloc
    def __buffer_get__(self, out, writable, /) -> None: ...
    __weak__ = True
