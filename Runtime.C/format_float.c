/* format_float.c: floats by a format spec.
 *
 * The digits are exact and correctly rounded whatever the precision; what lies
 * beyond the last digit that a Float can have is zeros.
 */
#include "float.h"
#include "float_digits.h"
#include "format_float.h"
#include "format_number.h"
#include "number_text.h"

#define SMALL_TEXT 48

/* Room for n bytes: `small`, or a heap block. NULL when it raised. */
static char *text_room(char *small, size_t n)
{
    if (n <= SMALL_TEXT) return small;
    ByteBlock *block = gc_alloc_bytes(n);
    return block == NULL ? NULL : (char *)block->data;
}

typedef struct {
    const char *digits;
    int count, point;
} Digits;

static char *put_digits(char *p, const Digits *d, intptr_t from, intptr_t to)
{
    for (; from < to; from++)
        *p++ = from >= 0 && from < d->count ? d->digits[from] : '0';
    return p;
}

static char *put_exponent(char *p, int exponent, char letter)
{
    *p++ = letter;
    *p++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    return p;
}

/* The digits, laid out: `whole` of them before the point (at least one), then
 * `fraction` of them, then the exponent if it is to be shown. */
typedef struct {
    intptr_t first;           /* which digit comes first; may be negative */
    intptr_t whole, fraction;
    bool exponential;
    bool dot;                 /* even if no digit follows */
} Plan;

static Plan plan_fixed(const Digits *d, intptr_t precision, bool dot)
{
    intptr_t whole = d->point > 0 ? d->point : 1;
    return (Plan){d->point - whole, whole, precision, false, dot};
}

static Plan plan_exponential(intptr_t precision, bool dot)
{
    return (Plan){0, 1, precision, true, dot};
}

/* 'g' and repr: positional where the number is of a handy size. */
static Plan plan_general(const Digits *d, intptr_t precision, bool keep_zeros,
                         intptr_t limit, bool dot_zero)
{
    int point = d->count == 0 ? 1 : d->point;
    intptr_t shown = keep_zeros ? precision : d->count;
    Digits at = {d->digits, d->count, point};
    if (point <= -4 || point > limit)
        return plan_exponential(shown > 1 ? shown - 1 : 0, keep_zeros);
    intptr_t fraction = shown > point ? shown - point : 0;
    if (dot_zero && fraction == 0) fraction = 1;
    return plan_fixed(&at, fraction, keep_zeros);
}

static bool emit(StrBuilder *out, const Digits *d, const Plan *plan,
                 bool negative, const FormatSpec *spec, const char *suffix)
{
    char small[SMALL_TEXT];
    bool upper = spec->type == 'E' || spec->type == 'G';
    char *text = text_room(small, (size_t)(plan->whole + plan->fraction) + 10);
    if (text == NULL) return false;
    char *p = put_digits(text, d, plan->first, plan->first + plan->whole);
    char *rest = p;
    if (plan->fraction > 0 || plan->dot) *p++ = '.';
    intptr_t at = plan->first + plan->whole;
    p = put_digits(p, d, at, at + plan->fraction);
    if (plan->exponential)
        p = put_exponent(p, d->count == 0 ? 0 : d->point - 1,
                         upper ? 'E' : 'e');
    while (*suffix != 0) *p++ = *suffix++;
    NumberText t = {
        .negative = negative, .prefix = "", .digits = text,
        .ndigits = (size_t)(rest - text), .rest = rest,
        .nrest = (size_t)(p - rest), .group = 3};
    return number_layout(out, &t, spec);
}

/* inf and nan: no zeros belong to them. */
static bool emit_special(StrBuilder *out, Float f, const FormatSpec *spec,
                         const char *suffix)
{
    bool upper = spec->type < 'a' && spec->type > '%';
    char text[5] = {0};
    memcpy(text, float_is_nan(f) ? upper ? "NAN" : "nan"
                 : upper         ? "INF"
                                 : "inf", 3);
    text[3] = suffix[0];
    NumberText t = {
        .negative = !float_is_nan(f) && f < 0, .prefix = "", .digits = "",
        .rest = text, .nrest = 3 + (suffix[0] != 0), .group = 3};
    return number_layout(out, &t, spec);
}

/* How many digits of f the type and precision ask for. */
static DigitsMode digits_wanted(const FormatSpec *spec, intptr_t *n)
{
    intptr_t precision = spec->precision;
    switch (spec->type) {
    case 'f': case 'F': case '%':
        *n = precision < 0 ? 6 : precision;
        return DIGITS_FRACTION;
    case 'e': case 'E':
        *n = (precision < 0 ? 6 : precision) + 1;
        return DIGITS_SIGNIFICANT;
    case FORMAT_SHORTEST: return DIGITS_SHORTEST;
    case 0:
        if (precision < 0) return DIGITS_SHORTEST;
        break;
    default:
        if (precision < 0) precision = 6;
    }
    *n = precision == 0 ? 1 : precision;
    return DIGITS_SIGNIFICANT;
}

static Plan make_plan(const Digits *d, const FormatSpec *spec, intptr_t n)
{
    switch (spec->type) {
    case 'f': case 'F': case '%': return plan_fixed(d, n, spec->alternate);
    case 'e': case 'E': return plan_exponential(n - 1, spec->alternate);
    case FORMAT_SHORTEST:
        return plan_general(d, d->count, spec->alternate, 16, false);
    case 0:
        if (spec->precision < 0)
            return plan_general(d, d->count, spec->alternate, 16, true);
        return plan_general(d, n, spec->alternate, n - 1, true);
    default: return plan_general(d, n, spec->alternate, n, false);
    }
}

bool format_float_c(StrBuilder *out, Float f, const FormatSpec *spec)
{
    intptr_t n = 0;
    char small[SMALL_TEXT];
    const char *suffix = spec->type == '%' ? "%" : "";
    if (spec->precision > INT32_MAX / 2) {
        raise_value("precision too big");
        return false;
    }
    if (spec->type == '%') f *= 100;
    if (!float_is_finite(f)) return emit_special(out, f, spec, suffix);
    DigitsMode mode = digits_wanted(spec, &n);
    char *room = text_room(small, float_digits_room(f, mode, (int)n));
    if (room == NULL) return false;
    Digits d = {.digits = room};
    d.count = float_digits(room, &d.point, f, mode, (int)n);
    Plan plan = make_plan(&d, spec, n);
    bool negative = float_is_negative(f) &&
                    !(d.count == 0 && spec->no_negative_zero);
    return emit(out, &d, &plan, negative, spec, suffix);
}

bool format_float(StrBuilder *out, Value v, const FormatSpec *spec)
{
    switch (spec->type) {
    case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
    case 'n': case '%': break;
    default: return format_spec_unknown(spec, v);
    }
    Float f = float_as(v);
    return !error_pending() && format_float_c(out, f, spec);
}
