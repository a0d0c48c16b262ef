/* exception.c: BaseException, and what single built-in exceptions add to it
 * without words of their own. */
#include "exception.h"
#include "dict.h"
#include "list.h"
#include "ops.h"
#include "own_attributes.h"
#include "str.h"
#include "tuple.h"

/* ---- making ---- */

Value exception_new(const Type *cls, size_t nargs, const Value *args,
                    Value kw)
{
    (void)kw;
    return exception_make(cls, nargs, args);
}

bool exception_init(Value self, size_t nargs, const Value *args, Value kw)
{
    if (kw) {
        raise_type("%T() takes no keyword arguments", self);
        return false;
    }
    Value old = exception_of(self)->args;
    bool same = tuple_of(old)->length == nargs;
    for (size_t i = 0; same && i < nargs; i++)
        same = tuple_of(old)->items[i] == args[i];
    if (same) return true;
    Value tuple = tuple_new(nargs, args);
    if (!tuple) return false;
    exception_of(self)->args = tuple;
    return true;
}

/* ---- text ---- */

Value exception_arg(Value self, size_t i)
{
    const Tuple *args = tuple_of(exception_of(self)->args);
    return i < args->length ? args->items[i] : NONE;
}

size_t exception_arg_count(Value self)
{
    return tuple_of(exception_of(self)->args)->length;
}

Value exception_str(Value self)
{
    switch (exception_arg_count(self)) {
    case 0: return str_new("", 0);
    case 1: return op_str(exception_arg(self, 0));
    default: return op_str(exception_of(self)->args);
    }
}

Value key_error_str(Value self)
{
    return exception_arg_count(self) == 1 ? op_repr(exception_arg(self, 0))
                                          : exception_str(self);
}

Value exception_repr(Value self)
{
    StrBuilder b;
    bool one = exception_arg_count(self) == 1;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, type_name(value_type(self))) ||
        (one && !str_builder_add_c(&b, "(")) ||
        !str_builder_add_repr(&b, one ? exception_arg(self, 0)
                                      : exception_of(self)->args) ||
        (one && !str_builder_add_c(&b, ")")))
        return 0;
    return str_builder_finish(&b);
}

/* ---- attributes ---- */

static Value or_none(Value v) { return v ? v : NONE; }

Value exception_get_args(Value self) { return exception_of(self)->args; }

bool exception_set_args(Value self, Value v)
{
    Value tuple = tuple_from(v);
    if (!tuple) return false;
    exception_of(self)->args = tuple;
    return true;
}

Value exception_get_cause(Value self)
{
    return or_none(exception_of(self)->cause);
}

Value exception_get_context(Value self)
{
    return or_none(exception_of(self)->context);
}

/* v as a link of the chain; false if it raised. */
static bool set_link(Value *link, Value v, const char *what)
{
    if (v != NONE && !(value_type(v)->flags & TYPE_EXCEPTION)) {
        raise_type("exception %s must be None or derive from BaseException",
                   what);
        return false;
    }
    *link = v == NONE ? 0 : v;
    return true;
}

bool exception_set_cause(Value self, Value v)
{
    exception_of(self)->suppress_context = true;
    return set_link(&exception_of(self)->cause, v, "cause");
}

bool exception_set_context(Value self, Value v)
{
    return set_link(&exception_of(self)->context, v, "context");
}

int exception_get_suppress_context(Value self)
{
    return exception_of(self)->suppress_context;
}

bool exception_set_suppress_context(Value self, Value v)
{
    int truth = op_truth(v);
    if (truth >= 0) exception_of(self)->suppress_context = truth;
    return truth >= 0;
}

Value exception_get_traceback(Value self)
{
    return or_none(exception_of(self)->traceback);
}

bool exception_set_traceback(Value self, Value v)
{
    if (v != NONE && !value_is_exact(v, &traceback_type)) {
        raise_type("__traceback__ must be a traceback or None");
        return false;
    }
    exception_of(self)->traceback = v == NONE ? 0 : v;
    return true;
}

Value exception_with_traceback(Value self, Value v)
{
    return exception_set_traceback(self, v) ? self : 0;
}

/* ---- notes, and what a program stores ---- */

SEL_USE(__notes__);

static bool is_dict(Value v) { return v && dict_is(v); }

/* 0: none, or it raised. */
static Value notes_of(Value self)
{
    Value word = exception_of(self)->notes;
    return is_dict(word) ? instance_dict->find(
                               word, selector_names[SEL(__notes__)])
                         : word;
}

bool exception_set_notes(Value self, Value notes)
{
    Value *word = &exception_of(self)->notes;
    if (is_dict(*word) || is_dict(notes)) {
        Value dict = own_attributes->dict(self, true);
        return dict && instance_dict->set(
                           dict, selector_names[SEL(__notes__)], notes);
    }
    *word = notes;
    return true;
}

bool exception_add_note(Value self, Value note)
{
    if (!str_check(note)) {
        raise_type("note must be a str, not '%T'", note);
        return false;
    }
    Value notes = notes_of(self);
    if (error_pending()) return false;
    if (!notes && (!(notes = list_new(0, NULL)) ||
                   !exception_set_notes(self, notes)))
        return false;
    if (list_check(notes)) return list_append(notes, note);
    raise_type("Cannot add note: __notes__ is not a list");
    return false;
}

Value exception_get_notes(Value self)
{
    Value notes = notes_of(self);
    if (notes || error_pending()) return notes;
    return raise_error(&AttributeError_type,
                       "'%T' object has no attribute '__notes__'", self);
}

Value exception_get_dict(Value self)
{
    unsigned flags = value_type(self)->flags & (TYPE_USER | TYPE_NO_DICT);
    bool notes = exception_of(self)->notes != 0;
    Value dict = flags == TYPE_USER ? object_get_dict(self) : 0, own = 0;
    if (own_attributes && (notes || flags != TYPE_USER))
        own = own_attributes->dict(self, true);
    if (error_pending()) return 0;
    if (!dict) return own ? own : dict_new();
    return !own || dict_update(dict, own) ? dict : 0;
}

/* ---- StopIteration, SystemExit ---- */

static ExceptionWithValue *valued(Value v) { return (ExceptionWithValue *)v; }

Value stop_iteration_get_value(Value self)
{
    Value value = valued(self)->value;
    return value ? value : exception_arg(self, 0);
}

/* None, the only argument, or all of them. */
Value system_exit_get_code(Value self)
{
    Value code = valued(self)->value;
    if (code) return code;
    return exception_arg_count(self) > 1 ? exception_of(self)->args
                                         : exception_arg(self, 0);
}

bool exception_set_value(Value self, Value value)
{
    valued(self)->value = value;
    return true;
}
