# micropython: MicroPython's.

# The compiler folds const(…) and drops these decorators; as values they are functions that return their argument.
@c("micropython_identity")
@pure
def const(expr, /) -> object: ...
@c("micropython_identity")
@pure
def native(f, /) -> object: ...
@c("micropython_identity")
@pure
def viper(f, /) -> object: ...
@c("micropython_identity")
@pure
def bytecode(f, /) -> object: ...

@c("micropython_opt_level")
@nocall
def opt_level(level=..., /) -> object: ...
@c("micropython_alloc_emergency_exception_buf")
@noalloc
@nocall
def alloc_emergency_exception_buf(size: isize, /) -> None: ...
@c("micropython_mem_info")
@noraise
@nocall
def mem_info(verbose=..., /) -> None: ...
@c("micropython_qstr_info")
@noraise
@nocall
def qstr_info(verbose=..., /) -> None: ...
@c("micropython_stack_use")
@noraise
@noalloc
@nocall
def stack_use() -> isize: ...
@c("micropython_heap_lock")
@noraise
@noalloc
@nocall
def heap_lock() -> None: ...
@c("micropython_heap_unlock")
@noraise
@noalloc
@nocall
def heap_unlock() -> isize: ...
@c("micropython_heap_locked")
@noraise
@noalloc
@nocall
def heap_locked() -> isize: ...
@c("micropython_kbd_intr")
@noalloc
@nocall
def kbd_intr(chr: int32, /) -> None: ...

@c("micropython_schedule")
@schedules
@nocall
def schedule(func, arg, /) -> None: ...

@layout("RingIO", trace="ringio_trace")
class RingIO:
    @c("ringio_new")
    @nocall
    def __new__(cls, buffer, /) -> RingIO: ...
    @c("ringio_any")
    @noraise
    @noalloc
    @nocall
    def any(self, /) -> isize: ...
    @c("ringio_read")
    @nocall
    def read(self, nbytes: isize = -1, /) -> bytes: ...
    @c("ringio_readline")
    @nocall
    def readline(self, nbytes: isize = -1, /) -> bytes: ...
    @c("ringio_readinto")
    @noalloc
    @nocall
    def readinto(self, buf, nbytes: isize = -1, /) -> isize: ...
    @c("ringio_write")
    @noalloc
    @nocall
    def write(self, buf, /) -> isize: ...
    @c("ringio_close")
    @noraise
    @noalloc
    @nocall
    def close(self, /) -> None: ...

# Pointers: built-in names in a function under @viper. An object that has memory is one that cannot be resized meanwhile.
@layout("Pointer", trace="pointer_trace")
class ptr8:
    @c("pointer_new8")
    @nocall
    def __new__(cls, object, /) -> ptr8: ...
    @c("pointer_get_item")
    @nocall
    def __getitem__(self, index: isize, /) -> int: ...
    @c("pointer_set_item")
    @nocall
    def __setitem__(self, index: isize, value, /) -> None: ...
    @c("pointer_index")
    @nocall
    def __index__(self, /) -> int: ...
    @c("pointer_index")
    @nocall
    def __int__(self, /) -> int: ...

class ptr16(ptr8):
    @c("pointer_new16")
    @nocall
    def __new__(cls, object, /) -> ptr16: ...

class ptr32(ptr8):
    @c("pointer_new32")
    @nocall
    def __new__(cls, object, /) -> ptr32: ...

@c("micropython_uint")
def uint(value, /) -> int: ...
