/* ops_call.c: calling any value. */
#include "dispatch.h"
#include "function.h"
#include "iter.h"
#include "gc.h"
#include "keywords.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(__call__);
CLASS_SEL_USE(__new__);

Value code_invoke(const Code *code, size_t n, const Value *a)
{
    switch (n) {
    case 0: return CODE_FN(code, void)();
    case 1: return CODE_FN(code, Value)(a[0]);
    case 2: return CODE_FN(code, Value, Value)(a[0], a[1]);
    case 3: return CODE_FN(code, Value, Value, Value)(a[0], a[1], a[2]);
    case 4:
        return CODE_FN(code, Value, Value, Value, Value)(a[0], a[1], a[2],
                                                         a[3]);
    case 5:
        return CODE_FN(code, Value, Value, Value, Value,
                       Value)(a[0], a[1], a[2], a[3], a[4]);
    case 6:
        return CODE_FN(code, Value, Value, Value, Value, Value,
                       Value)(a[0], a[1], a[2], a[3], a[4], a[5]);
    case 7:
        return CODE_FN(code, Value, Value, Value, Value, Value, Value,
                       Value)(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    default:
        return CODE_FN(code, Value, Value, Value, Value, Value, Value, Value,
                       Value)(a[0], a[1], a[2], a[3], a[4], a[5], a[6],
                              a[7]);
    }
}

Value code_call(const Code *code, Value function, size_t nargs,
                const Value *args, Value kwnames)
{
    Value r = likely(code_takes(code, nargs) && !kwnames)
                  ? code_invoke(code, nargs, args)
                  : code_bind(code, function, nargs, args, kwnames);
    /* The end of a built-in iterator whose __next__ is called by name. */
    if (unlikely(!r) && !error_pending())
        return raise_stop(nargs ? iterator_result(args[0]) : 0);
    return r;
}

static bool is_built_in(const Attr *row)
{
    return row->kind == ATTR_STATIC && row->as.code->flags & CODE_BUILTIN;
}

/* C.__new__(cls): cls derives from C, and no built-in type between them has
 * instances that C does not know how to make. */
static bool check_class(const Code *code, size_t nargs, const Value *args)
{
    const Type *owner = code->owner;
    if (nargs == 0)
        return raise_type("%N.__new__(): not enough arguments", owner);
    if (!type_is_subtype(value_type(args[0]), &type_type))
        return raise_type("%N.__new__(X): X is not a type object (%T)",
                          owner, args[0]);
    const Type *t = (const Type *)args[0];
    if (!type_is_subtype(t, owner))
        return raise_type("%N.__new__(%N): %N is not a subtype of %N", owner,
                          t, t, owner);
    if (t->flags & TYPE_ABSTRACT)
        return raise_type("cannot create '%N' instances", t);
    for (const Type *const *base = t->mro; *base; base++) {
        const Attr *row = type_find(*base, CLASS_SEL(__new__));
        if (!row || !is_built_in(row)) continue;
        if (row->as.code == code) return true;
        return raise_type("%N.__new__(%N) is not safe, use %N.__new__()",
                          owner, t, *base);
    }
    return true;
}

/* A built-in method that did not come through self's own type. */
static bool check_self(const Code *code, size_t nargs, const Value *args)
{
    if (code->flags & CODE_NEW) return check_class(code, nargs, args);
    if (nargs == 0)
        raise_type("unbound method %V() needs an argument", code->qualname);
    else if (!value_is_instance(args[0], code->owner))
        raise_type("descriptor '%V' for '%N' objects doesn't apply to a '%T' "
                   "object", code->name, code->owner, args[0]);
    return !error_pending();
}

static Value call_function(Value f, size_t nargs, const Value *args,
                           Value kwnames)
{
    const Code *code = ((const Function *)f)->code;
    if (unlikely(code->owner) && !check_self(code, nargs, args)) return 0;
    return code_call(code, f, nargs, args, kwnames);
}

/* The same arguments behind one more. */
enum { FEW_ARGS = 6 };

static size_t words_of_call(size_t nargs, Value kwnames)
{
    return nargs + (kwnames ? tuple_of(kwnames)->length : 0);
}

typedef struct { Value *items; Value few[FEW_ARGS + 1]; } Shifted;

static bool shift(Shifted *s, Value first, size_t n, const Value *args)
{
    s->items = s->few;
    if (n > FEW_ARGS) {
        ValueBlock *block = gc_alloc_values(n + 1);
        if (!block) return false;
        s->items = block->items;
    }
    s->items[0] = first;
    for (size_t i = 0; i < n; i++) s->items[i + 1] = args[i];
    return true;
}

static Value call_method_object(const BoundMethod *m, size_t nargs,
                                const Value *args, Value kwnames)
{
    Shifted s;
    if (!shift(&s, m->self, words_of_call(nargs, kwnames), args)) return 0;
    if (m->function)
        return call_value(m->function, nargs + 1, s.items, kwnames);
    return code_call(m->code, 0, nargs + 1, s.items, kwnames);
}

/* Through the type's __call__. */
static Value call_object(Value f, size_t nargs, const Value *args,
                         Value kwnames)
{
    Shifted s;
    const Attr *row = method_find(value_type(f), SEL(__call__));
    if (!row) return raise_type("'%T' object is not callable", f);
    if (row->kind != ATTR_FUNCTION) {
        Value bound = row_bind(row, f, value_type(f));
        return bound ? call_value(bound, nargs, args, kwnames) : 0;
    }
    if (!shift(&s, f, words_of_call(nargs, kwnames), args)) return 0;
    return code_call(row->as.code, 0, nargs + 1, s.items, kwnames);
}

Value call_value(Value f, size_t nargs, const Value *args, Value kwnames)
{
    const Type *t = value_type(f);
    if (likely(t == &function_type))
        return call_function(f, nargs, args, kwnames);
    if (t == &method_type)
        return call_method_object((const BoundMethod *)f, nargs, args,
                                  kwnames);
    if (t == &type_type)
        return type_instantiate((const Type *)f, nargs, args, kwnames);
    if (error_stack_full()) return 0;
    return call_object(f, nargs, args, kwnames);
}

Value op_call(Value f, size_t nargs, const Value *args)
{
    return call_value(f, nargs, args, 0);
}

Value call_along(Value f, size_t nargs, const Value *args, Value kw)
{
    Value names = 0;
    if (!kw) return op_call(f, nargs, args);
    ValueBlock *words = keywords->flatten(nargs, args, kw, &names);
    return words ? call_value(f, nargs, words->items, names) : 0;
}

/* ---- methods ---- */

/* An instance attribute may hide what the class has. */
static bool may_be_hidden(const Type *t, Value self)
{
    return t->flags & TYPE_GETATTRIBUTE ||
           (t->flags & TYPE_DICT &&
            ((Value *)(void *)((char *)self + t->size))[-1]);
}

Value call_method(Sel name, size_t nargs, const Value *args, Value kwnames)
{
    const Type *t = value_type(args[0]);
    const Attr *row = type_find(t, name);
    if (likely(row && row->kind == ATTR_FUNCTION) &&
        likely(!may_be_hidden(t, args[0])))
        return code_call(row->as.code, 0, nargs, args, kwnames);
    Value f = op_get_attr(args[0], name);
    return f ? call_value(f, nargs - 1, args + 1, kwnames) : 0;
}

Value op_call_method(Sel name, size_t nargs, const Value *args)
{
    return call_method(name, nargs, args, 0);
}
