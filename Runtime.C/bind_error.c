/* bind_error.c: the TypeErrors of calls whose arguments do not fit. */
#include "bind_error.h"
#include "format_message.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

void bind_error_unexpected(const Code *c, Value name)
{
    if (c->flags & CODE_BUILTIN && c->nposonly == c->npos && !c->nkwonly)
        raise_type("%V() takes no keyword arguments", c->qualname);
    else
        raise_type("%V() got an unexpected keyword argument '%V'",
                   c->qualname, name);
}

void bind_error_multiple(const Code *c, Value name)
{
    raise_type("%V() got multiple values for argument '%V'", c->qualname,
               name);
}

void bind_error_positional_only(const Code *c, Value kwnames)
{
    if (c->flags & CODE_BUILTIN) {
        raise_type("%V() takes no keyword arguments", c->qualname);
        return;
    }
    StrBuilder b;
    bool any = false, ok = true;
    str_builder_start(&b);
    for (size_t i = 0; ok && i < c->nposonly; i++)
        for (size_t k = 0; ok && k < tuple_of(kwnames)->length; k++) {
            Value name = c->param_names[i];
            if (!str_equal(name, tuple_of(kwnames)->items[k])) continue;
            ok = (!any || str_builder_add_c(&b, ", ")) &&
                 str_builder_add_str(&b, name);
            any = true;
        }
    Value names = ok ? str_builder_finish(&b) : 0;
    if (names)
        raise_type("%V() got some positional-only arguments passed as "
                   "keyword arguments: '%V'", c->qualname, names);
}

/* ---- missing arguments ---- */

/* 'a', 'a' and 'b', or 'a', 'b', and 'c' of those whose slot is 0. */
static Value list_missing(const Code *c, const Value *slots, size_t from,
                          size_t to, size_t count)
{
    StrBuilder b;
    size_t seen = 0;
    str_builder_start(&b);
    for (size_t i = from; i < to; i++) {
        if (slots[i]) continue;
        const char *before = seen == 0             ? ""
                             : seen + 1 < count    ? ", "
                             : count == 2          ? " and "
                                                   : ", and ";
        if (!str_builder_add_c(&b, before) ||
            !str_builder_add_c(&b, "'") ||
            !str_builder_add_str(&b, c->param_names[i]) ||
            !str_builder_add_c(&b, "'"))
            return 0;
        seen++;
    }
    return str_builder_finish(&b);
}

/* The name a built-in goes by in messages: a constructor by its class. */
static Value builtin_name(const Code *c, bool is_new)
{
    const Str *q = str_of(c->qualname);
    return is_new ? str_new(q->data, str_bytes(q) - strlen(".__new__"))
                  : c->name;
}

/* CPython's argument clinic and its macros have words of their own. */
static void builtin_count(const Code *c, size_t given)
{
    bool is_new = !strcmp(str_of(c->name)->data, "__new__");
    size_t self = c->owner || is_new;
    size_t most = c->npos - self, least = most - c->ndefaults;
    given -= given >= self ? self : 0;
    const char *plural = (given < least ? least : most) == 1 ? "" : "s";
    Value name = builtin_name(c, is_new);
    if (!name) return;
    if (most == 0)
        raise_type("%V() takes no arguments (%zd given)", c->qualname, given);
    else if (most == 1 && least == 1 && !is_new)
        raise_type("%V() takes exactly one argument (%zd given)",
                   c->qualname, given);
    else
        raise_type("%V expected %s%zd argument%s, got %zd", name,
                   least == most  ? ""
                   : given < least ? "at least "
                                   : "at most ",
                   given < least ? least : most, plural, given);
}

void bind_error_missing(const Code *c, const Value *slots, size_t from,
                        size_t to)
{
    size_t count = 0, given = 0;
    for (size_t i = from; i < to; i++) count += slots[i] == 0;
    for (size_t i = 0; i < c->npos; i++) given += slots[i] != 0;
    if (c->flags & CODE_BUILTIN && to <= c->npos && c->nposonly == c->npos) {
        builtin_count(c, given);
        return;
    }
    if (c->flags & CODE_BUILTIN && c->param_names && to <= c->npos) {
        while (slots[from]) from++;
        raise_type("%V() missing required argument '%V' (pos %zd)",
                   c->qualname, c->param_names[from],
                   from + (c->owner == NULL));
        return;
    }
    const char *kind = to > c->npos ? "keyword-only" : "positional";
    Value names = c->param_names
                      ? list_missing(c, slots, from, to, count)
                      : str_new("", 0);
    if (names)
        raise_type("%V() missing %zd required %s argument%s%s%V",
                   c->qualname, count, kind, count == 1 ? "" : "s",
                   c->param_names ? ": " : "", names);
}

/* ---- too many ---- */

static size_t defaults_count(const Code *c, const Function *f)
{
    return f && f->defaults ? tuple_of(f->defaults)->length : c->ndefaults;
}

void bind_error_too_many(const Code *c, const Function *f, size_t nargs,
                         const Value *slots)
{
    if (c->flags & CODE_BUILTIN) {
        builtin_count(c, nargs);
        return;
    }
    size_t ndefaults = defaults_count(c, f), kwonly = 0;
    for (size_t i = 0; i < c->nkwonly; i++)
        kwonly += slots[c->npos + i] != 0;
    char from[32] = "";
    if (ndefaults) {
        size_t n = 5;
        memcpy(from, "from ", n);
        n += format_decimal(from + n, (intptr_t)(c->npos - ndefaults));
        memcpy(from + n, " to ", 5);
    }
    bool plural = ndefaults || c->npos != 1;
    if (kwonly) {
        raise_type("%V() takes %s%zd positional argument%s but %zd "
                   "positional argument%s (and %zd keyword-only argument%s) "
                   "were given", c->qualname, from, (size_t)c->npos,
                   plural ? "s" : "", nargs, nargs != 1 ? "s" : "", kwonly,
                   kwonly != 1 ? "s" : "");
        return;
    }
    raise_type("%V() takes %s%zd positional argument%s but %zd %s given",
               c->qualname, from, (size_t)c->npos, plural ? "s" : "", nargs,
               nargs != 1 ? "were" : "was");
}
