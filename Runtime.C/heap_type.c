/* heap_type.c: the layout and the table of a class made at run time. */
#include "heap_type.h"
#include "dict.h"
#include "function.h"
#include "list.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

SEL_USE(__hash__);

static const char *text(Value name) { return str_of(name)->data; }

/* ---- rows ---- */

bool class_row_same(const Attr *a, const Attr *b)
{
    return a->kind == b->kind && a->as.value == b->as.value;
}

Attr *class_row(const Type *t, Sel sel)
{
    const Attr *row = type_find(t, sel | SEL_CLASS_SIDE);
    if (!row || row->kind == ATTR_SETTER) row = type_find(t, sel);
    return row && row->kind != ATTR_SLOT ? (Attr *)row : NULL;
}

bool class_row_is_own(const Type *t, Sel sel, const Attr *row)
{
    if (type_has_own(t, sel)) return true;
    for (const Type *const *base = t->mro + 1; *base; base++) {
        const Attr *theirs = class_row(*base, sel);
        if (theirs && class_row_same(theirs, row)) return false;
    }
    return true;
}

/* The row of a key, or the empty one where it belongs. */
static Attr *place(const Type *t, Sel key)
{
    Attr *rows = (Attr *)t->attrs;
    size_t i = key & t->attr_mask;
    while (rows[i].sel && rows[i].sel != key) i = (i + 1) & t->attr_mask;
    return &rows[i];
}

static bool set_table(HeapType *h, size_t rows)
{
    size_t size = 4;
    while (size < rows + 1 + rows / 4) size *= 2;
    if (size > UINT16_MAX) {
        raise_memory();
        return false;
    }
    ValueBlock *block = gc_alloc_values(size * sizeof(Attr) / sizeof(Value));
    if (!block) return false;
    const Attr *old = h->type.attrs;
    size_t mask = h->type.attr_mask;
    h->type.attrs = (Attr *)(void *)block->items;
    h->type.attr_mask = (uint16_t)(size - 1);
    for (size_t i = 0; h->rows && i <= mask; i++)
        if (old[i].sel) *place(&h->type, old[i].sel) = old[i];
    h->rows = block;
    return true;
}

static bool put(HeapType *h, Sel key, Attr row)
{
    Attr *at = place(&h->type, key);
    if (!at->sel) {
        if (h->used + 1 + h->used / 4 > h->type.attr_mask) {
            if (!set_table(h, 2 * h->used)) return false;
            at = place(&h->type, key);
        }
        h->used++;
    }
    *at = row;
    at->sel = (uint16_t)key;
    return true;
}

bool heap_type_put(HeapType *h, Sel sel, Attr row)
{
    const Attr *at = place(&h->type, sel);
    if (at->sel && at->kind == ATTR_SLOT) sel |= SEL_CLASS_SIDE;
    return put(h, sel, row);
}

Value *heap_type_cell(HeapType *h, Value value)
{
    ValueBlock *block = gc_alloc_values(2);
    if (!block) return NULL;
    block->items[0] = value_of(h->cells);
    block->items[1] = value;
    h->cells = block;
    return &block->items[1];
}

Value heap_type_other(const HeapType *h, Value name)
{
    return h->others ? dict_find(h->others, name) : 0;
}

bool heap_type_set_other(HeapType *h, Value name, Value value)
{
    if (!h->others) h->others = dict_new();
    return h->others && dict_set(h->others, name, value);
}

/* ---- the instance ---- */

/* The built-in class whose struct instances of t begin with; among those of
 * the same struct the most general. */
static const Type *solid(const Type *t)
{
    const Type *const *m = t->mro;
    while ((*m)->flags & TYPE_USER) m++;
    const Type *found = *m;
    for (; *m; m++)
        if ((*m)->size == found->size) found = *m;
    return found;
}

/* The base whose layout the class extends; NULL after TypeError. */
static const Type *layout_base(Value bases)
{
    const Type *best = &object_type;
    for (size_t i = 0; i < tuple_of(bases)->length; i++) {
        const Type *t = (const Type *)tuple_of(bases)->items[i];
        const Type *a = solid(t), *b = solid(best);
        if (a == b ? t->size > best->size : type_is_subtype(a, b)) {
            best = t;
        } else if (!type_is_subtype(b, a)) {
            raise_type("multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

static bool add_slot(HeapType *h, Sel sel)
{
    const Attr *row = place(&h->type, sel);
    if (row->sel) return true;
    Attr slot = {.kind = ATTR_SLOT, .as.offset = h->type.size};
    h->type.size += sizeof(Value);
    return put(h, sel, slot);
}

/* A getter of a base answers for the name: instances cannot hold it. */
static bool has_getter(const HeapType *h, Sel sel)
{
    for (const Type *const *base = h->type.mro + 1; *base; base++) {
        const Attr *row = class_row(*base, sel);
        if (row) return row->kind == ATTR_GETTER;
    }
    return false;
}

/* Slots at the places that the layout's base has them, then those of the
 * other bases, then the class's own. */
static bool add_slots(HeapType *h, const Type *layout, Value own)
{
    for (size_t i = 0; i <= layout->attr_mask; i++) {
        Attr row = layout->attrs[i];
        if (row.sel && row.kind == ATTR_SLOT && !put(h, row.sel, row))
            return false;
    }
    for (const Type *const *base = h->type.mro + 1; *base; base++)
        for (size_t i = 0; i <= (*base)->attr_mask; i++) {
            const Attr *row = &(*base)->attrs[i];
            if (row->sel && row->kind == ATTR_SLOT && !add_slot(h, row->sel))
                return false;
        }
    for (size_t i = 0; own && i < tuple_of(own)->length; i++) {
        Sel sel = selector_of(tuple_of(own)->items[i]);
        if (sel && !has_getter(h, sel) && !add_slot(h, sel)) return false;
    }
    return true;
}

/* ---- the class side ---- */

/* A function that is called with just its arguments. */
static bool is_plain(Value v)
{
    if (!function_is(v)) return false;
    const Function *f = (const Function *)v;
    return !f->defaults && !f->kwdefaults &&
           !(f->code->flags & (CODE_CLOSURE | CODE_BUILTIN));
}

static bool add_own(HeapType *h, Sel sel, Value name, Value v, Value *cell)
{
    Attr row = {.kind = ATTR_FUNCTION};
    if (is_plain(v)) {
        if (strcmp(text(name), "__new__") == 0) row.kind = ATTR_STATIC;
        row.as.code = ((const Function *)v)->code;
    } else {
        *cell = v;
        row.kind = ATTR_CELL;
        row.as.cell = cell;
    }
    return heap_type_put(h, sel, row);
}

static uint16_t flag_of(const char *name)
{
    if (strcmp(name, "__del__") == 0) return TYPE_FINAL_USER;
    if (strcmp(name, "__getattribute__") == 0) return TYPE_GETATTRIBUTE;
    if (strcmp(name, "__setattr__") == 0 || strcmp(name, "__delattr__") == 0)
        return TYPE_SETATTR;
    return 0;
}

static bool add_members(HeapType *h, const ClassParts *p)
{
    bool compares = false, hashes = false;
    const Tuple *names = tuple_of(p->names);
    h->cells = gc_alloc_values(names->length + 1);
    if (!h->cells) return false;
    for (size_t i = 0; i < names->length; i++) {
        if (!p->values[i]) continue;
        const char *name = text(names->items[i]);
        Sel sel = selector_of(names->items[i]);
        h->type.flags |= flag_of(name);
        compares |= strcmp(name, "__eq__") == 0;
        hashes |= strcmp(name, "__hash__") == 0;
        if (!sel && !heap_type_set_other(h, names->items[i], p->values[i]))
            return false;
        if (sel && !add_own(h, sel, names->items[i], p->values[i],
                            &h->cells->items[i + 1]))
            return false;
    }
    /* What compares in a way of its own does not hash unless it says how. */
    Attr none = {.kind = ATTR_VALUE, .as.value = NONE};
    return !compares || hashes || heap_type_put(h, SEL(__hash__), none);
}

static bool has_class_row(const HeapType *h, Sel sel)
{
    const Attr *row = place(&h->type, sel);
    if (row->sel && row->kind == ATTR_SLOT)
        row = place(&h->type, sel | SEL_CLASS_SIDE);
    return row->sel != 0;
}

/* What the bases have and no class before them. */
static bool add_inherited(HeapType *h, const Type *base)
{
    for (size_t i = 0; i <= base->attr_mask; i++) {
        Attr row = base->attrs[i];
        Sel sel = row.sel & ~SEL_CLASS_SIDE;
        if (!sel || row.kind == ATTR_SLOT || row.kind == ATTR_SETTER) continue;
        if (has_class_row(h, sel)) continue;
        if (!class_row_is_own(base, sel, &row)) continue;
        if (!heap_type_put(h, sel, row)) return false;
        const Attr *setter = type_find(base, sel | SEL_CLASS_SIDE);
        if (row.kind == ATTR_GETTER && setter &&
            setter->kind == ATTR_SETTER &&
            !put(h, sel | SEL_CLASS_SIDE, *setter))
            return false;
    }
    return true;
}

/* ---- the whole ---- */

static size_t count_rows(const Type *t)
{
    size_t n = 0;
    for (size_t i = 0; t != &object_type && i <= t->attr_mask; i++)
        n += t->attrs[i].sel != 0;
    return n;
}

static size_t count_all(const ClassParts *p)
{
    size_t n = tuple_of(p->names)->length;
    if (p->slots) n += tuple_of(p->slots)->length;
    for (size_t i = 0; i < tuple_of(p->bases)->length; i++)
        n += count_rows((const Type *)tuple_of(p->bases)->items[i]);
    return n;
}

static void inherit_flags(HeapType *h)
{
    enum {
        INHERITED = TYPE_FINAL_USER | TYPE_EXCEPTION | TYPE_DICT |
                    TYPE_WEAK | TYPE_TUPLE | TYPE_GETATTRIBUTE |
                    TYPE_SETATTR
    };
    bool closed = !(h->type.flags & TYPE_DICT);
    for (const Type *const *base = h->type.mro + 1; *base; base++) {
        h->type.flags |= (*base)->flags & INHERITED;
        if ((*base)->flags & TYPE_USER)
            closed &= ((*base)->flags & TYPE_NO_DICT) != 0;
        if ((*base)->flags & TYPE_HEAP)
            ((Type *)*base)->flags |= TYPE_DERIVED;
    }
    if (closed) h->type.flags |= TYPE_NO_DICT;
}

static bool fill(HeapType *h, const ClassParts *p, const Type *layout,
                 uint16_t flags)
{
    Type *t = &h->type;
    t->flags = flags;
    t->size = layout->size - (layout->flags & TYPE_DICT ? sizeof(Value) : 0);
    inherit_flags(h);
    if (!set_table(h, count_all(p)) || !add_slots(h, layout, p->slots) ||
        !add_members(h, p))
        return false;
    for (const Type *const *base = t->mro + 1; *base; base++)
        if (*base != &object_type && !add_inherited(h, *base)) return false;
    if (t->flags & TYPE_DICT) t->size += sizeof(Value);
    return true;
}

/* __slots__ of the class body: a tuple of its names; 0 after an exception.
 * Two of them tell in *flags what instances have. */
static Value declared_slots(Value declared, uint16_t *flags)
{
    Value names = str_check(declared) ? tuple_new(1, &declared)
                                      : tuple_from(declared);
    *flags &= ~(TYPE_DICT | TYPE_WEAK);
    for (size_t i = 0; names && i < tuple_of(names)->length; i++) {
        Value name = tuple_of(names)->items[i];
        if (!str_check(name))
            return raise_type("__slots__ items must be strings, not '%T'",
                              name);
        if (strcmp(text(name), "__dict__") == 0) *flags |= TYPE_DICT;
        if (strcmp(text(name), "__weakref__") == 0) *flags |= TYPE_WEAK;
    }
    return names;
}

HeapType *heap_type_new(const ClassParts *parts)
{
    ClassParts p = *parts;
    uint16_t flags = TYPE_USER | TYPE_HEAP | TYPE_DICT | TYPE_WEAK;
    const Type *layout = layout_base(p.bases);
    ValueBlock *mro = layout ? heap_type_mro(p.bases) : NULL;
    if (!mro) return NULL;
    for (size_t i = 0; i < tuple_of(p.names)->length; i++)
        if (p.values[i] &&
            strcmp(text(tuple_of(p.names)->items[i]), "__slots__") == 0 &&
            !(p.slots = declared_slots(p.values[i], &flags)))
            return NULL;
    HeapType *h = gc_alloc(p.meta, p.meta->size);
    if (!h) return NULL;
    mro->items[0] = value_of(h);
    h->mro = mro;
    h->type.mro = (const Type *const *)(void *)mro->items;
    h->names = p.names;
    h->type.name = p.name;
    h->type.module = p.module;
    h->type.trace = gc_trace_words;
    if (!fill(h, &p, layout, flags)) return NULL;
    if (p.cell) ((Cell *)p.cell)->value = value_of(h);
    return h;
}
