/* none.c: None, Ellipsis and NotImplemented. */
#include "error.h"
#include "str.h"

const Object none_object = {&NoneType_type};
const Object ellipsis_object = {&ellipsis_type};
const Object not_implemented_object = {&NotImplementedType_type};

Value none_new(size_t nargs, const Value *args, Value kw)
{
    (void)args;
    if (nargs || kw) return raise_type("NoneType takes no arguments");
    return NONE;
}

Value none_repr(Value self)
{
    (void)self;
    return str_from_c("None");
}

int none_bool(Value self)
{
    (void)self;
    return 0;
}

Value ellipsis_repr(Value self)
{
    (void)self;
    return str_from_c("Ellipsis");
}

Value not_implemented_repr(Value self)
{
    (void)self;
    return str_from_c("NotImplemented");
}

int not_implemented_bool(Value self)
{
    (void)self;
    raise_type("NotImplemented should not be used in a boolean context");
    return -1;
}
