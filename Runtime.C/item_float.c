/* item_float.c: items that are floats. */
#include <string.h>

#include "float.h"
#include "float_math.h"
#include "item.h"

enum {
    HALF_DIGITS = 11,         /* bits of a significand, the leading one too */
    HALF_LOWEST_EXP = -24,    /* exponent of the lowest bit of the smallest */
    HALF_INFINITY = 0x7C00,
    HALF_NAN = 0x7E00,
};

static Float half_to_float(uint16_t half)
{
    bool negative = half >> 15;
    unsigned m = half & 0x3FF, e = half >> 10 & 0x1F;
    if (e == 0x1F) {
        Float f = m != 0 ? FLOAT_NAN : FLOAT_INFINITY;
        return negative ? -f : f;
    }
    if (e > 0) m |= 0x400;
    return float_compose(negative, m, false,
                         HALF_LOWEST_EXP + (int)(e > 0 ? e - 1 : 0));
}

/* m / 2**drop with drop > 0, ties to even. */
static unsigned round_off(FloatBits m, int drop)
{
    if (drop > FLOAT_MANT_DIG) return 0;
    FloatBits kept = m >> drop, rest = m - (kept << drop);
    FloatBits half = (FloatBits)1 << (drop - 1);
    return (unsigned)kept + (rest > half || (rest == half && (kept & 1)));
}

/* Too large becomes infinity. */
static uint16_t half_from_float(Float f)
{
    uint16_t sign = (uint16_t)(float_is_negative(f) << 15);
    if (!float_is_finite(f))
        return sign | (float_is_nan(f) ? HALF_NAN : HALF_INFINITY);
    int e;
    FloatBits m = float_split(f, &e);
    int bits = m == 0 ? 0 : 64 - __builtin_clzll(m);
    int lowest = e + bits - HALF_DIGITS;
    if (lowest < HALF_LOWEST_EXP) lowest = HALF_LOWEST_EXP;
    if (lowest > 15) return sign | HALF_INFINITY;
    /* The leading bit of a normal number adds one to the exponent, and so does
     * a carry out of the significand. */
    unsigned half = round_off(m, lowest - e) +
                    ((unsigned)(lowest - HALF_LOWEST_EXP) << 10);
    return sign | (uint16_t)(half < HALF_INFINITY ? half : HALF_INFINITY);
}

static void put(unsigned char *p, const void *item, size_t size, bool big)
{
    const unsigned char *from = item;
    for (size_t i = 0; i < size; i++) p[i] = from[big ? size - 1 - i : i];
}

static Value load(char format, bool big, const unsigned char *p)
{
    union { uint16_t half; float single; double wide; } item;
    put((unsigned char *)&item, p, item_traits(format) & ITEM_SIZE, big);
    if (format == 'e') return float_new(half_to_float(item.half));
    return float_new(format == 'f' ? (Float)item.single : (Float)item.wide);
}

static bool convert(Value v, Float *out)
{
    *out = float_as(v);
    return !error_pending();
}

static bool store(char format, bool big, unsigned char *p, Float f)
{
    union { uint16_t half; float single; double wide; } item;
    bool fits = true;
    if (format == 'e') {
        item.half = half_from_float(f);
        fits = (item.half & 0x7FFF) != HALF_INFINITY || !float_is_finite(f);
    } else if (format == 'f') {
        item.single = (float)f;
        fits = float_is_finite((Float)item.single) || !float_is_finite(f);
    } else {
        item.wide = (double)f;
    }
    put(p, &item, item_traits(format) & ITEM_SIZE, big);
    return fits;
}

const FloatItems float_items = {load, convert, store};
