/* function.c: functions, bound methods and cells. */
#include "dict.h"
#include "function.h"
#include "keywords.h"
#include "object_text.h"
#include "ops.h"
#include "own_attributes.h"
#include "tuple.h"

Value function_new(const Code *code, Value defaults, Value kwdefaults,
                   size_t ncells)
{
    Function *f =
        gc_alloc(&function_type, sizeof *f + ncells * sizeof(Value));
    if (!f) return 0;
    f->code = code;
    f->defaults = defaults;
    f->kwdefaults = kwdefaults;
    return value_of(f);
}

Value function_from_code(const Code *code)
{
    return function_new(code, 0, 0, 0);
}

static const Function *function_of(Value v) { return (const Function *)v; }

static bool is_builtin(const Code *code)
{
    return code->flags & CODE_BUILTIN;
}

/* <function name at 0x…> or <built-in function name> */
Value function_repr(Value self)
{
    StrBuilder b;
    const Code *code = function_of(self)->code;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, is_builtin(code) ? "<built-in function "
                                                : "<function ") ||
        !str_builder_add_str(&b, code->qualname))
        return 0;
    if (!is_builtin(code) && (!str_builder_add_c(&b, " at ") ||
                              !builder_add_address(&b, (void *)self)))
        return 0;
    return str_builder_add_c(&b, ">") ? str_builder_finish(&b) : 0;
}

/* Two objects made for one row of a class are the same function. */
static bool same_function(Value a, Value b)
{
    if (a == b) return true;
    if (!function_is(a) || !function_is(b)) return false;
    const Code *code = function_of(a)->code;
    return code == function_of(b)->code && !(code->flags & CODE_CLOSURE);
}

Value function_eq(Value self, Value other)
{
    return same_function(self, other) ? TRUE : NOT_IMPLEMENTED;
}

uintptr_t function_hash(Value self)
{
    return (uintptr_t)function_of(self)->code >> 3;
}

/* function.__get__(self, instance, owner) */
Value function_get(Value self, Value instance, Value owner)
{
    (void)owner;
    return instance == NONE ? self : method_new(instance, self);
}

Value function_call(Value self, size_t nargs, const Value *args, Value kw)
{
    return call_along(self, nargs, args, kw);
}

/* ---- attributes ---- */

SEL_USE(__name__);
SEL_USE(__qualname__);
SEL_USE(__doc__);
SEL_USE(__module__);

static Value stored_or(Value self, Sel name, Value otherwise)
{
    Value v = own_attribute(self, selector_names[name]);
    return v ? v : error_pending() ? 0 : otherwise;
}

static bool store(Value self, Sel name, Value value)
{
    return own_attribute_set(self, selector_names[name], value);
}

Value function_get_name(Value self)
{
    return stored_or(self, SEL(__name__), function_of(self)->code->name);
}

Value function_get_qualname(Value self)
{
    return stored_or(self, SEL(__qualname__),
                     function_of(self)->code->qualname);
}

Value function_get_doc(Value self)
{
    Value doc = function_of(self)->code->doc;
    return stored_or(self, SEL(__doc__), doc ? doc : NONE);
}

static bool store_text(Value self, Sel name, Value value)
{
    if (str_check(value)) return store(self, name, value);
    return raise_type("%s must be set to a string object",
                      selector_text(name));
}

bool function_set_name(Value self, Value value)
{
    return store_text(self, SEL(__name__), value);
}

bool function_set_qualname(Value self, Value value)
{
    return store_text(self, SEL(__qualname__), value);
}

bool function_set_doc(Value self, Value value)
{
    return store(self, SEL(__doc__), value);
}

Value function_get_dict(Value self)
{
    return own_attributes ? own_attributes->dict(self, true) : dict_new();
}

/* The cells that f captured, of which none is 0: what is behind them is. */
static size_t cell_count(const Function *f)
{
    size_t most = (gc_block_size(f) - sizeof *f) / sizeof(Value), n = 0;
    while (n < most && f->cells[n]) n++;
    return n;
}

/* A tuple of cells, by the order of their names; None if there are none. The
 * compiler makes cells of all that is captured where a program asks. */
Value function_get_closure(Value self)
{
    const Function *f = function_of(self);
    return f->code->flags & CODE_CLOSURE ? tuple_new(cell_count(f), f->cells)
                                         : NONE;
}

Value function_get_module(Value self)
{
    const Code *code = function_of(self)->code;
    const ModuleFile *m = module_files;
    Value stored = own_attribute(self, selector_names[SEL(__module__)]);
    if (stored || error_pending()) return stored;
    if (is_builtin(code))
        return raise_error(&AttributeError_type, "'builtin_function_or_method'"
                           " object has no attribute '__module__'");
    while (m->file != code->file) m++;
    return m->name;
}

bool function_set_module(Value self, Value value)
{
    return store(self, SEL(__module__), value);
}

/* Positional defaults; NONE if there are none. */
Value function_get_defaults(Value self)
{
    const Function *f = function_of(self);
    if (f->defaults) return f->defaults;
    if (!f->code->defaults || !f->code->ndefaults) return NONE;
    return tuple_new(f->code->ndefaults, f->code->defaults);
}

Value function_get_kwdefaults(Value self)
{
    Value kwdefaults = function_of(self)->kwdefaults;
    return kwdefaults ? kwdefaults : NONE;
}
