/* int_parse.c: text to ints. */
#include "int_parts.h"
#include "ops.h"
#include "str.h"
#include "unicode.h"

/* What the text of an int is made of. */
typedef struct {
    const char *at, *end;     /* its digits, underscores among them */
    size_t digits;
    int base;
    bool negative;
} IntLiteral;

/* \x1c to \x1f count as blank in a str. */
static bool is_blank(char c)
{
    unsigned char u = (unsigned char)c;
    return u == ' ' || (u >= 9 && u <= 13) || (u >= 28 && u <= 31);
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (ascii_is_alpha((unsigned char)c)) return (c | 32) - 'a' + 10;
    return 99;
}

static int prefix_base(const char *at, const char *end)
{
    if (end - at < 2 || *at != '0') return 0;
    switch (at[1] | 32) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

/* Digits of the base with single underscores between them. */
static bool scan_digits(IntLiteral *t)
{
    bool after_digit = false;
    for (const char *p = t->at; p < t->end; p++) {
        if (*p == '_') {
            if (!after_digit) return false;
            after_digit = false;
            continue;
        }
        if (digit_value(*p) >= t->base) return false;
        after_digit = true;
        t->digits++;
    }
    return after_digit;
}

static bool only_zeros(const IntLiteral *t)
{
    for (const char *p = t->at; p < t->end; p++)
        if (*p != '0' && *p != '_') return false;
    return true;
}

static bool scan(IntLiteral *t, const char *text, size_t n, int base)
{
    const char *at = text, *end = text + n;
    while (at < end && is_blank(*at)) at++;
    while (at < end && is_blank(end[-1])) end--;
    t->negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    int prefix = prefix_base(at, end);
    t->base = base != 0 ? base : prefix != 0 ? prefix : 10;
    if (prefix != 0 && prefix == t->base) {
        at += 2;
        if (at < end && *at == '_') at++;
    }
    t->at = at;
    t->end = end;
    t->digits = 0;
    if (!scan_digits(t)) return false;
    /* As in a literal, 010 is refused where the base is to be guessed. */
    return base != 0 || prefix != 0 || *at != '0' || only_zeros(t);
}

/* Adds up to `most` digits from *at to *value; returns how many. */
static int take_digits(const char **at, const char *end, int base, int most,
                       uint32_t *value)
{
    int taken = 0;
    for (; *at < end && taken < most; ++*at) {
        if (**at == '_') continue;
        *value = *value * (uint32_t)base + (uint32_t)digit_value(**at);
        taken++;
    }
    return taken;
}

/* How many digits of the base fit a limb for certain. */
static int digits_per_limb(int base)
{
    int n = 0;
    for (uint64_t power = (uint64_t)base; power <= UINT32_MAX; n++)
        power *= (uint64_t)base;
    return n;
}

static uint32_t power_of(int base, int n)
{
    uint32_t power = 1;
    while (n-- > 0) power *= (uint32_t)base;
    return power;
}

static Value convert(const IntLiteral *t)
{
    const char *at = t->at;
    int chunk = digits_per_limb(t->base);
    if (t->digits <= (size_t)chunk) {
        uint32_t m = 0;
        take_digits(&at, t->end, t->base, chunk, &m);
        return int_from_magnitude(m, t->negative);
    }
    size_t room = t->digits / (size_t)chunk + 1, n = 0;
    BigInt *r = int_alloc(room);
    if (r == NULL) return 0;
    while (at < t->end) {
        uint32_t value = 0;
        int taken = take_digits(&at, t->end, t->base, chunk, &value);
        if (taken == 0) break;
        uint32_t carry = limbs_mul_limb(r->limbs, r->limbs, n,
                                        power_of(t->base, taken), value);
        if (carry != 0) r->limbs[n++] = carry;
    }
    return int_finish(r, n, t->negative);
}

static bool is_power_of_two(int base) { return (base & (base - 1)) == 0; }

/* The message shows at most 200 characters of the repr. */
static Value invalid(Value shown, int base)
{
    Value s = op_repr(shown);
    if (s == 0) return 0;
    const Str *text = str_of(s);
    if (str_is_ascii(text) && str_bytes(text) > 200 &&
        (s = str_new(text->data, 200)) == 0)
        return 0;
    return raise_value("invalid literal for int() with base %d: %V", base, s);
}

Value int_from_str(const char *text, size_t n, int base)
{
    return int_from_text(text, n, base, 0);
}

Value int_from_text(const char *text, size_t n, int base, Value shown)
{
    IntLiteral t;
    if (base != 0 && (base < 2 || base > 36))
        return raise_value("int() base must be >= 2 and <= 36, or 0");
    if (!scan(&t, text, n, base)) {
        if (shown == 0 && (shown = str_new(text, n)) == 0) return 0;
        return invalid(shown, base);
    }
    if (int_max_str_digits != 0 && t.digits > (size_t)int_max_str_digits &&
        !is_power_of_two(t.base))
        return raise_value("Exceeds the limit (%d digits) for integer string "
                           "conversion: value has %zd digits; use "
                           "sys.set_int_max_str_digits() to increase the "
                           "limit", (int)int_max_str_digits, t.digits);
    return convert(&t);
}
