/* dispatch.h: calling what an attribute row holds. For the ops_*.c files. */
#ifndef PYC2C_DISPATCH_H
#define PYC2C_DISPATCH_H

#include "object.h"

/* The special method of that name of a type; NULL where it has none, or has
 * None, which says the same.  Instance slots do not count. */
const Attr *method_find(const Type *t, Sel sel);

/* The method in a row of the type of args[0], called with all args. */
Value method_call(const Attr *row, size_t nargs, const Value *args);
Value method_call1(const Attr *row, Value self);
Value method_call2(const Attr *row, Value self, Value other);
/* args[0].name(args[1], ...) as the language looks for special methods: in the
 * class alone, which has an attribute of that name (None will not do).  Links nothing of calls in general,
 * unlike op_call_method. */
Value special_call(Sel name, size_t nargs, const Value *args);

/* method_call for rows that hold a value or are class methods.  Set by
 * class_values_start, which a program calls first that has a class with an
 * attribute which is no plain method: others shall not link op_call for it. */
typedef Value MethodCall(const Attr *row, size_t nargs, const Value *args);
extern MethodCall *class_values;
/* cls[key] for such a row, which is that of __class_getitem__. */
extern Value (*class_item)(const Attr *row, Value cls, Value key);
void class_values_start(void);

/* The attribute that a row of t is when read from self, an instance of t, or
 * from t itself: then self is 0. */
Value row_bind(const Attr *row, Value self, const Type *t);
/* The same for a class attribute that holds v. */
Value value_bind(Value v, Value self, const Type *t);

/* A code that takes n values as they are, without anything to bind. */
static inline bool code_takes(const Code *c, size_t n)
{
    enum {
        BINDING = CODE_VARARGS | CODE_VARKW | CODE_CLOSURE | CODE_ARRAY |
                  CODE_HASH
    };
    return c->npos == n && !(c->flags & BINDING) && c->nkwonly == 0;
}

/* Calls fn with the n <= CODE_MAX_DIRECT values. */
Value code_invoke(const Code *code, size_t n, const Value *a);

/* Binding where code_takes says no. */
Value code_bind(const Code *code, Value function, size_t nargs,
                const Value *args, Value kwnames);

/* op_call_kw and op_call_method_kw after keywords_start; kwnames may be 0. */
Value call_value(Value f, size_t nargs, const Value *args, Value kwnames);
Value call_method(Sel name, size_t nargs, const Value *args, Value kwnames);

/* Attributes by either key: sel, or name (a str) where sel is 0. */
Value attr_get(Value v, Sel sel, Value name);
bool attr_set(Value v, Sel sel, Value name, Value value);
/* What object.__getattribute__ and object.__setattr__ do; value 0 deletes. */
Value attr_get_generic(Value v, Sel sel, Value name);
bool attr_set_generic(Value v, Sel sel, Value name, Value value);
/* The same for a type object. */
Value type_get_attr(Value cls, Sel sel, Value name);
bool type_set_attr(Value cls, Sel sel, Value name, Value value);
/* What a class made at run time has under a name without a selector, as if
 * in a row, for which it takes *row; NULL if it has nothing. */
const Attr *other_row(const Type *t, Value name, Attr *row);

/* T(*args): what calling a type does. */
Value type_instantiate(const Type *t, size_t nargs, const Value *args,
                       Value kwnames);

#endif
