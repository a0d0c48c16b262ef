@c("gc_module_collect")
def collect(generation: int = 2, /) -> int: ...
@c("gc_module_enable")
@noraise
@noalloc
@nocall
def enable() -> None: ...
@c("gc_module_disable")
@noraise
@noalloc
@nocall
def disable() -> None: ...
@c("gc_module_isenabled")
@noraise
@noalloc
@nocall
def isenabled() -> bool: ...
@c("gc_module_mem_alloc")
@noraise
@noalloc
@nocall
def mem_alloc() -> isize: ...
@c("gc_module_mem_free")
@noraise
@noalloc
@nocall
def mem_free() -> isize: ...
@c("gc_module_threshold")
def threshold(amount=..., /) -> object: ...
