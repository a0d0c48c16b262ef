/* exception_named.c: exceptions that carry a name: ImportError,
 * AttributeError, NameError. */
#include "exception.h"
#include "keywords.h"
#include "ops.h"
#include "str.h"

#include <string.h>

static NamedErrorObject *named_of(Value v) { return (NamedErrorObject *)v; }

/* Takes `name` and the keyword called other (or NULL) out of kw. */
static bool init(Value self, size_t nargs, const Value *args, Value kw,
                 const char *other)
{
    Value key, value;
    size_t at = 0;
    while (kw && keywords->next(kw, &at, &key, &value)) {
        const char *name = str_of(key)->data;
        if (!strcmp(name, "name"))
            named_of(self)->name = value;
        else if (other && !strcmp(name, other))
            named_of(self)->other = value;
        else {
            raise_type("%T() got an unexpected keyword argument '%V'", self,
                       key);
            return false;
        }
    }
    return exception_init(self, nargs, args, 0);
}

bool import_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    return init(self, nargs, args, kw, "path");
}

bool attribute_error_init(Value self, size_t nargs, const Value *args,
                          Value kw)
{
    return init(self, nargs, args, kw, "obj");
}

bool name_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    return init(self, nargs, args, kw, NULL);
}

Value named_error_get_name(Value self)
{
    Value name = named_of(self)->name;
    return name ? name : NONE;
}

Value named_error_get_other(Value self)
{
    Value other = named_of(self)->other;
    return other ? other : NONE;
}

Value import_error_get_msg(Value self) { return exception_arg(self, 0); }
