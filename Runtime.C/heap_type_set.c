/* heap_type_set.c: attributes that are stored in a class when it exists. */
#include "heap_type.h"
#include "dict.h"
#include "str.h"
#include "tuple.h"

static HeapType *heap_type(const Type *t) { return (HeapType *)t; }

static bool owns(const HeapType *h, const Value *cell)
{
    const ValueBlock *b = h->cells;
    for (; b; b = (const ValueBlock *)b->items[0])
        if (cell > b->items &&
            (const char *)cell < (const char *)b + gc_block_size(b))
            return true;
    return false;
}

/* ---- classes below ---- */

typedef struct {
    const Type *base;
    Sel sel;
    Attr old;                 /* what base had; sel 0: nothing */
} Change;

static bool was_old(const Change *c, const Attr *row)
{
    return c->old.sel && class_row_same(row, &c->old);
}

/* What t inherits now: from the first class of its MRO that has it itself. A
 * class between that still shows the old row has it only from the base. */
static const Attr *inherited(const Type *t, const Change *c)
{
    for (const Type *const *base = t->mro + 1; *base; base++) {
        const Attr *row = class_row(*base, c->sel);
        if (row && !was_old(c, row) && class_row_is_own(*base, c->sel, row))
            return row;
    }
    return NULL;
}

static bool update(Type *t, const Change *c)
{
    const Attr *row = class_row(t, c->sel);
    if (row && !was_old(c, row) && class_row_is_own(t, c->sel, row))
        return true;
    row = inherited(t, c);
    return !row || heap_type_put(heap_type(t), c->sel, *row);
}

typedef struct {
    const Type *base;
    ValueBlock *found;        /* NULL: they are only counted */
    size_t n, capacity;
} Search;

static void note(Object *o, void *with)
{
    Search *s = with;
    const Type *t = (const Type *)o;
    if (!o->type->mro || !type_is_subtype(o->type, &type_type)) return;
    if (t == s->base || !t->mro || !type_is_subtype(t, s->base)) return;
    if (s->found && s->n < s->capacity) s->found->items[s->n] = value_of(o);
    s->n++;
}

/* Shows a change to the classes that derive from its class. */
static bool update_derived(const Change *c)
{
    Search s = {.base = c->base};
    gc_each(note, &s);
    ValueBlock *found = gc_alloc_values(s.n);
    if (!found) return false;
    s = (Search){.base = c->base, .found = found, .capacity = s.n};
    gc_each(note, &s);
    for (size_t i = 0; i < s.n; i++)
        if (!update((Type *)found->items[i], c)) return false;
    return true;
}

/* ---- storing ---- */

static bool no_attribute(const Type *t, Value name)
{
    raise_error(&AttributeError_type,
                "type object '%N' has no attribute '%V'", t, name);
    return false;
}

/* Unless the class has had it before. */
static bool add_name(HeapType *h, Value name)
{
    Tuple *names = tuple_of(h->names);
    for (size_t i = 0; i < names->length; i++)
        if (str_equal(names->items[i], name)) return true;
    Value added = tuple_new(1, &name);
    Value all = added ? tuple_add(h->names, added) : 0;
    if (all) h->names = all;
    return all != 0;
}

static bool set_other(HeapType *h, Value name, Value value)
{
    if (value) return add_name(h, name) && heap_type_set_other(h, name, value);
    if (!heap_type_other(h, name)) return no_attribute(&h->type, name);
    return dict_delete(h->others, name);
}

static bool set_row(const Type *t, Sel sel, Value value)
{
    Value name = selector_names[sel];
    Attr *row = class_row(t, sel);
    if (row && row->kind == ATTR_CELL && owns(heap_type(t), row->as.cell)) {
        if (!value && !*row->as.cell) return no_attribute(t, name);
        *row->as.cell = value;
        return true;
    }
    if (!value && (!row || !class_row_is_own(t, sel, row)))
        return no_attribute(t, name);
    Change c = {.base = t, .sel = sel};
    if (row) c.old = *row;
    Attr made = {.kind = ATTR_CELL};
    made.as.cell = heap_type_cell(heap_type(t), value);
    if (!made.as.cell || !add_name(heap_type(t), name)) return false;
    if (!heap_type_put(heap_type(t), sel, made)) return false;
    return !(t->flags & TYPE_DERIVED) || update_derived(&c);
}

static bool set(const Type *t, Sel sel, Value name, Value value)
{
    return sel ? set_row(t, sel, value)
               : set_other(heap_type(t), name, value);
}

/* ---- names without selectors ---- */

static Value other(const Type *t, Value name)
{
    for (const Type *const *m = t->mro; *m; m++) {
        Value v = (*m)->flags & TYPE_HEAP
                      ? heap_type_other(heap_type(*m), name)
                      : 0;
        if (v) return v;
    }
    return 0;
}

static bool add_others(const Type *t, Value dict)
{
    for (const Type *const *m = t->mro; *m; m++)
        if ((*m)->flags & TYPE_HEAP && heap_type(*m)->others &&
            !dict_update(dict, heap_type(*m)->others))
            return false;
    return true;
}

Value class_from_namespace(const Type *meta, Value name, Value bases,
                           Value namespace, Value kw);

void heap_types_start(void)
{
    static const HeapTypes all = {class_from_namespace, set, other,
                                  add_others};
    heap_types = &all;
}
