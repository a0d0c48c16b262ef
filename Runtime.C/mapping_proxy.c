/* mapping_proxy.c: what C.__dict__ is. */
#include "class_dict.h"
#include "dict.h"
#include "ops.h"
#include "str.h"

static Value dict_in(Value self)
{
    return class_dict(((MappingProxy *)self)->of);
}

static Value apply(Value self, Value (*f)(Value dict))
{
    Value dict = dict_in(self);
    return dict ? f(dict) : 0;
}

static Value apply2(Value self, Value other, Value (*f)(Value dict, Value v))
{
    Value dict = dict_in(self);
    return dict ? f(dict, other) : 0;
}

Value mapping_proxy_copy(Value self) { return dict_in(self); }
Value mapping_proxy_iter(Value self) { return apply(self, op_iter); }
Value mapping_proxy_items(Value self) { return apply(self, dict_items); }
Value mapping_proxy_keys(Value self) { return apply(self, dict_keys); }
Value mapping_proxy_values(Value self) { return apply(self, dict_values); }

Value mapping_proxy_reversed(Value self)
{
    return apply(self, dict_reversed);
}

Value mapping_proxy_get_item(Value self, Value key)
{
    return apply2(self, key, dict_get_item);
}

Value mapping_proxy_eq(Value self, Value other)
{
    return apply2(self, other, op_eq_slow);
}

Value mapping_proxy_ne(Value self, Value other)
{
    return apply2(self, other, op_ne_slow);
}

Value mapping_proxy_or(Value self, Value other)
{
    return apply2(self, other, op_or);
}

Value mapping_proxy_ror(Value self, Value other)
{
    Value dict = dict_in(self);
    return dict ? op_or(other, dict) : 0;
}

Value mapping_proxy_get(Value self, Value key, Value absent)
{
    Value dict = dict_in(self);
    return dict ? dict_get(dict, key, absent) : 0;
}

int mapping_proxy_contains(Value self, Value key)
{
    Value dict = dict_in(self);
    return dict ? dict_contains(dict, key) : -1;
}

intptr_t mapping_proxy_len(Value self)
{
    Value dict = dict_in(self);
    return dict ? (intptr_t)dict_length(dict) : -1;
}

uintptr_t mapping_proxy_hash(Value self)
{
    Value dict = dict_in(self);
    return dict ? op_hash(dict) : 0;
}

Value mapping_proxy_repr(Value self)
{
    StrBuilder b;
    Value dict = dict_in(self);
    str_builder_start(&b);
    if (!dict || !str_builder_add_c(&b, "mappingproxy(") ||
        !str_builder_add_repr(&b, dict) || !str_builder_add_char(&b, ')'))
        return 0;
    return str_builder_finish(&b);
}
