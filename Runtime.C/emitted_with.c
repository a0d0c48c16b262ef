/* emitted_with.c: what a with statement asks of its manager first. */
#include "emitted.h"

SEL_USE(__enter__);
SEL_USE(__exit__);

bool with_check(Value v)
{
    const Type *t = value_type(v);
    if (!type_find_class(t, SEL(__enter__)))
        return raise_type("'%T' object does not support the context manager "
                          "protocol", v);
    if (!type_find_class(t, SEL(__exit__)))
        return raise_type("'%T' object does not support the context manager "
                          "protocol (missed __exit__ method)", v);
    return true;
}
