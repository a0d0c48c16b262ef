/* array_item.c: between items and Python values. */
#include <string.h>

#include "array.h"
#include "float_math.h"
#include "int.h"
#include "str.h"
#include "utf8.h"

Value array_load(const Array *a, size_t i)
{
    const unsigned char *p = array_items(a) + i * a->item_size;
    uint32_t c;
    if (a->typecode == 'B') return small_value(*p);
    if (a->floats != NULL) return a->floats->load(a->typecode, false, p);
    if (likely(a->traits != 0))
        return item_load_int(p, a->item_size, a->traits, false);
    memcpy(&c, p, sizeof c);
    if (c <= 0x10FFFF) return str_from_char(c);
    return raise_value("character U+%V is not in range [U+0000; U+10ffff]",
                       int_to_str(int_from_u64(c), 16));
}

/* CPython reads b and H through larger types, and names those where they are
 * too small. */
static const struct {
    char typecode;
    int32_t min, max;
    const char *name;
} limits[] = {
    {'b', INT16_MIN, INT16_MAX, "signed short integer"},
    {'b', INT8_MIN, INT8_MAX, "signed char"},
    {'B', 0, UINT8_MAX, "unsigned byte integer"},
    {'h', INT16_MIN, INT16_MAX, "signed short integer"},
    {'H', INT32_MIN, INT32_MAX, "signed integer"},
    {'H', 0, UINT16_MAX, "unsigned short"},
    {'i', INT32_MIN, INT32_MAX, "signed integer"},
    {'I', 0, 0, "unsigned int"},
};

static bool overflow(const char *message)
{
    raise_error(&OverflowError_type, "%s", message);
    return false;
}

/* What no 64-bit integer takes, and what is too large for a typecode that has
 * no limits of its own. */
static bool too_large(char typecode)
{
    if (typecode == 'q' || typecode == 'Q')
        return overflow("int too big to convert");
    raise_error(&OverflowError_type,
                "Python int too large to convert to C %slong",
                typecode == 'I' || typecode == 'L' ? "unsigned " : "");
    return false;
}

static COLD bool out_of_range(const Array *a, Value v)
{
    char code = a->typecode;
    bool is_unsigned = code == 'I' || code == 'L' || code == 'Q';
    unsigned char room[8];
    if (is_unsigned && int_sign(v) < 0)
        return overflow(code == 'Q' ? "can't convert negative int to unsigned"
                                    : "can't convert negative value to "
                                      "unsigned int");
    if (item_store_int(room, 8, is_unsigned ? 0 : ITEM_SIGNED, false, v) != 0)
        return too_large(code);
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (limits[i].typecode != code) continue;
        bool small = int_compare(v, int_from_i64(limits[i].min)) < 0;
        if (!small && int_compare(v, int_from_i64(limits[i].max)) <= 0)
            continue;
        raise_error(&OverflowError_type, "%s is %s", limits[i].name,
                    small ? "less than minimum" : "greater than maximum");
        return false;
    }
    return too_large(code);
}

static bool convert_char(Value v, ArrayItem *out)
{
    if (!str_check(v) || str_length(v) != 1) {
        raise_type("array item must be unicode character");
        return false;
    }
    uint32_t c = utf8_peek(str_of(v)->data);
    memcpy(out->bytes, &c, sizeof c);
    return true;
}

bool array_convert(const Array *a, Value v, ArrayItem *out)
{
    Float f;
    if (a->floats != NULL) {
        if (!a->floats->convert(v, &f)) return false;
        a->floats->store(a->typecode, false, out->bytes, f);
        return true;
    }
    if (a->traits == 0) return convert_char(v, out);
    if (!value_is_small(v) && (v = int_index(v)) == 0) return false;
    return likely(item_set_int(out->bytes, a->item_size, a->traits, false,
                               v) == 0) || out_of_range(a, v);
}
