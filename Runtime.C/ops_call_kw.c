/* ops_call_kw.c: calls with keywords. */
#include "dict.h"
#include "dispatch.h"
#include "keywords.h"
#include "list.h"
#include "ops.h"
#include "tuple.h"

Value op_call_kw(Value f, size_t nargs, const Value *args, Value kwnames)
{
    keywords_start();
    return call_value(f, nargs, args, kwnames);
}

Value op_call_method_kw(Sel name, size_t nargs, const Value *args,
                        Value kwnames)
{
    keywords_start();
    return call_method(name, nargs, args, kwnames);
}

Value op_call_ex(Value f, Value args, Value kwargs)
{
    List *list = list_is(args) ? (List *)args : NULL;
    if (list) {
        /* A copy: the list may change while f runs. */
        args = list_to_tuple(args);
        if (!args) return 0;
    }
    const Tuple *t = tuple_of(args);
    keywords_start();
    if (!kwargs || dict_length(kwargs) == 0)
        return op_call(f, t->length, t->items);
    return call_along(f, t->length, t->items, kwargs);
}
