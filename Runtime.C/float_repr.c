/* float_repr.c: repr of a float. */
#include "float.h"
#include "float_digits.h"
#include "str.h"

static int put(char *out, const char *text)
{
    size_t n = strlen(text);
    memcpy(out, text, n);
    return (int)n;
}

/* d.ddde+xx */
static int put_exponential(char *out, const char *digits, int n, int point)
{
    char *p = out;
    int exponent = point - 1;
    *p++ = digits[0];
    if (n > 1) {
        *p++ = '.';
        memcpy(p, digits + 1, (size_t)n - 1);
        p += n - 1;
    }
    *p++ = 'e';
    *p++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    return (int)(p - out);
}

/* ddd.ddd, with at least one digit on each side */
static int put_positional(char *out, const char *digits, int n, int point)
{
    char *p = out;
    int last = n > point ? n : point + 1;
    for (int i = point > 0 ? 0 : point - 1; i < last; i++) {
        if (i == point) *p++ = '.';
        *p++ = i >= 0 && i < n ? digits[i] : '0';
    }
    return (int)(p - out);
}

int float_repr_to(char *out, Float f)
{
    char digits[FLOAT_SHORTEST_DIGITS + 1];
    int point, sign = 0;
    if (float_is_nan(f)) return put(out, "nan");
    if (float_is_negative(f)) {
        *out++ = '-';
        sign = 1;
    }
    if (!float_is_finite(f)) return sign + put(out, "inf");
    if (f == 0) return sign + put(out, "0.0");
    int n = float_digits(digits, &point, f, DIGITS_SHORTEST, 0);
    return sign + (point > -4 && point <= 16
                       ? put_positional(out, digits, n, point)
                       : put_exponential(out, digits, n, point));
}

Value float_repr(Value self)
{
    char text[FLOAT_REPR_SIZE];
    int n = float_repr_to(text, float_value(self));
    return str_new(text, (size_t)n);
}
