/* bool.c: True and False. Their arithmetic is that of int. */
#include "int.h"
#include "ops.h"
#include "str.h"

const Object true_object = {&bool_type}, false_object = {&bool_type};

int bool_new(bool x) { return x; }

Value bool_repr(Value self)
{
    return str_from_c(self == TRUE ? "True" : "False");
}
