@abstract
@layout("DictView", trace="gc_trace_words")
class dict_keys:
    @c("dict_view_len")
    @noraise
    @noalloc
    @nocall
    def __len__(self, /) -> isize: ...
    @c("dict_keys_iter")
    @nocall
    def __iter__(self, /) -> dict_keyiterator: ...
    @c("dict_keys_reversed")
    @nocall
    def __reversed__(self, /) -> dict_reversekeyiterator: ...
    @c("dict_keys_repr")
    def __repr__(self, /) -> str: ...
    @c("dict_keys_contains")
    def __contains__(self, item, /) -> bool: ...
    @c("dict_view_isdisjoint")
    def isdisjoint(self, other, /) -> bool: ...
    @c("dict_view_or")
    def __or__(self, other, /) -> set: ...
    @c("dict_view_ror")
    def __ror__(self, other, /) -> set: ...
    @c("dict_view_and")
    def __and__(self, other, /) -> set: ...
    @c("dict_view_rand")
    def __rand__(self, other, /) -> set: ...
    @c("dict_view_sub")
    def __sub__(self, other, /) -> set: ...
    @c("dict_view_rsub")
    def __rsub__(self, other, /) -> set: ...
    @c("dict_view_xor")
    def __xor__(self, other, /) -> set: ...
    @c("dict_view_rxor")
    def __rxor__(self, other, /) -> set: ...
    @c("dict_view_lt")
    def __lt__(self, other, /) -> object: ...
    @c("dict_view_le")
    def __le__(self, other, /) -> object: ...
    @c("dict_view_gt")
    def __gt__(self, other, /) -> object: ...
    @c("dict_view_ge")
    def __ge__(self, other, /) -> object: ...
    @c("dict_view_eq")
    def __eq__(self, other, /) -> object: ...
    @c("dict_view_ne")
    def __ne__(self, other, /) -> object: ...
    __hash__ = None

    # Hidden: see Runtime.C/iter_fast.h and dict_view_set.c.
    __setlike__ = True
    @c("dict_keys_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@abstract
@layout("DictView", trace="gc_trace_words")
class dict_values:
    @c("dict_view_len")
    @noraise
    @noalloc
    @nocall
    def __len__(self, /) -> isize: ...
    @c("dict_values_iter")
    @nocall
    def __iter__(self, /) -> dict_valueiterator: ...
    @c("dict_values_reversed")
    @nocall
    def __reversed__(self, /) -> dict_reversevalueiterator: ...
    @c("dict_values_repr")
    def __repr__(self, /) -> str: ...

    # Hidden: see Runtime.C/iter_fast.h and dict_view_set.c.
    @c("dict_values_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@abstract
@layout("DictView", trace="gc_trace_words")
@members_of(dict_keys)
class dict_items:
    @c("dict_items_iter")
    @nocall
    def __iter__(self, /) -> dict_itemiterator: ...
    @c("dict_items_reversed")
    @nocall
    def __reversed__(self, /) -> dict_reverseitemiterator: ...
    @c("dict_items_repr")
    def __repr__(self, /) -> str: ...
    @c("dict_items_contains")
    def __contains__(self, item, /) -> bool: ...

    # Hidden: see Runtime.C/iter_fast.h and dict_view_set.c.
    @c("dict_items_for")
    @noraise
    @noalloc
    @nocall
    def __for__(self, it, /) -> None: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_keyiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_keyiterator: ...
    @c("dict_next_key")
    @nocall
    def __next__(self, /) -> object: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_valueiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_valueiterator: ...
    @c("dict_next_value")
    @nocall
    def __next__(self, /) -> object: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_itemiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_itemiterator: ...
    @c("dict_next_item")
    @nocall
    def __next__(self, /) -> tuple: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_reversekeyiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_reversekeyiterator: ...
    @c("dict_previous_key")
    @nocall
    def __next__(self, /) -> object: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_reversevalueiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_reversevalueiterator: ...
    @c("dict_previous_value")
    @nocall
    def __next__(self, /) -> object: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...

@abstract
@layout("DictIterator", trace="gc_trace_words")
class dict_reverseitemiterator:
    @c("iterator_self")
    @pure
    def __iter__(self, /) -> dict_reverseitemiterator: ...
    @c("dict_previous_item")
    @nocall
    def __next__(self, /) -> tuple: ...
    @c("dict_iterator_hint")
    @noraise
    @noalloc
    @nocall
    def __length_hint__(self, /) -> isize: ...
