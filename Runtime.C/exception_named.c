/* exception_named.c: exceptions that carry a name: ImportError,
 * AttributeError, NameError. */
#include "exception.h"
#include "keywords.h"
#include "ops.h"
#include "str.h"

#include <string.h>

static NamedErrorObject *named_of(Value v) { return (NamedErrorObject *)v; }

/* A keyword and the word for it. */
typedef struct {
    const char *name;
    size_t offset;
} Keyword;

#define NAME {"name", offsetof(NamedErrorObject, name)}
#define OTHER(keyword) {keyword, offsetof(NamedErrorObject, other)}

static Value *word_of(Value self, const Keyword *k, Value name)
{
    for (; k->name; k++)
        if (!strcmp(str_of(name)->data, k->name))
            return (Value *)(void *)((char *)self + k->offset);
    return NULL;
}

static bool init(Value self, size_t nargs, const Value *args, Value kw,
                 const Keyword *known)
{
    Value key, value;
    size_t at = 0;
    while (kw && keywords->next(kw, &at, &key, &value)) {
        Value *word = word_of(self, known, key);
        if (!word) {
            raise_type("%T() got an unexpected keyword argument '%V'", self,
                       key);
            return false;
        }
        *word = value;
    }
    return exception_init(self, nargs, args, 0);
}

bool attribute_error_init(Value self, size_t nargs, const Value *args,
                          Value kw)
{
    static const Keyword known[] = {NAME, OTHER("obj"), {NULL, 0}};
    return init(self, nargs, args, kw, known);
}

bool name_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    static const Keyword known[] = {NAME, {NULL, 0}};
    return init(self, nargs, args, kw, known);
}

/* NameError(message), about a name that the compiler knows to be unbound. */
Value name_error_make(Value message, Value name)
{
    Value self = exception_make(&NameError_type, 1, &message);
    if (self) named_of(self)->name = name;
    return self;
}

/* ---- ImportError ---- */

static ImportErrorObject *import_error_of(Value v)
{
    return (ImportErrorObject *)v;
}

bool import_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    static const Keyword known[] = {
        NAME, OTHER("path"),
        {"name_from", offsetof(ImportErrorObject, name_from)}, {NULL, 0}};
    if (nargs == 1) import_error_of(self)->msg = args[0];
    return init(self, nargs, args, kw, known);
}

Value import_error_str(Value self)
{
    Value msg = import_error_of(self)->msg;
    return msg && str_check(msg) ? msg : exception_str(self);
}

/* cls(message, name=name, name_from=name_from), of an import that the
 * compiler knows to fail. */
Value import_error_make(Value cls, Value message, Value name,
                        Value name_from)
{
    Value self = exception_make((const Type *)cls, 1, &message);
    if (!self) return 0;
    import_error_of(self)->base.name = name;
    import_error_of(self)->msg = message;
    import_error_of(self)->name_from = name_from;
    return self;
}

/* ---- what failed ---- */

static void set_named(Value name, Value obj)
{
    if (!error_matches(obj ? &AttributeError_type : &NameError_type)) return;
    NamedErrorObject *e = named_of(state.pending);
    if (e->name || e->other) return;
    e->name = name;
    e->other = obj;
}

void error_named_start(void) { error_named = set_named; }
