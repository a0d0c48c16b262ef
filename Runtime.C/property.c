/* property.c: property objects. */
#include "property.h"
#include "error.h"
#include "gc.h"
#include "ops.h"

SEL_USE(__name__);
SEL_USE(__doc__);

extern const Type property_type;

static Property *property_of(Value v) { return (Property *)v; }

static Value or_none(Value v) { return v ? v : NONE; }

static Value given(Value v) { return v == NONE ? 0 : v; }

Value property_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool property_init(Value self, Value get, Value set, Value delete, Value doc)
{
    Property *p = property_of(self);
    p->get = given(get);
    p->set = given(set);
    p->delete = given(delete);
    p->doc = given(doc);
    return true;
}

static Value copy(Value self, Value get, Value set, Value delete)
{
    const Property *p = property_of(self);
    Value args[4] = {or_none(get), or_none(set), or_none(delete),
                     or_none(p->doc)};
    Value made = op_call(value_of(value_type(self)), 4, args);
    if (made && value_is_instance(made, &property_type))
        property_of(made)->name = p->name;
    return made;
}

Value property_getter(Value self, Value f)
{
    Property *p = property_of(self);
    return copy(self, f, p->set, p->delete);
}

Value property_setter(Value self, Value f)
{
    Property *p = property_of(self);
    return copy(self, p->get, f, p->delete);
}

Value property_deleter(Value self, Value f)
{
    Property *p = property_of(self);
    return copy(self, p->get, p->set, f);
}

bool property_set_name(Value self, Value owner, Value name)
{
    (void)owner;
    property_of(self)->name = name;
    return true;
}

/* "property 'x' of 'A' object has no setter" */
static Value missing(Value self, Value instance, const char *what)
{
    Value name = property_of(self)->name;
    if (!name && property_of(self)->get) {
        name = op_find_attr(property_of(self)->get, SEL(__name__));
        if (error_pending()) return 0;
    }
    if (!name)
        return raise_error(&AttributeError_type,
                           "property of '%T' object has no %s", instance,
                           what);
    return raise_error(&AttributeError_type,
                       "property %R of '%T' object has no %s", name,
                       instance, what);
}

Value property_get(Value self, Value instance, Value owner)
{
    (void)owner;
    if (instance == NONE) return self;
    Value get = property_of(self)->get;
    return get ? op_call1(get, instance) : missing(self, instance, "getter");
}

bool property_set(Value self, Value instance, Value value)
{
    Value set = property_of(self)->set;
    return (set ? op_call2(set, instance, value)
                : missing(self, instance, "setter")) != 0;
}

bool property_delete(Value self, Value instance)
{
    Value delete = property_of(self)->delete;
    return (delete ? op_call1(delete, instance)
                   : missing(self, instance, "deleter")) != 0;
}

Value property_get_fget(Value self) { return or_none(property_of(self)->get); }
Value property_get_fset(Value self) { return or_none(property_of(self)->set); }
Value property_get_fdel(Value self)
{
    return or_none(property_of(self)->delete);
}

/* Its own docstring, else the getter's. */
Value property_get_doc(Value self)
{
    const Property *p = property_of(self);
    if (p->doc || !p->get) return or_none(p->doc);
    Value doc = op_find_attr(p->get, SEL(__doc__));
    return doc || error_pending() ? doc : NONE;
}
