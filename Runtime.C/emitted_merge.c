/* emitted_merge.c: ** and * in displays and calls. */
#include "dict.h"
#include "emitted.h"
#include "list.h"
#include "set.h"

SEL_USE(keys);
SEL_USE(__qualname__);
SEL_USE(__iter__);
SEL_USE(__getitem__);

/* The keys of a mapping that is no dict, as an iterator; 0 when it raised. */
static Value mapping_keys(Value mapping)
{
    Value keys = op_call_method(SEL(keys), 1, &mapping);
    return keys ? op_iter(keys) : 0;
}

static bool is_mapping(Value v)
{
    return value_is_instance(v, &dict_type) ||
           type_find(value_type(v), SEL(keys));
}

bool dict_update_mapping(Value d, Value mapping)
{
    if (is_mapping(mapping)) return dict_update(d, mapping);
    return raise_type("'%T' object is not a mapping", mapping);
}

/* f() in messages. */
static Value callee_text(Value f)
{
    const Type *t = value_type(f);
    Value name = t == &type_type ? ((const Type *)f)->name : 0;
    if (type_find(t, SEL(__qualname__)) && t != &type_type)
        name = op_find_attr(f, SEL(__qualname__));
    if (!name && !error_pending()) return op_str(f);
    return name ? str_concat(name, str_from_c("()")) : 0;
}

static bool refuse(Value function, const char *format, Value what)
{
    Value text = callee_text(function);
    return text && raise_type(format, text, what);
}

static bool merge_keyword(Value d, Value key, Value value, Value function)
{
    if (!str_check(key)) return raise_type("keywords must be strings");
    if (dict_find(d, key))
        return refuse(function,
                      "%V got multiple values for keyword argument '%V'",
                      key);
    return !error_pending() && dict_set(d, key, value);
}

static bool merge_dict(Value d, Value mapping, Value function)
{
    Value key, value;
    size_t at = 0;
    while (dict_next(mapping, &at, &key, &value))
        if (!merge_keyword(d, key, value, function)) return false;
    return true;
}

bool dict_merge_keywords(Value d, Value mapping, Value function)
{
    if (dict_is(mapping)) return merge_dict(d, mapping, function);
    if (!is_mapping(mapping))
        return refuse(function,
                      "%V argument after ** must be a mapping, not %T",
                      mapping);
    Value keys = mapping_keys(mapping);
    Value key;
    if (!keys) return false;
    while ((key = op_next(keys))) {
        Value value = op_get_item(mapping, key);
        if (!value || !merge_keyword(d, key, value, function)) return false;
    }
    return !error_pending();
}

static bool is_iterable(Value v)
{
    const Type *t = value_type(v);
    return type_find(t, SEL(__iter__)) || type_find(t, SEL(__getitem__));
}

bool list_extend_arguments(Value list, Value iterable, Value function)
{
    if (is_iterable(iterable)) return list_extend(list, iterable);
    if (function)
        return refuse(function, "%V argument after * must be an iterable, "
                      "not %T", iterable);
    return raise_type("Value after * must be an iterable, not %T", iterable);
}
