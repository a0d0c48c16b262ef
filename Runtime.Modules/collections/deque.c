/* deque.c: what deques do at their ends, and places in them. */
#include "deque.h"

#include "int.h"
#include "iter_fast.h"
#include "sequence.h"

Value deque_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    Deque *d = instance_alloc(cls, 0);
    if (d != NULL) d->limit = -1;
    return value_of(d);
}

bool deque_clear(Value self)
{
    Deque *d = deque_of(self);
    d->first = d->length = d->capacity = 0;
    d->block = NULL;
    d->changes++;
    return true;
}

bool deque_reserve(Deque *d)
{
    if (likely(d->length < d->capacity)) return true;
    size_t n = d->capacity > 0 ? 2 * d->capacity : 4;
    ValueBlock *block = gc_alloc_values(n);
    if (block == NULL) return false;
    for (size_t i = 0; i < d->length; i++) block->items[i] = *deque_slot(d, i);
    gc_free(d->block);
    d->block = block;
    d->capacity = n;
    d->first = 0;
    return true;
}

Value deque_take(Deque *d, bool is_left)
{
    Value *at = deque_slot(d, is_left ? 0 : d->length - 1), v = *at;
    *at = 0;
    d->first += is_left;
    d->length--;
    d->changes++;
    return v;
}

/* Before an item comes to an end: 1 it may, 0 it is to be dropped, -1
 * raised. */
static int admit(Deque *d, bool is_left)
{
    if (d->limit < 0 || d->length < (size_t)d->limit)
        return deque_reserve(d) ? 1 : -1;
    if (d->refuses) {
        raise_index("full");
        return -1;
    }
    if (d->limit == 0) return 0;
    deque_take(d, !is_left);
    return 1;
}

bool deque_append(Value self, Value item)
{
    Deque *d = deque_of(self);
    int admitted = admit(d, false);
    if (admitted <= 0) return admitted == 0;
    d->changes++;
    *deque_slot(d, d->length++) = item;
    return true;
}

bool deque_appendleft(Value self, Value item)
{
    Deque *d = deque_of(self);
    int admitted = admit(d, true);
    if (admitted <= 0) return admitted == 0;
    d->changes++;
    d->length++;
    d->first--;
    *deque_slot(d, 0) = item;
    return true;
}

static Value pop(Value self, bool is_left)
{
    Deque *d = deque_of(self);
    if (d->length == 0) return raise_index("pop from an empty deque");
    return deque_take(d, is_left);
}

Value deque_pop(Value self) { return pop(self, false); }

Value deque_popleft(Value self) { return pop(self, true); }

static bool extend(Value self, Value items, bool (*add)(Value, Value))
{
    ForIter it;
    Value item;
    /* Its own items are those that it had before. */
    if (items == self && (items = list_from(items)) == 0) return false;
    if (!for_start(&it, items)) return false;
    while ((item = for_next(&it)) != 0)
        if (!add(self, item)) return false;
    return !error_pending();
}

bool deque_extend(Value self, Value items)
{
    return extend(self, items, deque_append);
}

bool deque_extendleft(Value self, Value items)
{
    return extend(self, items, deque_appendleft);
}

bool deque_init(Value self, Value items, Value limit, int32_t flags)
{
    Deque *d = deque_of(self);
    intptr_t n = -1;
    if (limit != NONE) {
        if (!int_check(limit)) {
            raise_type("an integer is required");
            return false;
        }
        n = int_as_word(limit);
        if (error_pending()) return false;
        if (n < 0) {
            raise_value("maxlen must be non-negative");
            return false;
        }
    }
    deque_clear(self);
    d->limit = n;
    d->refuses = flags & 1;
    return items == 0 || deque_extend(self, items);
}

bool deque_rotate(Value self, intptr_t n)
{
    Deque *d = deque_of(self);
    if (d->length < 2) return true;
    n %= (intptr_t)d->length;
    if (n < 0) n += (intptr_t)d->length;
    bool is_left = (size_t)n > d->length / 2;
    for (size_t k = is_left ? d->length - (size_t)n : (size_t)n; k > 0; k--) {
        Value item = deque_take(d, is_left);
        if (!is_left) d->first--;
        *deque_slot(d, is_left ? d->length : 0) = item;
        d->length++;
    }
    return true;
}

/* ---- places ---- */

intptr_t deque_len(Value self) { return (intptr_t)deque_of(self)->length; }

Value deque_get_maxlen(Value self)
{
    intptr_t limit = deque_of(self)->limit;
    return limit < 0 ? NONE : int_from_word(limit);
}

static bool locate(const Deque *d, Value key, size_t *at)
{
    intptr_t i;
    int known = index_from(key, &i);
    if (known == 0)
        raise_type("sequence index must be integer, not '%T'", key);
    if (known <= 0) return false;
    *at = (size_t)index_wrap(i, d->length);
    if (*at < d->length) return true;
    raise_index("deque index out of range");
    return false;
}

Value deque_get_item(Value self, Value key)
{
    size_t at;
    return locate(deque_of(self), key, &at) ? *deque_slot(deque_of(self), at)
                                            : 0;
}

bool deque_set_item(Value self, Value key, Value item)
{
    size_t at;
    if (!locate(deque_of(self), key, &at)) return false;
    *deque_slot(deque_of(self), at) = item;
    return true;
}

void deque_delete(Deque *d, size_t i)
{
    for (; i + 1 < d->length; i++) *deque_slot(d, i) = *deque_slot(d, i + 1);
    deque_take(d, false);
}

bool deque_del_item(Value self, Value key)
{
    size_t at;
    if (!locate(deque_of(self), key, &at)) return false;
    deque_delete(deque_of(self), at);
    return true;
}

/* ---- iteration ---- */

bool deque_changed(const Deque *d, size_t changes)
{
    if (likely(d->changes == changes)) return false;
    raise_error(&RuntimeError_type, "deque mutated during iteration");
    return true;
}

static Value for_next_item(ForIter *it)
{
    const Deque *d = deque_of(it->seq);
    if (deque_changed(d, it->end)) return 0;
    return it->at < d->length ? *deque_slot(d, it->at++) : 0;
}

bool deque_for(Value self, Value it)
{
    ((ForIter *)it)->next = for_next_item;
    ((ForIter *)it)->end = deque_of(self)->changes;
    return true;
}

static Value make_iterator(const Type *t, Value deque)
{
    DequeIterator *it = gc_alloc(t, sizeof *it);
    if (it == NULL) return 0;
    it->deque = deque;
    it->left = deque_of(deque)->length;
    it->changes = deque_of(deque)->changes;
    return value_of(it);
}

Value deque_iter(Value self)
{
    return make_iterator(&collections__deque_iterator_type, self);
}

Value deque_reversed(Value self)
{
    return make_iterator(&collections__deque_reverse_iterator_type, self);
}

/* False when nothing is to come, or it raised. */
static bool goes_on(DequeIterator *it)
{
    if (deque_changed(deque_of(it->deque), it->changes)) it->left = 0;
    return it->left > 0;
}

/* It raises again, even after its end. */
Value deque_iterator_next(Value self)
{
    DequeIterator *it = (DequeIterator *)self;
    const Deque *d = deque_of(it->deque);
    return goes_on(it) ? *deque_slot(d, d->length - it->left--) : 0;
}

Value deque_reverse_iterator_next(Value self)
{
    DequeIterator *it = (DequeIterator *)self;
    if (it->left == 0 || !goes_on(it)) return 0;
    return *deque_slot(deque_of(it->deque), --it->left);
}

intptr_t deque_iterator_hint(Value self)
{
    return (intptr_t)((const DequeIterator *)self)->left;
}
