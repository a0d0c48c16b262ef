/* emitted_names.c: reading names that hold nothing. */
#include "emitted.h"

/* After raising: what the name was. */
static Value named(Value name, Value obj)
{
    if (error_named) error_named(name, obj);
    return 0;
}

Value raise_unbound_local(Value name)
{
    return raise_error(&UnboundLocalError_type,
                       "cannot access local variable '%V' where it is not "
                       "associated with a value",
                       name);
}

Value raise_unbound_free(Value name)
{
    raise_error(&NameError_type,
                "cannot access free variable '%V' where it is not "
                "associated with a value in enclosing scope", name);
    return named(name, 0);
}

Value raise_unbound_global(Value name)
{
    raise_error(&NameError_type, "name '%V' is not defined", name);
    return named(name, 0);
}

Value raise_module_attribute(Value module, Value name)
{
    raise_error(&AttributeError_type, "module '%V' has no attribute '%V'",
                module, name);
    return named(name, NONE);
}

bool cell_clear(Value cell, Value name)
{
    if (!((Cell *)cell)->value) return raise_unbound_local(name);
    cell_set(cell, 0);
    return true;
}
