seed: int = 65521

@c("checksum_add")
@noraise
@noalloc
@nocall
def add(a: int32, b: int32, /) -> int32: ...
@c("checksum_of")
def of(data, start: int32 = 1, /) -> uint32: ...
