/* heap_type_mro.c: C3, the method resolution order of a class. */
#include "error.h"
#include "heap_type.h"
#include "str.h"
#include "tuple.h"

typedef const Type *const *Sequence;

/* Of each sequence, what has not been merged yet. */
typedef struct { size_t n; Sequence *heads; } Merge;

static bool is_in_a_tail(const Merge *m, const Type *t)
{
    for (size_t i = 0; i < m->n; i++)
        for (Sequence s = m->heads[i]; *s && *++s;)
            if (*s == t) return true;
    return false;
}

/* The next class; NULL: none, for reasons that *done tells. */
static const Type *next(const Merge *m, bool *done)
{
    *done = true;
    for (size_t i = 0; i < m->n; i++) {
        const Type *t = *m->heads[i];
        if (!t) continue;
        *done = false;
        if (!is_in_a_tail(m, t)) return t;
    }
    return NULL;
}

static void drop(const Merge *m, const Type *t)
{
    for (size_t i = 0; i < m->n; i++)
        if (*m->heads[i] == t) m->heads[i]++;
}

static bool is_an_earlier_head(const Merge *m, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (*m->heads[j] == *m->heads[i]) return true;
    return false;
}

static ValueBlock *no_order(const Merge *m)
{
    StrBuilder names;
    str_builder_start(&names);
    for (size_t i = 0; i < m->n; i++) {
        const Type *t = *m->heads[i];
        if (!t || is_an_earlier_head(m, i)) continue;
        if ((names.used && !str_builder_add_c(&names, ", ")) ||
            !str_builder_add_c(&names, type_name(t)))
            return NULL;
    }
    Value list = str_builder_finish(&names);
    if (list)
        raise_type("Cannot create a consistent method resolution order (MRO) "
                   "for bases %V", list);
    return NULL;
}

ValueBlock *heap_type_mro(Value bases)
{
    const Tuple *tuple = tuple_of(bases);
    size_t n = tuple->length, all = 2;
    for (size_t i = 0; i < n; i++)
        for (Sequence s = ((const Type *)tuple->items[i])->mro; *s; s++) all++;
    ValueBlock *order = gc_alloc_values(all + 1);
    ValueBlock *direct = gc_alloc_values(n + 1);
    ValueBlock *heads = gc_alloc_values(n + 1);
    if (!order || !direct || !heads) return NULL;
    Merge m = {n + 1, (Sequence *)(void *)heads->items};
    for (size_t i = 0; i < n; i++) {
        direct->items[i] = tuple->items[i];
        m.heads[i] = ((const Type *)tuple->items[i])->mro;
    }
    m.heads[n] = (Sequence)(void *)direct->items;
    const Type *t;
    bool done;
    size_t at = 1;
    while ((t = next(&m, &done))) {
        drop(&m, t);
        order->items[at++] = value_of(t);
    }
    if (!done) return no_order(&m);
    if (n == 0) order->items[at] = value_of(&object_type);
    return order;
}
