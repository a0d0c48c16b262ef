@abstract
@layout("GenericIterator", trace="gc_trace_words")
class iterator:
    @c("iterator_iter")
    @pure
    def __iter__(self) -> object: ...
    @c("sequence_iterator_next")
    def __next__(self) -> object: ...

@abstract
@layout("GenericIterator", trace="gc_trace_words")
class callable_iterator:
    @c("iterator_iter")
    @pure
    def __iter__(self) -> object: ...
    @c("callable_iterator_next")
    def __next__(self) -> object: ...
