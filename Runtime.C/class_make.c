/* class_make.c: class statements whose class is not known when compiling. */
#include "emitted.h"
#include "gc.h"
#include "heap_type.h"

#include <string.h>

static const Type *type_of_value(Value v) { return (const Type *)v; }

/* ---- bases ---- */

static bool check_base(Value base)
{
    if (!type_is_subtype(value_type(base), &type_type))
        return raise_type("bases must be types");
    const Type *t = type_of_value(base);
    if (t->flags & (TYPE_USER | TYPE_BASE) || t == &object_type) return true;
    return raise_type("type '%N' is not an acceptable base type", t);
}

static bool check_bases(size_t n, const Value *bases)
{
    for (size_t i = 0; i < n; i++) {
        if (!check_base(bases[i])) return false;
        for (size_t k = 0; k < i; k++)
            if (bases[k] == bases[i])
                return raise_type("duplicate base class %N",
                                  type_of_value(bases[i]));
    }
    return true;
}

/* The built-in type whose C struct instances of t begin with. */
static const Type *built_in_part(const Type *t)
{
    const Type *const *mro = t->mro;
    while ((*mro)->flags & TYPE_USER) mro++;
    return *mro;
}

static size_t size_without_dict(const Type *t)
{
    return t->size - (t->flags & TYPE_DICT ? sizeof(Value) : 0);
}

/* The base whose instances those of the new class begin with. NULL: raised. */
static const Type *primary_of(size_t n, const Value *bases)
{
    const Type *best = &object_type, *root = &object_type;
    for (size_t i = 0; i < n; i++) {
        const Type *t = type_of_value(bases[i]), *part = built_in_part(t);
        bool deeper = part != root && type_is_subtype(part, root);
        if (!deeper && part != root && !type_is_subtype(root, part)) {
            raise_type("multiple bases have instance lay-out conflict");
            return NULL;
        }
        if (deeper || (part == root && size_without_dict(t) >
                                           size_without_dict(best))) {
            best = t;
            root = part;
        }
    }
    return best;
}

/* ---- the order of classes ---- */

/* Lists that C3 merges: `at` is where the rest of each begins. */
typedef struct {
    const Type *const **at;
    size_t n;
} Lists;

/* In the rest of some list behind its first. */
static bool in_a_tail(const Lists *lists, const Type *t)
{
    for (size_t i = 0; i < lists->n; i++)
        if (*lists->at[i])
            for (const Type *const *p = lists->at[i] + 1; *p; p++)
                if (*p == t) return true;
    return false;
}

/* The first class that is in no tail, taken off all lists. */
static const Type *take_next(Lists *lists, bool *done)
{
    const Type *found = NULL;
    *done = true;
    for (size_t i = 0; i < lists->n && !found; i++) {
        if (!*lists->at[i]) continue;
        *done = false;
        if (!in_a_tail(lists, *lists->at[i])) found = *lists->at[i];
    }
    for (size_t i = 0; i < lists->n && found; i++)
        if (*lists->at[i] == found) lists->at[i]++;
    return found;
}

/* Words of a block as an array of another kind of pointer. */
#define WORDS_AS(type, block) ((type *)(void *)(block)->items)

/* The classes behind the new one, and NULL; their number goes to *count. */
static ValueBlock *linearise(size_t n, const Value *bases, size_t *count)
{
    size_t room = 1;
    for (size_t i = 0; i < n; i++)
        for (const Type *const *p = type_of_value(bases[i])->mro; *p; p++)
            room++;
    ValueBlock *order = gc_alloc_values(room);
    ValueBlock *direct = gc_alloc_values(n + 1);
    ValueBlock *cursors = gc_alloc_values(n + 1);
    if (!order || !direct || !cursors) return NULL;
    Lists lists = {WORDS_AS(const Type *const *, cursors), n + 1};
    for (size_t i = 0; i < n; i++) {
        direct->items[i] = bases[i];
        lists.at[i] = type_of_value(bases[i])->mro;
    }
    lists.at[n] = WORDS_AS(const Type *const, direct);
    bool done;
    const Type *next;
    for (*count = 0; (next = take_next(&lists, &done)) != NULL; ++*count)
        order->items[*count] = value_of(next);
    if (done) return order;
    raise_type("Cannot create a consistent method resolution order (MRO) for "
               "bases");
    return NULL;
}

/* ---- attributes ---- */

/* Rows while they are collected: one a selector. */
typedef struct {
    Attr *rows;
    size_t n;
} Rows;

static Attr *find(const Rows *rows, Sel sel)
{
    for (size_t i = 0; i < rows->n; i++)
        if (rows->rows[i].sel == sel) return &rows->rows[i];
    return NULL;
}

static void drop(Rows *rows, Sel sel)
{
    Attr *row = find(rows, sel);
    if (row) *row = rows->rows[--rows->n];
}

static void put(Rows *rows, const Attr *row, Sel sel)
{
    Attr *place = find(rows, sel);
    if (!place) place = &rows->rows[rows->n++];
    *place = *row;
    place->sel = (uint16_t)sel;
}

/* A row of a class takes the place of what classes behind it have. A slot
 * stays, with the class attribute on its class side; a property ends it. */
static void put_plain(Rows *rows, const Attr *row)
{
    Sel sel = row->sel & ~SEL_CLASS_SIDE;
    const Attr *old = find(rows, sel);
    bool behind_slot = old && old->kind == ATTR_SLOT &&
                       row->kind != ATTR_GETTER;
    if (!behind_slot) drop(rows, sel | SEL_CLASS_SIDE);
    put(rows, row, behind_slot ? sel | SEL_CLASS_SIDE : sel);
}

static bool same_row(const Attr *a, const Attr *b)
{
    return a && a->kind == b->kind && a->as.value == b->as.value;
}

/* The row stands in t's table because a base has it. */
static bool is_inherited(const Type *t, const Attr *row)
{
    for (const Type *const *base = t->mro + 1; *base; base++)
        if (same_row(type_find(*base, row->sel), row) ||
            same_row(type_find(*base, row->sel ^ SEL_CLASS_SIDE), row))
            return true;
    return false;
}

static void put_own_rows(Rows *rows, const Type *t)
{
    for (size_t i = 0; i <= t->attr_mask; i++) {
        const Attr *row = &t->attrs[i];
        if (row->sel && row->kind != ATTR_SLOT && row->kind != ATTR_SETTER &&
            !is_inherited(t, row))
            put_plain(rows, row);
    }
    for (size_t i = 0; i <= t->attr_mask; i++) {
        const Attr *row = &t->attrs[i];
        if (row->sel && row->kind == ATTR_SETTER && !is_inherited(t, row))
            put(rows, row, row->sel);
    }
}

static size_t row_count(const Type *t)
{
    size_t n = 0;
    for (size_t i = 0; i <= t->attr_mask; i++) n += t->attrs[i].sel != 0;
    return n;
}

static size_t cell_count(const Type *own)
{
    size_t n = 0;
    for (size_t i = 0; i <= own->attr_mask; i++)
        n += own->attrs[i].sel && own->attrs[i].kind == ATTR_CELL;
    return n;
}

/* All attributes of the new class, in rows of a block; the rows of object may
 * be left out. */
static bool collect_rows(Rows *rows, const Type *own, const Type *primary,
                         size_t n, const Value *order)
{
    size_t room = row_count(own);
    for (size_t i = 0; i < n; i++)
        room += row_count(type_of_value(order[i]));
    ByteBlock *block = gc_alloc_bytes(room * sizeof(Attr) + sizeof(Attr));
    if (!block) return false;
    rows->rows = (Attr *)(void *)block->data;
    rows->n = 0;
    for (size_t i = 0; i <= primary->attr_mask; i++)
        if (primary->attrs[i].sel && primary->attrs[i].kind == ATTR_SLOT)
            put(rows, &primary->attrs[i], primary->attrs[i].sel);
    for (size_t i = n; i-- > 0;)
        if (order[i] != value_of(&object_type))
            put_own_rows(rows, type_of_value(order[i]));
    put_own_rows(rows, own);
    return true;
}

static size_t table_size(size_t rows)
{
    size_t size = 1;
    while (size < rows + 1 + rows / 4) size *= 2;
    return size;
}

static void enter(Attr *table, size_t mask, const Attr *row)
{
    size_t i = row->sel & mask;
    while (table[i].sel) i = (i + 1) & mask;
    table[i] = *row;
}

/* The new class's own cells, with what the body bound. */
static void copy_cells(HeapType *t, const Type *own, Attr *row)
{
    for (size_t i = 0; i <= own->attr_mask; i++)
        if (own->attrs[i].sel && own->attrs[i].kind == ATTR_CELL &&
            own->attrs[i].as.cell == row->as.cell) {
            t->cells[t->ncells] = *row->as.cell;
            row->as.cell = &t->cells[t->ncells++];
            return;
        }
}

/* ---- the class ---- */

static uint16_t flags_of(const Type *own, size_t n, const Value *order)
{
    uint16_t flags = TYPE_HEAP | TYPE_USER | TYPE_DICT | own->flags;
    for (size_t i = 0; i < n; i++)
        flags |= type_of_value(order[i])->flags &
                 (TYPE_FINAL_USER | TYPE_EXCEPTION | TYPE_GETATTRIBUTE |
                  TYPE_SETATTR);
    return flags;
}

static Value assemble(const Type *own, const Type *primary, size_t n,
                      const Value *order, Rows *rows)
{
    size_t size = table_size(rows->n), cells = cell_count(own);
    size_t mro_bytes = (n + 2) * sizeof(Type *);
    HeapType *t = gc_alloc(&type_type, sizeof *t + mro_bytes +
                                           size * sizeof(Attr) +
                                           cells * sizeof(Value));
    if (!t) return 0;
    const Type **mro = (const Type **)(void *)(t + 1);
    Attr *table = (Attr *)(void *)((char *)mro + mro_bytes);
    mro[0] = &t->type;
    for (size_t i = 0; i < n; i++) mro[i + 1] = type_of_value(order[i]);
    t->cells = (Value *)(void *)(table + size);
    for (size_t i = 0; i < rows->n; i++) {
        if (rows->rows[i].kind == ATTR_CELL)
            copy_cells(t, own, &rows->rows[i]);
        enter(table, size - 1, &rows->rows[i]);
    }
    t->type.name = own->name;
    t->type.module = own->module;
    t->type.mro = mro;
    t->type.trace = gc_trace_words;
    t->type.attrs = table;
    t->type.attr_mask = (uint16_t)(size - 1);
    t->type.flags = flags_of(own, n, order);
    t->type.size = (uint32_t)(size_without_dict(primary) + sizeof(Value));
    return value_of(t);
}

Value class_make(const Type *own, size_t nbases, const Value *bases)
{
    Value object = value_of(&object_type);
    size_t n;
    Rows rows;
    if (nbases == 0) return class_make(own, 1, &object);
    if (!check_bases(nbases, bases)) return 0;
    const Type *primary = primary_of(nbases, bases);
    if (!primary) return 0;
    ValueBlock *order = linearise(nbases, bases, &n);
    if (!order || !collect_rows(&rows, own, primary, n, order->items))
        return 0;
    return assemble(own, primary, n, order->items, &rows);
}
