/* class_property.c: C.x, where C has a property x. */
#include "class_property.h"
#include "function.h"
#include "property.h"

extern const Type property_type;

static Value setter_of(const Type *t, Sel sel)
{
    const Attr *row = type_find(t, sel | SEL_CLASS_SIDE);
    return row && row->kind == ATTR_SETTER ? function_from_code(row->as.code)
                                           : NONE;
}

Value class_property(const Type *t, Sel sel, const Attr *row)
{
    Value get = function_from_code(row->as.code);
    Value set = get ? setter_of(t, sel) : 0;
    Value p = set ? property_new(&property_type, 0, NULL, 0) : 0;
    if (!p) return 0;
    property_init(p, get, set, NONE, NONE);
    ((Property *)p)->name = selector_names[sel];
    return p;
}

void class_properties_start(void) { class_properties = class_property; }
