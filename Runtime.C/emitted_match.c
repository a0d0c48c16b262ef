/* emitted_match.c: class patterns of classes known at run time. */
#include "emitted.h"
#include "tuple.h"

SEL_USE(__match_args__);

Value match_attribute(Value cls, Value subject, size_t i, size_t given)
{
    Value names = op_find_attr(cls, SEL(__match_args__));
    if (!names && error_pending()) return 0;
    if (names && !tuple_is(names))
        return raise_type("%N.__match_args__ must be a tuple (got %T)",
                          (const Type *)cls, names);
    size_t n = names ? tuple_of(names)->length : 0;
    if (n < given)
        return raise_type("%N() accepts %zd positional sub-pattern%s (%zd "
                          "given)", (const Type *)cls, n, n == 1 ? "" : "s",
                          given);
    Value name = tuple_of(names)->items[i];
    if (!str_check(name))
        return raise_type("__match_args__ elements must be strings (got %T)",
                          name);
    return op_find_attr_named(subject, name);
}
