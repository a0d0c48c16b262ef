/* keywords.c: binding keywords, and passing a dict of them along. */
#include "keywords.h"
#include "bind_error.h"
#include "dict.h"
#include "gc.h"
#include "str.h"
#include "tuple.h"

static size_t named_count(const Code *c)
{
    return (size_t)c->npos + c->nkwonly;
}

/* The index of a parameter that keywords can name; -1: none. */
static int find_parameter(const Code *c, Value name, int from, int to)
{
    for (int i = from; c->param_names && i < to; i++) {
        Value each = c->param_names[i];
        if (each == name || (!value_is_interned(name) &&
                             str_equal(each, name)))
            return i;
    }
    return -1;
}

static bool collect(const Binding *b, Value name, Value value)
{
    const Code *c = b->code;
    Value *kw = b->slots + named_count(c) + ((c->flags & CODE_VARARGS) != 0);
    if (!*kw && !(*kw = dict_new())) return false;
    if (!dict_find(*kw, name))
        return !error_pending() && dict_set(*kw, name, value);
    bind_error_multiple(c, name);
    return false;
}

static bool bind_one(const Binding *b, Value name, Value value, Value kwnames)
{
    const Code *c = b->code;
    int i = find_parameter(c, name, c->nposonly, (int)named_count(c));
    if (i < 0 && c->flags & CODE_VARKW) return collect(b, name, value);
    if (i < 0 && find_parameter(c, name, 0, c->nposonly) >= 0)
        bind_error_positional_only(c, kwnames);
    else if (i < 0)
        bind_error_unexpected(c, name);
    else if (b->slots[i])
        bind_error_multiple(c, name);
    else
        b->slots[i] = value;
    return !error_pending();
}

static bool bind(const Binding *b, const Value *values, Value kwnames)
{
    for (size_t i = 0; i < tuple_of(kwnames)->length; i++)
        if (!bind_one(b, tuple_of(kwnames)->items[i], values[i], kwnames))
            return false;
    return true;
}

static bool fill(Value kw, Value kwnames, Value *words)
{
    Value key, value;
    size_t at = 0;
    for (size_t i = 0; dict_next(kw, &at, &key, &value); i++) {
        if (!str_check(key)) {
            raise_type("keywords must be strings");
            return false;
        }
        tuple_of(kwnames)->items[i] = key;
        words[i] = value;
    }
    return true;
}

static ValueBlock *flatten(size_t nargs, const Value *args, Value kw,
                           Value *names)
{
    size_t n = dict_length(kw);
    ValueBlock *block = gc_alloc_values(nargs + n);
    if (!block || !(*names = tuple_alloc(n))) return NULL;
    for (size_t i = 0; i < nargs; i++) block->items[i] = args[i];
    return fill(kw, *names, block->items + nargs) ? block : NULL;
}

static const Keywords all = {bind, dict_new, dict_find, dict_next, flatten};

void keywords_start(void) { keywords = &all; }
