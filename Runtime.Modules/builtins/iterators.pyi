@abstract
@layout("SequenceIterator", trace="gc_trace_words")
class list_iterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> list_iterator: ...
    @c("list_iterator_next")
    @nocall
    def __next__(self, /) -> object: ...
    @c("list_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("SequenceIterator", trace="gc_trace_words")
class list_reverseiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> list_reverseiterator: ...
    @c("list_reverseiterator_next")
    @nocall
    def __next__(self, /) -> object: ...
    @c("list_reverseiterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("SequenceIterator", trace="gc_trace_words")
class tuple_iterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> tuple_iterator: ...
    @c("tuple_iterator_next")
    @nocall
    def __next__(self, /) -> object: ...
    @c("tuple_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@layout("SequenceIterator", trace="gc_trace_words")
class reversed:
    @c("reversed_make")
    def __new__(cls, sequence, /) -> object: ...
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> reversed: ...
    @c("reversed_next")
    def __next__(self, /) -> object: ...
    @c("reversed_hint")
    def __length_hint__(self, /) -> isize: ...

@layout("Enumerate", trace="gc_trace_words")
class enumerate:
    @c("enumerate_make")
    def __new__(cls, iterable, start=0) -> enumerate: ...
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> enumerate: ...
    @c("enumerate_next")
    def __next__(self, /) -> tuple: ...

    # Hidden: see Runtime.C/iter_fast.h.
    @c("enumerate_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@layout("Combiner", trace="gc_trace_words")
class zip:
    @c("zip_make")
    def __new__(cls, *iterables, strict: cbool = False) -> zip: ...
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> zip: ...
    @c("zip_next")
    def __next__(self, /) -> tuple: ...

    # Hidden: see Runtime.C/iter_fast.h.
    @c("zip_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@layout("Combiner", trace="gc_trace_words")
class map:
    @c("map_make")
    def __new__(cls, *args) -> map: ...
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> map: ...
    @c("map_next")
    def __next__(self, /) -> object: ...

    # Hidden: see Runtime.C/iter_fast.h.
    @c("map_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@layout("Combiner", trace="gc_trace_words")
class filter:
    @c("filter_make")
    def __new__(cls, function, iterable, /) -> filter: ...
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> filter: ...
    @c("filter_next")
    def __next__(self, /) -> object: ...

    # Hidden: see Runtime.C/iter_fast.h.
    @c("filter_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...
