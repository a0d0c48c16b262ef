@layout("Range", trace="gc_trace_words")
class range:
    @c("range_make")
    def __new__(cls, start, stop=..., step=..., /) -> range: ...
    @getter
    @c("range_start")
    @pure
    def start(self, /) -> int: ...
    @getter
    @c("range_stop")
    @pure
    def stop(self, /) -> int: ...
    @getter
    @c("range_step")
    @pure
    def step(self, /) -> int: ...
    @c("range_count")
    def count(self, value, /) -> int: ...
    @c("range_index")
    def index(self, value, /) -> int: ...
    @c("range_len")
    @nocall
    def __len__(self, /) -> isize: ...
    @c("range_bool")
    @pure
    def __bool__(self, /) -> bool: ...
    @c("range_get_item")
    def __getitem__(self, key, /) -> object: ...
    @c("range_contains")
    def __contains__(self, value, /) -> bool: ...
    @c("range_iter")
    @nocall
    def __iter__(self, /) -> range_iterator: ...
    @c("range_reversed")
    @nocall
    def __reversed__(self, /) -> range_iterator: ...
    @c("range_eq")
    @noraise
    @noalloc
    @nocall
    def __eq__(self, other, /) -> object: ...
    @c("range_ne")
    @noraise
    @noalloc
    @nocall
    def __ne__(self, other, /) -> object: ...
    @c("range_hash")
    @nocall
    def __hash__(self, /) -> usize: ...
    @c("range_repr")
    @nocall
    def __repr__(self, /) -> str: ...

    # Hidden: see Runtime.C/slice.h and Runtime.C/iter_fast.h.
    @c("range_get_slice")
    def __getslice__(self, start, stop, step, /) -> range: ...
    @c("range_for")
    @nocall
    def __for__(self, it, /) -> None: ...

@abstract
@layout("RangeIterator", trace="gc_trace_words")
class range_iterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> range_iterator: ...
    @c("range_iterator_next")
    @nocall
    def __next__(self, /) -> int: ...
    @c("range_iterator_hint")
    @nocall
    def __length_hint__(self, /) -> isize: ...
