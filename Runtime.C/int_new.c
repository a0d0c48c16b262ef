/* int_new.c: the constructor of int. */
#include "buffer.h"
#include "dispatch.h"
#include "int.h"
#include "int_parts.h"
#include "number_ascii.h"
#include "ops.h"
#include "str.h"

SEL_USE(__index__);
SEL_USE(__int__);
SEL_USE(__trunc__);

/* Calls v.name() if there is one: the result must be an int. *found tells. */
static Value convert_by(Value v, Sel name, const char *text, bool *found)
{
    *found = type_find(value_type(v), name) != NULL;
    if (!*found) return 0;
    Value r = special_call(name, 1, &v);
    if (r != 0 && !int_check(r))
        return raise_type("%s returned non-int (type %T)", text, r);
    return r == 0 ? 0 : int_plain(r);
}

/* Text in a str or in a bytes-like object; *found tells. */
static Value from_text(Value v, int base, bool *found)
{
    *found = true;
    if (str_check(v)) {
        Value ascii = number_ascii(v);
        if (ascii == 0) return 0;
        const Str *s = str_of(ascii);
        return int_from_text(s->data, str_bytes(s), base, v);
    }
    *found = buffer_check(v);
    if (!*found) return 0;
    Buffer buffer;
    if (!buffer_get(v, &buffer, false)) return 0;
    return int_from_text((const char *)buffer.data, buffer.length, base, v);
}

static Value from_object(Value v)
{
    bool found;
    if (int_check(v)) return int_plain(v);
    Value r = convert_by(v, SEL(__int__), "__int__", &found);
    if (found) return r;
    r = convert_by(v, SEL(__index__), "__index__", &found);
    if (found) return r;
    r = convert_by(v, SEL(__trunc__), "__trunc__", &found);
    if (found) return r;
    r = from_text(v, 10, &found);
    if (found) return r;
    return raise_type("int() argument must be a string, a bytes-like object "
                      "or a real number, not '%T'", v);
}

Value int_new(Value x, Value base)
{
    if (base == 0) return x == 0 ? small_value(0) : from_object(x);
    if (x == 0) return raise_type("int() missing string argument");
    Value b = int_index(base);
    if (b == 0) return 0;
    intptr_t radix = int_as_clipped(b);
    if (radix != 0 && (radix < 2 || radix > 36))
        return raise_value("int() base must be >= 2 and <= 36, or 0");
    bool found;
    Value r = from_text(x, (int)radix, &found);
    if (found) return r;
    return raise_type("int() can't convert non-string with explicit base");
}
