/* exception_group.c: ExceptionGroup(message, exceptions). */
#include "exception.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

extern const Type BaseExceptionGroup_type, ExceptionGroup_type;

static ExceptionGroupObject *group_of(Value v)
{
    return (ExceptionGroupObject *)v;
}

/* The group class for these exceptions; NULL after raising. */
static const Type *check(const Type *cls, Value exceptions)
{
    bool plain = true;
    const Tuple *t = tuple_of(exceptions);
    if (t->length == 0) {
        raise_value("second argument (exceptions) must be a non-empty "
                    "sequence");
        return NULL;
    }
    for (size_t i = 0; i < t->length; i++) {
        if (!(value_type(t->items[i])->flags & TYPE_EXCEPTION)) {
            raise_value("Item %zd of second argument (exceptions) is not an "
                        "exception", i);
            return NULL;
        }
        plain &= value_is_instance(t->items[i], &Exception_type);
    }
    if (!plain && type_is_subtype(cls, &Exception_type)) {
        raise_type("Cannot nest BaseExceptions in an ExceptionGroup");
        return NULL;
    }
    return plain && cls == &BaseExceptionGroup_type ? &ExceptionGroup_type
                                                    : cls;
}

Value exception_group_new(const Type *cls, Value message, Value exceptions)
{
    if (!str_check(message))
        return raise_type("argument 1 must be str, not %T", message);
    Value tuple = tuple_from(exceptions);
    if (!tuple || !(cls = check(cls, tuple))) return 0;
    Value args[2] = {message, exceptions};
    Value self = exception_make(cls, 2, args);
    if (!self) return 0;
    group_of(self)->message = message;
    group_of(self)->exceptions = tuple;
    return self;
}

Value exception_group_get_message(Value self)
{
    return group_of(self)->message;
}

Value exception_group_get_exceptions(Value self)
{
    return group_of(self)->exceptions;
}

Value exception_group_str(Value self)
{
    StrBuilder b;
    size_t n = tuple_of(group_of(self)->exceptions)->length;
    Value count = op_str(int_from_size(n));
    str_builder_start(&b);
    if (!count || !str_builder_add_str(&b, group_of(self)->message) ||
        !str_builder_add_c(&b, " (") || !str_builder_add_str(&b, count) ||
        !str_builder_add_c(&b, n == 1 ? " sub-exception)"
                                      : " sub-exceptions)"))
        return 0;
    return str_builder_finish(&b);
}
