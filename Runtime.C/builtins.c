/* builtins.c: the built-in functions that are about any value. */
#include "dispatch.h"
#include "int.h"
#include "iter.h"
#include "list.h"
#include "ops.h"
#include "str.h"

SEL_USE(__call__);
SEL_USE(__dict__);
SEL_USE(__dir__);
SEL_USE(__round__);

Value builtin_abs(Value v) { return op_abs(v); }
Value builtin_ascii(Value v) { return op_ascii(v); }
Value builtin_repr(Value v) { return op_repr(v); }
Value builtin_divmod(Value a, Value b) { return op_divmod(a, b); }
intptr_t builtin_len(Value v) { return op_length(v); }
intptr_t builtin_hash(Value v) { return (intptr_t)op_hash(v); }
uint64_t builtin_id(Value v) { return v; }

Value builtin_pow(Value base, Value exp, Value mod)
{
    return mod == NONE ? op_pow(base, exp) : op_pow3(base, exp, mod);
}

Value builtin_format(Value v, Value spec)
{
    if (str_check(spec)) return op_format(v, spec);
    return raise_type("format() argument 2 must be str, not %T", spec);
}

Value builtin_round(Value v, Value ndigits)
{
    const Attr *row = method_find(value_type(v), SEL(__round__));
    Value args[2] = {v, ndigits};
    if (row) return method_call(row, ndigits != NONE ? 2 : 1, args);
    return raise_type("type %T doesn't define __round__ method", v);
}

bool builtin_callable(Value v)
{
    const Type *t = value_type(v);
    return t == &function_type || t == &method_type ||
           method_find(t, SEL(__call__));
}

/* ---- attributes ---- */

Value builtin_getattr(Value v, Value name, Value absent)
{
    if (!absent) return op_get_attr_named(v, name);
    Value r = op_find_attr_named(v, name);
    return r || error_pending() ? r : absent;
}

int builtin_hasattr(Value v, Value name)
{
    Value r = op_find_attr_named(v, name);
    return error_pending() ? -1 : r != 0;
}

bool builtin_setattr(Value v, Value name, Value value)
{
    return op_set_attr_named(v, name, value);
}

bool builtin_delattr(Value v, Value name)
{
    return op_del_attr_named(v, name);
}

Value builtin_vars(Value v)
{
    Value dict = op_find_attr(v, SEL(__dict__));
    if (dict || error_pending()) return dict;
    return raise_type("vars() argument must have __dict__ attribute");
}

/* __dir__ of the class, sorted. */
Value builtin_dir(Value v)
{
    const Attr *row = method_find(value_type(v), SEL(__dir__));
    Value names = row ? method_call1(row, v) : 0;
    return names ? list_sorted(names, NONE, false) : 0;
}

/* ---- iterators ---- */

Value builtin_iter(Value v, Value sentinel)
{
    if (!sentinel) return op_iter(v);
    if (builtin_callable(v)) return callable_iterator_new(v, sentinel);
    return raise_type("iter(v, w): v must be callable");
}

Value builtin_next(Value it, Value absent)
{
    if (!absent) return op_next_raising(it);
    Value item = op_next(it);
    return item || error_pending() ? item : absent;
}

/* ---- bin, oct, hex ---- */

static Value in_base(Value v, int base)
{
    v = int_index(v);
    return v ? int_to_str(v, base) : 0;
}

Value builtin_bin(Value v) { return in_base(v, 2); }
Value builtin_oct(Value v) { return in_base(v, 8); }
Value builtin_hex(Value v) { return in_base(v, 16); }
