/* emitted_class.c: what happens at the end of a class statement. */
#include "emitted.h"

SEL_USE(__set_name__);
SEL_USE(__init_subclass__);

/* The row stands in t's table because a base has it. */
static bool is_inherited(const Type *t, const Attr *row)
{
    for (const Type *const *base = t->mro + 1; *base; base++) {
        const Attr *theirs = type_find_class(*base, row->sel);
        if (theirs && theirs->kind == ATTR_CELL &&
            theirs->as.cell == row->as.cell)
            return true;
    }
    return false;
}

/* Of t's own attributes that are set, the first whose cell is behind that of
 * `after`, if any: cells stand in the order of the class body. */
static const Attr *next_own(const Type *t, const Attr *after)
{
    const Attr *next = NULL;
    for (size_t i = 0; i <= t->attr_mask; i++) {
        const Attr *row = &t->attrs[i];
        if (row->kind != ATTR_CELL || !row->sel || !*row->as.cell) continue;
        if (after && row->as.cell <= after->as.cell) continue;
        if (next && row->as.cell >= next->as.cell) continue;
        if (!is_inherited(t, row)) next = row;
    }
    return next;
}

static bool set_name(const Type *t, const Attr *row)
{
    Value v = *row->as.cell;
    if (!type_find(value_type(v), SEL(__set_name__))) return true;
    Value name = selector_names[row->sel & ~SEL_CLASS_SIDE];
    return op_call_method(SEL(__set_name__), 3,
                          (Value[]){v, value_of(t), name});
}

/* Not of what a __set_name__ adds. */
static bool set_names(const Type *t)
{
    const Attr *last = NULL, *row = NULL;
    while ((row = next_own(t, last))) last = row;
    while (row != last && (row = next_own(t, row)))
        if (!set_name(t, row)) return false;
    return true;
}

Value class_init(const Type *t, size_t n, const Value *values, Value names)
{
    if (!set_names(t)) return 0;
    Value hook = op_super_attr(t, value_of(t), SEL(__init_subclass__));
    if (!hook) return 0;
    if (!(n ? op_call_kw(hook, 0, values, names) : op_call0(hook))) return 0;
    return value_of(t);
}
