# Memory by its address: what drivers use to hand bytes on without a copy.

@layout("Memory", trace="memory_trace")
@abstract
class memory:
    @c("memory_get_buffer")
    @noraise
    @nocall
    @noalloc
    def __buffer_get__(self, out, writable, /) -> None: ...

# Of the first byte of whatever is bytes-like.
@c("uctypes_addressof")
@nocall
def addressof(obj, /) -> int: ...

# A copy.
@c("uctypes_bytes_at")
def bytes_at(addr: int, size: isize, /) -> bytes: ...

# The memory itself, as a memoryview that can be written; what the address lies in stays alive.
@c("uctypes_bytearray_at")
def bytearray_at(addr: int, size: isize, /) -> memoryview: ...

struct = unsupported("Read and write fields with struct.unpack_from and struct.pack_into.")
sizeof = unsupported("struct.calcsize says how long a record is.")
