/* generic_alias.c: what list[int] evaluates to: it remembers its parameters
 * and calls the class. */
#include "generic_alias.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

Value generic_alias_new(Value cls, Value parameters)
{
    Value args = tuple_is(parameters) ? parameters : tuple_new(1, &parameters);
    GenericAlias *a = args ? gc_alloc(&GenericAlias_type, sizeof *a) : NULL;
    if (!a) return 0;
    a->origin = cls;
    a->args = args;
    return value_of(a);
}

Value generic_alias_origin(Value self)
{
    return ((GenericAlias *)self)->origin;
}

Value generic_alias_args(Value self) { return ((GenericAlias *)self)->args; }

Value generic_alias_call(Value self, size_t nargs, const Value *args, Value kw)
{
    Value t = tuple_new(nargs, args);
    return t ? op_call_ex(((GenericAlias *)self)->origin, t, kw) : 0;
}

/* ---- comparison ---- */

Value generic_alias_eq(Value self, Value other)
{
    if (!value_is_exact(other, &GenericAlias_type)) return NOT_IMPLEMENTED;
    const GenericAlias *a = (GenericAlias *)self, *b = (GenericAlias *)other;
    return a->origin == b->origin ? op_eq(a->args, b->args) : FALSE;
}

uintptr_t generic_alias_hash(Value self)
{
    const GenericAlias *a = (GenericAlias *)self;
    uintptr_t hash = op_hash(a->args);
    return error_pending() ? 0 : hash ^ op_hash(a->origin);
}

/* ---- text ---- */

/* A class by its name, `...` as itself, anything else by its repr. */
static bool add_parameter(StrBuilder *b, Value v)
{
    if (v == ELLIPSIS) return str_builder_add_c(b, "...");
    if (!value_is_instance(v, &type_type)) return str_builder_add_repr(b, v);
    const Type *t = (const Type *)v;
    if (t->module && (!str_builder_add_str(b, t->module) ||
                      !str_builder_add_c(b, ".")))
        return false;
    return str_builder_add_c(b, type_name(t));
}

static bool add_parameters(StrBuilder *b, const Tuple *args)
{
    if (args->length == 0) return str_builder_add_c(b, "()");
    for (size_t i = 0; i < args->length; i++) {
        if (i && !str_builder_add_c(b, ", ")) return false;
        if (!add_parameter(b, args->items[i])) return false;
    }
    return true;
}

Value generic_alias_repr(Value self)
{
    const GenericAlias *a = (GenericAlias *)self;
    StrBuilder b;
    if (stack_check() && error_stack_full()) return 0;
    str_builder_start(&b);
    return add_parameter(&b, a->origin) && str_builder_add_c(&b, "[") &&
                   add_parameters(&b, tuple_of(a->args)) &&
                   str_builder_add_c(&b, "]")
               ? str_builder_finish(&b)
               : 0;
}
