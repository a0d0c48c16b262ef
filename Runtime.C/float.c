/* float.c: floats as objects: the constructor, hash and comparisons. */
#include "float.h"

#include "buffer.h"
#include "dispatch.h"
#include "float_math.h"
#include "int.h"
#include "number_ascii.h"
#include "number_hash.h"
#include "ops.h"
#include "str.h"

SEL_USE(__float__);
SEL_USE(__index__);

/* v.__float__(), which is there. */
static Float call_float(Value v)
{
    Value r = special_call(SEL(__float__), 1, &v);
    if (r == 0) return 0;
    if (float_check(r)) return float_value(r);
    raise_type("%T.__float__ returned non-float (type %T)", v, r);
    return 0;
}

/* *known is false, and nothing is raised, for what is no real number. */
static Float as_real(Value v, bool *known)
{
    *known = true;
    if (float_check(v)) return float_value(v);
    if (int_check(v)) return float_from_int(v);
    const Type *t = value_type(v);
    if (type_find(t, SEL(__float__)) != NULL) return call_float(v);
    *known = type_find(t, SEL(__index__)) != NULL;
    if (!*known) return 0;
    Value i = int_index(v);
    return i == 0 ? 0 : float_from_int(i);
}

Float float_as(Value v)
{
    bool known;
    Float f = as_real(v, &known);
    if (!known) raise_type("must be real number, not %T", v);
    return f;
}

static bool is_blank(char c)
{
    unsigned char u = (unsigned char)c;
    return u == ' ' || (u >= 9 && u <= 13) || (u >= 28 && u <= 31);
}

static Value from_text(Value v, const char *text, size_t n)
{
    Float f;
    while (n > 0 && is_blank(text[n - 1])) n--;
    for (; n > 0 && is_blank(*text); text++) n--;
    int done = float_parse(text, n, &f);
    if (done < 0) return 0;
    if (done == 0)
        return raise_value("could not convert string to float: %R", v);
    return float_new(f);
}

Value float_make(Value x)
{
    Buffer buffer;
    bool known;
    if (x == 0) return float_new(0);
    if (float_check(x)) return x;
    if (str_check(x)) {
        Value ascii = number_ascii(x);
        if (ascii == 0) return 0;
        return from_text(x, str_of(ascii)->data, str_bytes(str_of(ascii)));
    }
    Float f = as_real(x, &known);
    if (known) return error_pending() ? 0 : float_new(f);
    if (!buffer_check(x))
        return raise_type("float() argument must be a string or a real "
                          "number, not '%T'", x);
    if (!buffer_get(x, &buffer, false)) return 0;
    return from_text(x, (const char *)buffer.data, buffer.length);
}

uintptr_t float_hash_c(Float f)
{
    int exponent;
    if (float_is_nan(f)) return 0;
    if (!float_is_finite(f)) return hash_signed(HASH_INFINITY, f < 0);
    uint64_t m = float_split(f, &exponent);
    uintptr_t h = hash_sum(0, (uint32_t)(m >> 32));
    h = hash_sum(hash_rotate(h, 32 % HASH_BITS), (uint32_t)m);
    /* 2**HASH_BITS is 1. */
    int turn = exponent % (int)HASH_BITS;
    if (turn < 0) turn += (int)HASH_BITS;
    return hash_signed(hash_rotate(h, (unsigned)turn), f < 0);
}

/* CPython hashes a NaN by identity, so that sets of NaNs stay quick. */
uintptr_t float_hash(Value self)
{
    Float f = float_value(self);
    if (float_is_nan(f)) return (uintptr_t)self >> 4;
    return float_hash_c(f);
}

/* -1, 0, 1, 2 unordered, 3 not comparable. */
static int compare(Value self, Value other)
{
    Float f = float_value(self);
    if (int_check(other)) return float_compare_int(f, other);
    if (!float_check(other)) return 3;
    Float g = float_value(other);
    return f < g ? -1 : f > g ? 1 : f == g ? 0 : 2;
}

#define FLOAT_COMPARISON(name, condition) \
    Value float_op_##name(Value self, Value other) \
    { \
        int order = compare(self, other); \
        return order == 3 ? NOT_IMPLEMENTED : bool_value(condition); \
    }
FLOAT_COMPARISON(eq, order == 0)
FLOAT_COMPARISON(ne, order != 0)
FLOAT_COMPARISON(lt, order == -1)
FLOAT_COMPARISON(le, order <= 0)
FLOAT_COMPARISON(gt, order == 1)
FLOAT_COMPARISON(ge, order == 0 || order == 1)

int float_truth(Value self) { return float_value(self) != 0; }
