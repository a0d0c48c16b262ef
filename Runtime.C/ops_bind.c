/* ops_bind.c: binding arguments to the parameters of a code object. */
#include "bind_error.h"
#include "dispatch.h"
#include "gc.h"
#include "int.h"
#include "keywords.h"
#include "ops.h"
#include "tuple.h"

const Keywords *keywords;

static size_t named_count(const Code *c)
{
    return (size_t)c->npos + c->nkwonly;
}

/* Defaults of positional parameters that are still missing. */
static bool bind_defaults(const Binding *b)
{
    const Code *c = b->code;
    const Value *defaults = c->defaults;
    size_t n = c->ndefaults;
    if (b->function && b->function->defaults) {
        defaults = tuple_of(b->function->defaults)->items;
        n = tuple_of(b->function->defaults)->length;
    } else if (!defaults) {
        n = 0;
    }
    size_t required = c->npos - n;
    bool missing = false;
    for (size_t i = 0; i < c->npos; i++) {
        if (b->slots[i]) continue;
        if (i >= required) b->slots[i] = defaults[i - required];
        else missing = true;
    }
    if (missing) bind_error_missing(c, b->slots, 0, required);
    return !missing;
}

static Value keyword_default(const Binding *b, size_t i)
{
    const Code *c = b->code;
    if (b->function && b->function->kwdefaults)
        return keywords->find(b->function->kwdefaults,
                                c->param_names[c->npos + i]);
    return c->defaults ? c->defaults[c->ndefaults + i] : 0;
}

static bool bind_keyword_defaults(const Binding *b)
{
    const Code *c = b->code;
    bool missing = false;
    for (size_t i = 0; i < c->nkwonly; i++) {
        Value *slot = &b->slots[c->npos + i];
        if (*slot || (*slot = keyword_default(b, i))) continue;
        if (error_pending()) return false;
        missing |= !(c->flags & CODE_ABSENT);
    }
    if (missing) bind_error_missing(c, b->slots, c->npos, named_count(c));
    return !missing;
}

/* *args and **kw. */
static bool bind_rest(const Binding *b, size_t nargs, const Value *args)
{
    const Code *c = b->code;
    size_t rest = nargs > c->npos ? nargs - c->npos : 0;
    if (c->flags & CODE_VARARGS) {
        Value tuple = tuple_new(rest, rest ? args + c->npos : NULL);
        if (!tuple) return false;
        b->slots[named_count(c)] = tuple;
    }
    if (c->flags & CODE_VARKW && !(c->flags & CODE_BUILTIN)) {
        Value *kw = &b->slots[named_count(c) +
                              ((c->flags & CODE_VARARGS) != 0)];
        if (!*kw && !(*kw = keywords->new_dict())) return false;
    }
    return true;
}

static bool bind(const Binding *b, size_t nargs, const Value *args,
                 Value kwnames)
{
    const Code *c = b->code;
    size_t npos = nargs < c->npos ? nargs : c->npos;
    for (size_t i = 0; i < npos; i++) b->slots[i] = args[i];
    if (kwnames && !keywords->bind(b, args + nargs, kwnames)) return false;
    if (nargs > c->npos && !(c->flags & CODE_VARARGS)) {
        bind_error_too_many(b->code, b->function, nargs, b->slots);
        return false;
    }
    return bind_defaults(b) && bind_keyword_defaults(b) &&
           bind_rest(b, nargs, args);
}

static Value boxed_hash(const Code *code, Value self)
{
    uintptr_t hash = ((uintptr_t (*)(Value))code->fn)(self);
    return error_pending() ? 0 : int_from_word((intptr_t)hash);
}

Value code_bind(const Code *code, Value function, size_t nargs,
                const Value *args, Value kwnames)
{
    size_t closure = (code->flags & CODE_CLOSURE) != 0;
    size_t n = closure + named_count(code) +
               ((code->flags & CODE_VARARGS) != 0) +
               ((code->flags & CODE_VARKW) != 0);
    Value few[CODE_MAX_DIRECT] = {0}, *all = few;
    if (n > CODE_MAX_DIRECT) {
        ValueBlock *block = gc_alloc_values(n);
        if (!block) return 0;
        all = block->items;
    }
    Binding b = {code, (const Function *)function, all + closure};
    if (closure) all[0] = function;
    if (!bind(&b, nargs, args, kwnames)) return 0;
    if (code->flags & CODE_HASH) return boxed_hash(code, all[0]);
    if (code->flags & CODE_ARRAY) return CODE_FN(code, const Value *)(all);
    return code_invoke(code, n, all);
}
