/* float_parse.c: text to floats, correctly rounded.
 *
 * Few digits and a small exponent take one exact multiplication or division.
 * Everything else goes through whole ints: digits * 10**e is converted, and
 * digits / 10**e divided, with a single rounding.
 */
#include "float.h"
#include "float_digits.h"
#include "int.h"

/* More digits than this can only break a tie. */
#define MOST_DIGITS (FLOAT_EXACT_DIGITS + 2)
/* Powers of ten that a Float holds exactly. */
#define EXACT_POWER (FLOAT_BITS == 64 ? 22 : 10)

typedef struct {
    const char *digits, *end; /* digits, underscores and a point */
    size_t count;             /* significant ones: from the first not 0 */
    uint64_t leading;         /* of which the first 19 */
    intptr_t exponent;        /* of the last digit */
    bool negative;
} FloatLiteral;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* An underscore stands between two digits. */
static bool is_separator(const char *p, const char *start, const char *end)
{
    return *p == '_' && p > start && p + 1 < end && is_digit(p[-1]) &&
           is_digit(p[1]);
}

/* Digits with at most one point; false if there is no digit. */
static bool scan_digits(FloatLiteral *t, const char **at, const char *end)
{
    const char *p = *at;
    bool any = false, point = false;
    t->digits = p;
    for (; p < end; p++) {
        if (is_separator(p, t->digits, end)) continue;
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        if (!is_digit(*p)) break;
        any = true;
        if (point) t->exponent--;
        if (t->count == 0 && *p == '0') continue;
        if (t->count++ < 19)
            t->leading = t->leading * 10 + (uint64_t)(*p - '0');
    }
    t->end = p;
    *at = p;
    return any;
}

/* e+12; the value is clipped far outside of what matters. */
static bool scan_exponent(FloatLiteral *t, const char **at, const char *end)
{
    const char *p = *at;
    if (p == end || (*p | 32) != 'e') return true;
    p++;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    const char *start = p;
    intptr_t value = 0;
    for (; p < end && (is_digit(*p) || is_separator(p, start, end)); p++)
        if (is_digit(*p) && value < 100000000)
            value = value * 10 + (*p - '0');
    *at = p;
    t->exponent += negative ? -value : value;
    return p > start;
}

/* text, in any case, is `word`. */
static bool is_word(const char *text, const char *end, const char *word)
{
    for (; *word != 0; text++, word++)
        if (text == end || (*text | 32) != *word) return false;
    return text == end;
}

/* The first digits as an int, with one more for all that follow. */
static Value digits_as_int(const FloatLiteral *t, intptr_t *exponent)
{
    Value r = small_value(0);
    uint32_t chunk = 0, scale = 1;
    size_t used = 0;
    bool rest = false;
    for (const char *p = t->digits; p < t->end; p++) {
        if (!is_digit(*p) || (used == 0 && *p == '0')) continue;
        if (used == MOST_DIGITS) {
            rest |= *p != '0';
            ++*exponent;
            continue;
        }
        used++;
        chunk = chunk * 10 + (uint32_t)(*p - '0');
        if ((scale *= 10) < 100000000) continue;
        r = int_mul(r, small_value(scale));
        if (r == 0 || (r = int_add(r, small_value(chunk))) == 0) return 0;
        chunk = 0;
        scale = 1;
    }
    r = int_mul(r, small_value(scale));
    if (r == 0 || (r = int_add(r, small_value(chunk))) == 0) return 0;
    if (!rest) return r;
    --*exponent;
    r = int_mul(r, small_value(10));
    return r == 0 ? 0 : int_add(r, small_value(1));
}

/* Any literal that is in or near the range of a Float. */
static int parse_long(const FloatLiteral *t, Float *out)
{
    intptr_t exponent = t->exponent;
    Value digits = digits_as_int(t, &exponent);
    if (digits == 0) return -1;
    Value power = int_power(
        small_value(10), small_value(exponent < 0 ? -exponent : exponent));
    if (power == 0) return -1;
    Value scaled = exponent < 0 ? int_truediv(digits, power)
                                : int_mul(digits, power);
    *out = scaled != 0 ? float_as(scaled) : 0;
    if (!error_pending()) return 1;
    if (!error_matches(&OverflowError_type)) return -1;
    error_clear();
    *out = FLOAT_INFINITY;
    return 1;
}

static Float small_power_of_ten(int n)
{
    Float p = 1;
    while (n-- > 0) p *= 10;
    return p;
}

static int convert(const FloatLiteral *t, Float *out)
{
    /* Where the first digit stands: out of all range, or not. */
    intptr_t magnitude = (intptr_t)t->count + t->exponent;
    if (t->count == 0 || magnitude < -(2 * FLOAT_MAX_10_EXP)) {
        *out = 0;
        return 1;
    }
    if (magnitude > FLOAT_MAX_10_EXP + 1) {
        *out = FLOAT_INFINITY;
        return 1;
    }
    if (t->count <= 19 && t->leading >> FLOAT_MANT_DIG == 0 &&
        t->exponent >= -EXACT_POWER && t->exponent <= EXACT_POWER) {
        Float f = (Float)t->leading;
        *out = t->exponent < 0 ? f / small_power_of_ten((int)-t->exponent)
                               : f * small_power_of_ten((int)t->exponent);
        return 1;
    }
    return parse_long(t, out);
}

int float_parse(const char *text, size_t n, Float *out)
{
    FloatLiteral t = {.leading = 0};
    const char *at = text, *end = text + n;
    t.negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (is_word(at, end, "inf") || is_word(at, end, "infinity")) {
        *out = FLOAT_INFINITY;
    } else if (is_word(at, end, "nan")) {
        *out = FLOAT_NAN;
    } else {
        if (!scan_digits(&t, &at, end) || !scan_exponent(&t, &at, end) ||
            at != end)
            return 0;
        int done = convert(&t, out);
        if (done <= 0) return done;
    }
    if (t.negative) *out = -*out;
    return 1;
}
