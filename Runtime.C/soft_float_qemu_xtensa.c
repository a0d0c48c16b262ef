/* soft_float_qemu_xtensa.c: the floating-point arithmetic that Debian's
 * compiler library leaves to the ROM of the chip it is made for. The names and
 * their contracts are libgcc's: IEEE 754, rounded to nearest, ties to even.
 *
 * Every operation works on Parts, which hold a double or a float with bits to
 * spare, and rounds once, when it packs the result.
 */
#include <stdbool.h>
#include <stdint.h>

typedef enum { ZERO, FINITE, INFINITE, NAN_ } Kind;

/* FINITE: mantissa / 2^62 * 2^exponent, with bit 62 the highest that is set.
 * The lowest bit is sticky: it stands for all that was shifted out below. */
typedef struct {
    Kind kind;
    bool negative;
    int exponent;
    uint64_t mantissa;
} Parts;

typedef struct { int precision, bias; } Format;   /* hidden bit included */
static const Format DOUBLE = {53, 1023}, SINGLE = {24, 127};

static uint64_t shift_right(uint64_t m, int n)
{
    if (n >= 64) return m != 0;
    return m >> n | (n && m << (64 - n));
}

static Parts normal(bool negative, int exponent, uint64_t mantissa)
{
    if (!mantissa) return (Parts){ZERO, negative, 0, 0};
    if (mantissa >> 63) {
        mantissa = shift_right(mantissa, 1);
        exponent++;
    }
    int shift = __builtin_clzll(mantissa) - 1;
    return (Parts){FINITE, negative, exponent - shift, mantissa << shift};
}

static Parts unpack(uint64_t bits, Format f)
{
    int width = f.precision - 1, top = 2 * f.bias + 1;
    uint64_t fraction = bits & (((uint64_t)1 << width) - 1);
    int exponent = (int)(bits >> width) & top;
    bool negative = bits >> width > (uint64_t)top;
    if (exponent == top)
        return (Parts){fraction ? NAN_ : INFINITE, negative, 0, 0};
    if (exponent) fraction |= (uint64_t)1 << width;
    else exponent = 1;
    return normal(negative, exponent - f.bias, fraction << (62 - width));
}

static uint64_t pack(Parts p, Format f)
{
    int width = f.precision - 1, top = 2 * f.bias + 1;
    uint64_t sign = (uint64_t)p.negative << width;
    sign *= (uint64_t)top + 1;
    uint64_t infinity = (uint64_t)top << width;
    if (p.kind == ZERO) return sign;
    if (p.kind == NAN_) return infinity | (uint64_t)1 << (width - 1);
    int exponent = p.exponent + f.bias;
    if (p.kind == INFINITE || exponent >= top) return sign | infinity;
    if (exponent < 1) {
        p.mantissa = shift_right(p.mantissa, 1 - exponent);
        exponent = 1;
    }
    int drop = 62 - width;
    uint64_t half = (uint64_t)1 << (drop - 1);
    uint64_t rest = p.mantissa & (2 * half - 1), kept = p.mantissa >> drop;
    kept += rest > half || (rest == half && (kept & 1));
    /* The hidden bit, where there is one, counts the exponent up. */
    return sign | ((((uint64_t)exponent - 1) << width) + kept);
}

static Parts nan_(void) { return (Parts){NAN_, false, 0, 0}; }

static Parts add(Parts a, Parts b)
{
    if (a.kind == NAN_ || b.kind == NAN_) return nan_();
    if (a.kind == INFINITE || b.kind == INFINITE) {
        if (a.kind != b.kind) return a.kind == INFINITE ? a : b;
        return a.negative == b.negative ? a : nan_();
    }
    if (a.kind == ZERO && b.kind == ZERO) {
        a.negative = a.negative && b.negative;
        return a;
    }
    if (a.kind == ZERO || b.kind == ZERO) return a.kind == ZERO ? b : a;
    if (a.exponent < b.exponent ||
        (a.exponent == b.exponent && a.mantissa < b.mantissa)) {
        Parts larger = b;
        b = a;
        a = larger;
    }
    b.mantissa = shift_right(b.mantissa, a.exponent - b.exponent);
    if (a.negative == b.negative)
        return normal(a.negative, a.exponent, a.mantissa + b.mantissa);
    uint64_t difference = a.mantissa - b.mantissa;
    return normal(a.negative && difference, a.exponent, difference);
}

static Parts negated(Parts a)
{
    a.negative = !a.negative;
    return a;
}

/* The high 64 bits of a product of 128, the lowest sticky. */
static uint64_t multiply_high(uint64_t a, uint64_t b)
{
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0, m1 = a1 * b0, m2 = a0 * b1;
    uint64_t middle = (low >> 32) + (uint32_t)m1 + (uint32_t)m2;
    uint64_t high = a1 * b1 + (m1 >> 32) + (m2 >> 32) + (middle >> 32);
    return high | ((uint32_t)low || (uint32_t)middle);
}

static Parts multiply(Parts a, Parts b)
{
    bool negative = a.negative != b.negative;
    if (a.kind == NAN_ || b.kind == NAN_) return nan_();
    if (a.kind == INFINITE || b.kind == INFINITE)
        return a.kind == ZERO || b.kind == ZERO
                   ? nan_()
                   : (Parts){INFINITE, negative, 0, 0};
    if (a.kind == ZERO || b.kind == ZERO)
        return (Parts){ZERO, negative, 0, 0};
    return normal(negative, a.exponent + b.exponent,
                  multiply_high(a.mantissa << 1, b.mantissa << 1));
}

static uint64_t divide_mantissas(uint64_t a, uint64_t b)
{
    uint64_t quotient = 0;
    for (int i = 0; i < 63; i++, a <<= 1) {
        quotient <<= 1;
        if (a >= b) {
            a -= b;
            quotient |= 1;
        }
    }
    return quotient | (a != 0);
}

static Parts divide(Parts a, Parts b)
{
    bool negative = a.negative != b.negative;
    if (a.kind == NAN_ || b.kind == NAN_ ||
        (a.kind == b.kind && a.kind != FINITE))
        return nan_();
    if (a.kind == INFINITE || b.kind == ZERO)
        return (Parts){INFINITE, negative, 0, 0};
    if (a.kind == ZERO || b.kind == INFINITE)
        return (Parts){ZERO, negative, 0, 0};
    return normal(negative, a.exponent - b.exponent,
                  divide_mantissas(a.mantissa, b.mantissa));
}

/* ---- The names of libgcc ---- */

typedef union { double value; uint64_t bits; } Double;
typedef union { float value; uint32_t bits; } Single;

static Parts of_double(double d)
{
    return unpack((Double){.value = d}.bits, DOUBLE);
}

static Parts of_single(float f)
{
    return unpack((Single){.value = f}.bits, SINGLE);
}

static double to_double(Parts p)
{
    return (Double){.bits = pack(p, DOUBLE)}.value;
}

static float to_single(Parts p)
{
    return (Single){.bits = (uint32_t)pack(p, SINGLE)}.value;
}

static Parts of_integer(bool negative, uint32_t magnitude)
{
    return normal(negative && magnitude, 62, magnitude);
}

/* Towards zero; what does not fit becomes the nearest that does. */
static uint32_t magnitude_of(Parts p, uint32_t most)
{
    if (p.kind == INFINITE) return most;
    if (p.kind != FINITE || p.exponent < 0) return 0;
    if (p.exponent > 31) return most;
    uint64_t m = p.mantissa >> (62 - p.exponent);
    return m > most ? most : (uint32_t)m;
}

static int32_t to_int(Parts p)
{
    uint32_t m = magnitude_of(p, (uint32_t)INT32_MAX + p.negative);
    return (int32_t)(p.negative ? -m : m);
}

static uint32_t to_unsigned(Parts p)
{
    return p.negative ? 0 : magnitude_of(p, UINT32_MAX);
}

static uint32_t magnitude(int32_t i)
{
    return i < 0 ? -(uint32_t)i : (uint32_t)i;
}

#define BINARY(name, type, of, to, operation, right) \
    type name(type a, type b); \
    type name(type a, type b) { return to(operation(of(a), right(of(b)))); }
#define SAME(p) (p)
BINARY(__adddf3, double, of_double, to_double, add, SAME)
BINARY(__subdf3, double, of_double, to_double, add, negated)
BINARY(__muldf3, double, of_double, to_double, multiply, SAME)
BINARY(__divdf3, double, of_double, to_double, divide, SAME)
BINARY(__addsf3, float, of_single, to_single, add, SAME)
BINARY(__subsf3, float, of_single, to_single, add, negated)
BINARY(__mulsf3, float, of_single, to_single, multiply, SAME)

#define CONVERSION(name, result, type, expression) \
    result name(type a); \
    result name(type a) { return expression; }
CONVERSION(__extendsfdf2, double, float, to_double(of_single(a)))
CONVERSION(__truncdfsf2, float, double, to_single(of_double(a)))
CONVERSION(__fixdfsi, int32_t, double, to_int(of_double(a)))
CONVERSION(__fixunsdfsi, uint32_t, double, to_unsigned(of_double(a)))
CONVERSION(__fixunssfsi, uint32_t, float, to_unsigned(of_single(a)))
CONVERSION(__floatsidf, double, int32_t,
           to_double(of_integer(a < 0, magnitude(a))))
CONVERSION(__floatunsidf, double, uint32_t, to_double(of_integer(false, a)))
CONVERSION(__floatsisf, float, int32_t,
           to_single(of_integer(a < 0, magnitude(a))))
CONVERSION(__floatunsisf, float, uint32_t, to_single(of_integer(false, a)))
