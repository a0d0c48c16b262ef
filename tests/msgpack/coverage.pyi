@c("coverage_grew")
@noraise
@noalloc
@nocall
def grew() -> bool: ...
@c("coverage_count")
@noraise
@noalloc
@nocall
def count() -> isize: ...
