/* module.c: modules as values. */
#include "dispatch.h"
#include "ops.h"
#include "str.h"

SEL_USE(__file__);

/* <module 'name' from 'file'>; a native one has no file. */
Value module_repr(Value self)
{
    StrBuilder b;
    Value file = op_find_attr(self, SEL(__file__));
    if (!file && error_pending()) return 0;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<module ") ||
        !str_builder_add_repr(&b, value_type(self)->module) ||
        (file && (!str_builder_add_c(&b, " from ") ||
                  !str_builder_add_repr(&b, file))) ||
        !str_builder_add_c(&b, file ? ">" : " (built-in)>"))
        return 0;
    return str_builder_finish(&b);
}
