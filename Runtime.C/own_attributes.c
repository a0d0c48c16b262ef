/* own_attributes.c: what a program stores on functions and exceptions. */
#include "own_attributes.h"
#include "dict.h"
#include "error.h"
#include "function.h"
#include "int.h"
#include "list.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

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

/* No selector: its attribute would be within reach of every program. */
static Value notes_name(void) { return str_from_c("__notes__"); }

static Value dict_of_exception(Value v, bool make)
{
    Value notes = exception_of(v)->notes;
    if (notes && dict_is(notes)) return notes;
    Value dict = make ? dict_new() : 0, name = notes && dict ? notes_name() : 0;
    if (!dict || (notes && !(name && dict_set(dict, name, notes)))) return 0;
    return exception_of(v)->notes = dict;
}

static Value dict_of(Value v, bool make)
{
    return function_is(v) ? dict_of_function(v, make)
                          : dict_of_exception(v, make);
}

static Value notes_of(Value word)
{
    Value notes = word, name = dict_is(word) ? notes_name() : 0;
    if (dict_is(word)) notes = name ? dict_find(word, name) : 0;
    if (notes && tuple_is(notes)) {
        notes = list_from(notes);
    } else if (notes && !list_check(notes)) {
        Value text = op_repr(notes);
        notes = text ? list_new(1, &text) : 0;
    }
    if (!notes) error_clear();
    return notes;
}

void own_attributes_start(void)
{
    static const OwnAttributes all = {dict_of, notes_of};
    own_attributes = &all;
    instance_dict_start();
    gc_root(&by_code, 1);
}
