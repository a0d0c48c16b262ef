/* float_hex.c: float.hex and float.fromhex. */
#include "float.h"
#include "float_math.h"
#include "str.h"

/* Hexadecimal digits after the point. */
#define HEX_DIGITS ((FLOAT_MANT_DIG + 2) / 4)

static char *put_decimal(char *p, int i)
{
    *p++ = i < 0 ? '-' : '+';
    if (i < 0) i = -i;
    if (i >= 1000) *p++ = (char)('0' + i / 1000);
    if (i >= 100) *p++ = (char)('0' + i / 100 % 10);
    if (i >= 10) *p++ = (char)('0' + i / 10 % 10);
    *p++ = (char)('0' + i % 10);
    return p;
}

Value float_hex(Value self)
{
    Float f = float_value(self);
    char text[FLOAT_REPR_SIZE + 8], *p = text;
    if (!float_is_finite(f))
        return str_new(text, (size_t)float_repr_to(text, f));
    if (float_is_negative(f)) *p++ = '-';
    if (f == 0) {
        memcpy(p, "0x0.0p+0", 8);
        return str_new(text, (size_t)(p + 8 - text));
    }
    int exponent;
    FloatBits m = float_split(f, &exponent);
    exponent += FLOAT_MANT_DIG - 1;
    memcpy(p, m & (FLOAT_FRACTION_MASK + 1) ? "0x1." : "0x0.", 4);
    p += 4;
    /* The fraction, aligned to whole digits. */
    m = (m & FLOAT_FRACTION_MASK) << (HEX_DIGITS * 4 - (FLOAT_MANT_DIG - 1));
    for (int i = HEX_DIGITS; i-- > 0;)
        *p++ = "0123456789abcdef"[m >> (i * 4) & 15];
    *p++ = 'p';
    p = put_decimal(p, exponent);
    return str_new(text, (size_t)(p - text));
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if ((c | 32) >= 'a' && (c | 32) <= 'f') return (c | 32) - 'a' + 10;
    return -1;
}

typedef struct {
    uint64_t m;               /* the first 60 bits */
    bool sticky, any;
    intptr_t exponent;        /* of the lowest bit of m */
} HexDigits;

static const char *scan_hex(HexDigits *h, const char *p, const char *end)
{
    bool point = false;
    for (; p < end; p++) {
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        int value = hex_value(*p);
        if (value < 0) break;
        h->any = true;
        if (h->m >> 56 == 0) {
            h->m = h->m << 4 | (unsigned)value;
            if (point) h->exponent -= 4;
        } else {
            h->sticky |= value != 0;
            if (!point) h->exponent += 4;
        }
    }
    return p;
}

/* p+12; NULL if there are no digits. */
static const char *scan_power(HexDigits *h, const char *p, const char *end)
{
    if (p == end || (*p | 32) != 'p') return p;
    p++;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    const char *start = p;
    intptr_t value = 0;
    for (; p < end && *p >= '0' && *p <= '9'; p++)
        if (value < 10000000) value = value * 10 + (*p - '0');
    h->exponent += negative ? -value : value;
    return p > start ? p : NULL;
}

/* 1 read, 0 no number, -1 too large. */
static int parse_hex(const char *p, const char *end, Float *out)
{
    HexDigits h = {0};
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    if (end - p >= 3 && (p[0] | 32) >= 'i')
        return float_parse(p, (size_t)(end - p), out) > 0
                   ? (*out = negative ? -*out : *out, 1)
                   : 0;
    if (end - p >= 2 && p[0] == '0' && (p[1] | 32) == 'x') p += 2;
    p = scan_hex(&h, p, end);
    if (h.any) p = scan_power(&h, p, end);
    if (!h.any || p != end) return 0;
    intptr_t limit = 4 * FLOAT_MAX_EXP;
    if (h.exponent > limit) h.exponent = limit;
    if (h.exponent < -limit) h.exponent = -limit;
    *out = float_compose(negative, h.m, h.sticky, (int)h.exponent);
    return float_is_finite(*out) ? 1 : -1;
}

static bool is_blank(char c)
{
    return c == ' ' || (unsigned char)(c - 9) < 5;
}

Value float_from_hex(Value cls, Value text)
{
    (void)cls;
    Float f = 0;
    if (!str_check(text))
        return raise_type("fromhex() argument must be a string, not %T", text);
    const char *p = str_of(text)->data, *end = p + str_bytes(str_of(text));
    while (p < end && is_blank(*p)) p++;
    while (p < end && is_blank(end[-1])) end--;
    int done = parse_hex(p, end, &f);
    if (done > 0) return float_new(f);
    if (done == 0)
        return raise_value("invalid hexadecimal floating-point string");
    return raise_error(&OverflowError_type,
                       "hexadecimal value too large to represent as a float");
}
