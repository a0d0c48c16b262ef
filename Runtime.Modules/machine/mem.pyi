@abstract
@layout("Memory")
class _Memory:
    @c("memory_getitem")
    @nocall
    def __getitem__(self, address: uint32, /) -> int: ...
    @c("memory_setitem")
    def __setitem__(self, address: uint32, value, /) -> None: ...

mem8: _Memory = c_object("machine_mem8")
mem16: _Memory = c_object("machine_mem16")
mem32: _Memory = c_object("machine_mem32")
