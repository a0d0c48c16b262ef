@c("smoothing_rms")
@noalloc
@nocall
def rms(data, /) -> cfloat: ...

@layout("Average")
class Average:
    @c("average_new")
    @nocall
    def __new__(cls, width: int32, /) -> Average: ...
    @c("average_add")
    @noraise
    @noalloc
    @nocall
    def add(self, sample: int32, /) -> None: ...
    @c("average_value")
    @noraise
    @noalloc
    @nocall
    def value(self, /) -> cfloat: ...
    @c("average_len")
    @noraise
    @noalloc
    @nocall
    def __len__(self, /) -> isize: ...
