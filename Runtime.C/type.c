/* type.c: what types are, as seen from C: attribute rows, subtypes, names. */
#include "object.h"
#include "str.h"

#include <string.h>

const Attr *type_find(const Type *t, Sel sel)
{
    for (;;) {
        const Attr *rows = t->attrs;
        size_t mask = t->attr_mask;
        for (size_t i = sel & mask; rows[i].sel; i = (i + 1) & mask)
            if (rows[i].sel == sel) return &rows[i];
        if (t == &object_type) return NULL;
        t = &object_type;
    }
}

static bool row_is_unset(const Attr *row)
{
    return row->kind == ATTR_CELL && *row->as.cell == 0;
}

static const Attr *own_class_row(const Type *t, Sel sel)
{
    const Attr *row = type_find(t, sel | SEL_CLASS_SIDE);
    if (!row || row->kind == ATTR_SETTER) row = type_find(t, sel);
    return row && row->kind != ATTR_SLOT ? row : NULL;
}

const Attr *type_find_class(const Type *t, Sel sel)
{
    const Attr *row = own_class_row(t, sel);
    if (likely(!row || !row_is_unset(row))) return row;
    for (const Type *const *base = t->mro + 1; *base; base++) {
        row = own_class_row(*base, sel);
        if (row && !row_is_unset(row)) return row;
    }
    return NULL;
}

bool type_has_own(const Type *t, Sel sel)
{
    const OwnMethod *own = own_methods;
    while (own->type && (own->type != t || own->sel != sel)) own++;
    return own->type != NULL;
}

bool type_is_subtype(const Type *t, const Type *base)
{
    if (t == base) return true;
    for (const Type *const *m = t->mro; *m; m++)
        if (*m == base) return true;
    return false;
}

bool value_is_instance(Value v, const Type *t)
{
    return type_is_subtype(value_type(v), t);
}

const char *type_name(const Type *t)
{
    const char *qualified = str_of(t->name)->data;
    const char *dot = strrchr(qualified, '.');
    return dot ? dot + 1 : qualified;
}

static uint32_t hash_at(size_t i)
{
    return str_of(selector_names[selectors_by_hash[i]])->hash;
}

Sel selector_of(Value name)
{
    uint32_t hash = str_hash(name);
    size_t low = 0, high = selectors_by_hash_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (hash_at(middle) < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < selectors_by_hash_count && hash_at(low) == hash; low++) {
        Sel sel = selectors_by_hash[low];
        if (str_equal(selector_names[sel], name)) return sel;
    }
    return 0;
}

const char *selector_text(Sel sel)
{
    Value name = sel < selector_count ? selector_names[sel] : 0;
    return name ? str_of(name)->data : "?";
}
