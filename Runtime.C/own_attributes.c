/* function_attributes.c: what a program stores on functions. */
#include "function_attributes.h"
#include "dict.h"
#include "function.h"
#include "int.h"

static Value by_code;             /* dict: number of a code -> dict */

static Function *function_of(Value v) { return (Function *)v; }

static bool is_own_object(const Function *f)
{
    return f->code->flags & CODE_CLOSURE || f->defaults || f->kwdefaults;
}

static Value code_number(const Function *f)
{
    return int_from_word((intptr_t)((uintptr_t)f->code >> 2));
}

static Value kept_dict(const Function *f, bool make)
{
    Value number = code_number(f);
    if (!number) return 0;
    Value dict = by_code ? dict_find(by_code, number) : 0;
    if (dict || !make || error_pending()) return dict;
    if (!by_code && !(by_code = dict_new())) return 0;
    dict = dict_new();
    return dict && dict_set(by_code, number, dict) ? dict : 0;
}

static Value dict_of_function(Value v, bool make)
{
    Function *f = function_of(v);
    if (!is_own_object(f)) return kept_dict(f, make);
    if (!f->attributes && make) f->attributes = dict_new();
    return f->attributes;
}

static bool set(Value dict, Value name, Value value)
{
    return value ? dict_set(dict, name, value) : dict_delete(dict, name);
}

static const FunctionAttributes all = {dict_of_function, dict_find, set};

void function_attributes_start(void)
{
    function_attributes = &all;
    gc_root(&by_code, 1);
}
