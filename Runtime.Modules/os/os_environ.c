/* os_environ.c: os.environ, a dict of strings that is read in when it is first
 * used. */
#include "codec.h"
#include "dict.h"
#include "gc.h"
#include "str.h"
#include "system_port.h"

#include <string.h>

const Object os_environ = {&os__Environ_type};

static Value text_of(const char *bytes, size_t n)
{
    Value handler = str_from_c("surrogateescape");
    return handler ? codec_decode((const unsigned char *)bytes, n, 0, handler)
                   : 0;
}

static bool add(Value dict, const char *variable)
{
    const char *equals = strchr(variable, '=');
    if (!equals) return true;
    Value name = text_of(variable, (size_t)(equals - variable));
    Value value = name ? text_of(equals + 1, strlen(equals + 1)) : 0;
    return value && dict_set(dict, name, value);
}

static Value variables(void)
{
    static Value all;
    if (all) return all;
    Value dict = dict_new();
    const char *variable;
    for (unsigned i = 0; dict && (variable = system_variable(i)) != NULL; i++)
        if (!add(dict, variable)) return 0;
    if (!dict) return 0;
    gc_root(&all, 1);
    return all = dict;
}

static bool check(Value v)
{
    if (str_check(v)) return true;
    raise_type("str expected, not %T", v);
    return false;
}

Value os_getenv(Value name, Value absent)
{
    Value dict = check(name) ? variables() : 0;
    return dict ? dict_get(dict, name, absent) : 0;
}

Value os_environ_get(Value self, Value name, Value absent)
{
    (void)self;
    return os_getenv(name, absent);
}

Value os_environ_get_item(Value self, Value name)
{
    Value dict = check(name) ? variables() : 0;
    (void)self;
    return dict ? dict_get_item(dict, name) : 0;
}

bool os_putenv(Value name, Value value)
{
    Value dict = check(name) && check(value) ? variables() : 0;
    return dict && dict_set(dict, name, value);
}

bool os_environ_set_item(Value self, Value name, Value value)
{
    (void)self;
    return os_putenv(name, value);
}

bool os_unsetenv(Value name)
{
    Value dict = check(name) ? variables() : 0;
    return dict && dict_pop(dict, name, NONE);
}

bool os_environ_del_item(Value self, Value name)
{
    Value dict = check(name) ? variables() : 0;
    (void)self;
    return dict && dict_delete(dict, name);
}

int os_environ_contains(Value self, Value name)
{
    Value dict = check(name) ? variables() : 0;
    (void)self;
    return dict ? dict_contains(dict, name) : -1;
}

Value os_environ_pop(Value self, Value name, Value absent)
{
    Value dict = check(name) ? variables() : 0;
    (void)self;
    return dict ? dict_pop(dict, name, absent) : 0;
}

Value os_environ_setdefault(Value self, Value name, Value value)
{
    Value dict = check(name) && check(value) ? variables() : 0;
    (void)self;
    return dict ? dict_setdefault(dict, name, value) : 0;
}

intptr_t os_environ_len(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? (intptr_t)dict_length(dict) : -1;
}

Value os_environ_iter(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? dict_iter(dict) : 0;
}

Value os_environ_keys(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? dict_keys(dict) : 0;
}

Value os_environ_values(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? dict_values(dict) : 0;
}

Value os_environ_items(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? dict_items(dict) : 0;
}

Value os_environ_copy(Value self)
{
    Value dict = variables();
    (void)self;
    return dict ? dict_copy(dict) : 0;
}

Value os_environ_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    Value dict = variables();
    (void)self;
    return dict && str_builder_add_c(&b, "environ(") &&
                   str_builder_add_repr(&b, dict) &&
                   str_builder_add_c(&b, ")")
               ? str_builder_finish(&b)
               : 0;
}
