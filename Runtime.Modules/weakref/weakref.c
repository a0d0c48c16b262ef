/* weakref.c: class ref, and what there is to ask of an object. */
#include "weakref.h"
#include "error.h"
#include "int.h"
#include "list.h"
#include "object_text.h"
#include "ops.h"
#include "start.h"
#include "str.h"

SEL_USE(__name__);

Value weakref_new(const Type *cls, Value target, Value callback)
{
    return weakref_make(cls, target, callback == NONE ? 0 : callback);
}

/* For classes that derive from ref: __new__ has done it all. */
bool weakref_init(Value self, Value target, Value callback)
{
    (void)self;
    (void)target;
    (void)callback;
    return true;
}

Value weakref_call(Value self)
{
    Value target = weakref_target(self);
    return target ? target : NONE;
}

Value weakref_get_callback(Value self)
{
    Value callback = weakref_of(self)->callback;
    return callback && weakref_of(self)->target ? callback : NONE;
}

/* ---- as keys ---- */

/* Two references that hold are equal as their targets are, others when they
 * are the same. */
static int equal(Value self, Value other)
{
    Value a = weakref_target(self), b = weakref_target(other);
    return a && b ? op_is_eq(a, b) : self == other;
}

Value weakref_eq(Value self, Value other)
{
    if (!value_is_instance(other, &weakref_ReferenceType_type))
        return NOT_IMPLEMENTED;
    int r = equal(self, other);
    return r < 0 ? 0 : bool_value(r);
}

Value weakref_ne(Value self, Value other)
{
    if (!value_is_instance(other, &weakref_ReferenceType_type))
        return NOT_IMPLEMENTED;
    int r = equal(self, other);
    return r < 0 ? 0 : bool_value(!r);
}

uintptr_t weakref_hash(Value self)
{
    WeakRef *r = weakref_of(self);
    if (r->is_hashed) return r->hash;
    Value target = weakref_target(self);
    if (!target) return raise_type("weak object has gone away");
    uintptr_t hash = op_hash(target);
    if (error_pending()) return 0;
    r->hash = hash;
    r->is_hashed = true;
    return hash;
}

/* ---- text ---- */

/* " (name)" of what has a name. */
static bool add_name(StrBuilder *b, Value target)
{
    Value name = op_find_attr(target, SEL(__name__));
    if (error_pending()) return false;
    return !name || !str_check(name) ||
           (str_builder_add_c(b, " (") && str_builder_add_str(b, name) &&
            str_builder_add_c(b, ")"));
}

/* KIND at 0x… */
static bool add_place(StrBuilder *b, const char *kind, Value v)
{
    return str_builder_add_c(b, kind) && str_builder_add_c(b, " at ") &&
           builder_add_address(b, (void *)v);
}

/* 'T' at 0x… */
static bool add_target(StrBuilder *b, Value target)
{
    return str_builder_add_c(b, "'") &&
           str_builder_add_c(b, type_name(value_type(target))) &&
           add_place(b, "'", target);
}

Value weakref_text(Value self, const char *kind, bool is_named)
{
    StrBuilder b;
    str_builder_start(&b);
    Value target = weakref_target(self);
    if (!str_builder_add_c(&b, "<") || !add_place(&b, kind, self) ||
        !(target ? str_builder_add_c(&b, "; to ") && add_target(&b, target)
                 : str_builder_add_c(&b, "; dead")) ||
        (target && is_named && !add_name(&b, target)) ||
        !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

Value weakref_repr(Value self) { return weakref_text(self, "weakref", true); }

Value weakref_mapping_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<") ||
        !add_place(&b, type_name(value_type(self)), self) ||
        !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

/* target: None when there is none any more. */
Value weakref_finalize_repr(Value self, Value target)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<") ||
        !str_builder_add_c(&b, type_name(value_type(self))) ||
        !add_place(&b, " object", self) ||
        !(target != NONE
              ? str_builder_add_c(&b, "; for ") && add_target(&b, target)
              : str_builder_add_c(&b, "; dead")) ||
        !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

/* ---- functions of the module ---- */

intptr_t weakref_count(Value target)
{
    intptr_t n = 0;
    for (WeakRef *r = NULL; (r = weakref_next(target, r));) n++;
    return n;
}

Value weakref_list(Value target)
{
    Value list = list_with_capacity(0);
    for (WeakRef *r = NULL; list && (r = weakref_next(target, r));)
        if (!list_append(list, value_of(r))) return 0;
    return list;
}

/* ---- at the end of the program ---- */

static Value exit_function;

static void at_exit(void)
{
    Value f = exit_function;
    exit_function = 0;
    if (f) op_call0(f);
}

/* As an exception that nobody catches, though the program goes on. */
bool weakref_report(Value exception)
{
    error_print(exception);
    return true;
}

/* Has f called once before the last __del__. */
bool weakref_at_exit(Value f)
{
    if (!exit_function) gc_root(&exit_function, 1);
    if (error_pending()) return false;
    exit_function = f;
    start_at_exit(at_exit);
    return true;
}
