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

static bool set_names(const Type *t)
{
    for (size_t i = 0; i <= t->attr_mask; i++) {
        const Attr *row = &t->attrs[i];
        if (row->kind != ATTR_CELL || !row->sel || !*row->as.cell) continue;
        if (is_inherited(t, row)) continue;
        Value v = *row->as.cell;
        if (!type_find(value_type(v), SEL(__set_name__))) continue;
        Value args[3] = {v, value_of(t),
                         selector_names[row->sel & ~SEL_CLASS_SIDE]};
        if (!op_call_method(SEL(__set_name__), 3, args)) return false;
    }
    return true;
}

Value class_init(const Type *t)
{
    if (!set_names(t)) return 0;
    if (t->mro[1] && type_find_class(t->mro[1], SEL(__init_subclass__))) {
        Value cls = value_of(t);
        if (!op_call_super(t, SEL(__init_subclass__), 1, &cls)) return 0;
    }
    return value_of(t);
}
