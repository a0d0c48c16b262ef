/* complex.c: complex numbers: arithmetic, comparison, hash. */
#include "complex.h"

#include "dispatch.h"
#include "float_math.h"
#include "int.h"
#include "number_hash.h"
#include "ops.h"

SEL_USE(__complex__);

Value complex_new(Float real, Float imag)
{
    Complex *c = gc_alloc(&complex_type, sizeof *c);
    if (unlikely(c == NULL)) return 0;
    c->real = real;
    c->imag = imag;
    return value_of(c);
}

static Value boxed(const Complex *c) { return complex_new(c->real, c->imag); }

bool complex_as(Value v, Float *real, Float *imag)
{
    if (!complex_check(v) && !float_check(v) && !int_check(v) &&
        type_find(value_type(v), SEL(__complex__)) != NULL) {
        Value r = special_call(SEL(__complex__), 1, &v);
        if (r == 0) return false;
        if (!complex_check(r)) {
            raise_type("__complex__ returned non-complex (type %T)", r);
            return false;
        }
        v = r;
    }
    *imag = 0;
    if (complex_check(v)) {
        *real = complex_of(v)->real;
        *imag = complex_of(v)->imag;
        return true;
    }
    *real = float_as(v);
    return !error_pending();
}

/* An operand of an operator: 1 converted, 0 not a number, -1 raised. */
static int operand(Value v, Complex *c)
{
    if (complex_check(v)) {
        *c = *complex_of(v);
        return 1;
    }
    if (!float_check(v) && !int_check(v)) return 0;
    c->real = float_as(v);
    c->imag = 0;
    return error_pending() ? -1 : 1;
}

typedef Value ComplexFunction(const Complex *a, const Complex *b);

static Value apply(Value a, Value b, ComplexFunction *function)
{
    Complex x, y;
    int known = operand(a, &x);
    if (known > 0) known = operand(b, &y);
    return known > 0 ? function(&x, &y) : known < 0 ? 0 : NOT_IMPLEMENTED;
}

static Value add(const Complex *a, const Complex *b)
{
    return complex_new(a->real + b->real, a->imag + b->imag);
}

static Value sub(const Complex *a, const Complex *b)
{
    return complex_new(a->real - b->real, a->imag - b->imag);
}

static Value mul(const Complex *a, const Complex *b)
{
    return complex_new(a->real * b->real - a->imag * b->imag,
                       a->real * b->imag + a->imag * b->real);
}

/* Smith's method: divides by the larger part first, so that the squares do
 * not overflow. */
void complex_divide(const Complex *a, const Complex *b, Complex *r)
{
    Float br = FLOAT_MATH(fabs)(b->real), bi = FLOAT_MATH(fabs)(b->imag);
    Float ratio, denominator;
    if (br >= bi) {
        ratio = b->imag / b->real;
        denominator = b->real + b->imag * ratio;
        r->real = (a->real + a->imag * ratio) / denominator;
        r->imag = (a->imag - a->real * ratio) / denominator;
    } else if (bi >= br) {
        ratio = b->real / b->imag;
        denominator = b->real * ratio + b->imag;
        r->real = (a->real * ratio + a->imag) / denominator;
        r->imag = (a->imag * ratio - a->real) / denominator;
    } else {
        r->real = r->imag = FLOAT_NAN;
    }
}

static Value divide(const Complex *a, const Complex *b)
{
    Complex r;
    if (b->real == 0 && b->imag == 0)
        return raise_error(&ZeroDivisionError_type,
                           "complex division by zero");
    complex_divide(a, b, &r);
    return boxed(&r);
}

/* In polar form. */
void complex_power(const Complex *a, const Complex *b, Complex *r)
{
    if (a->real == 0 && a->imag == 0) {
        r->real = r->imag = 0;
        return;
    }
    Float size = FLOAT_MATH(hypot)(a->real, a->imag);
    Float angle = FLOAT_MATH(atan2)(a->imag, a->real);
    Float length = FLOAT_MATH(pow)(size, b->real), phase = angle * b->real;
    if (b->imag != 0) {
        length /= FLOAT_MATH(exp)(angle * b->imag);
        phase += b->imag * FLOAT_MATH(log)(size);
    }
    r->real = length * FLOAT_MATH(cos)(phase);
    r->imag = length * FLOAT_MATH(sin)(phase);
}

/* a ** n by squaring, n > 0. */
static Complex whole_power(Complex a, long n)
{
    Complex r = {NULL, 1, 0}, p = a;
    for (; n > 0; n >>= 1) {
        Float re = p.real, im = p.imag;
        if (n & 1) {
            Float t = r.real * re - r.imag * im;
            r.imag = r.real * im + r.imag * re;
            r.real = t;
        }
        p.real = re * re - im * im;
        p.imag = re * im + im * re;
    }
    return r;
}

static bool is_finite(const Complex *c)
{
    return float_is_finite(c->real) && float_is_finite(c->imag);
}

static Value power(const Complex *a, const Complex *b)
{
    Complex r = {NULL, 1, 0};
    bool zero = a->real == 0 && a->imag == 0;
    if (b->real == 0 && b->imag == 0) return boxed(&r);
    if (zero && (b->imag != 0 || b->real < 0))
        return raise_error(&ZeroDivisionError_type,
                           "0.0 to a negative or complex power");
    if (b->imag == 0 && b->real == FLOAT_MATH(floor)(b->real) &&
        FLOAT_MATH(fabs)(b->real) <= 100) {
        long n = (long)b->real;
        r = whole_power(*a, n < 0 ? -n : n);
        if (n < 0) {
            Complex one = {NULL, 1, 0}, p = r;
            complex_divide(&one, &p, &r);
        }
    } else {
        complex_power(a, b, &r);
    }
    if (!is_finite(&r) && is_finite(a) && is_finite(b))
        return raise_error(&OverflowError_type, "complex exponentiation");
    return boxed(&r);
}

Value complex_power_of_floats(Float a, Float b)
{
    Complex x = {NULL, a, 0}, y = {NULL, b, 0};
    return power(&x, &y);
}

#define COMPLEX_OPERATOR(name, function) \
    Value complex_op_##name(Value self, Value other) \
    { \
        return apply(self, other, function); \
    } \
    Value complex_op_r##name(Value self, Value other) \
    { \
        return apply(other, self, function); \
    }
COMPLEX_OPERATOR(add, add)
COMPLEX_OPERATOR(sub, sub)
COMPLEX_OPERATOR(mul, mul)
COMPLEX_OPERATOR(truediv, divide)

Value complex_op_pow(Value self, Value other, Value modulus)
{
    if (modulus != 0 && modulus != NONE)
        return raise_value("complex modulo");
    return apply(self, other, power);
}

Value complex_op_rpow(Value self, Value other, Value modulus)
{
    return complex_op_pow(other, self, modulus);
}

Value complex_neg(Value self)
{
    return complex_new(-complex_of(self)->real, -complex_of(self)->imag);
}

Value complex_pos(Value self) { return self; }

Value complex_abs(Value self)
{
    const Complex *c = complex_of(self);
    Float r = FLOAT_MATH(hypot)(c->real, c->imag);
    if (!float_is_finite(r) && is_finite(c))
        return raise_error(&OverflowError_type,
                           "absolute value too large");
    return float_new(r);
}

Value complex_conjugate(Value self)
{
    return complex_new(complex_of(self)->real, -complex_of(self)->imag);
}

/* -1: not comparable. */
static int is_equal(Value self, Value other)
{
    const Complex *c = complex_of(self);
    if (int_check(other))
        return c->imag == 0 && float_compare_int(c->real, other) == 0;
    if (float_check(other))
        return c->imag == 0 && c->real == float_value(other);
    if (!complex_check(other)) return -1;
    return c->real == complex_of(other)->real &&
           c->imag == complex_of(other)->imag;
}

Value complex_op_eq(Value self, Value other)
{
    int equal = is_equal(self, other);
    return equal < 0 ? NOT_IMPLEMENTED : bool_value(equal);
}

Value complex_op_ne(Value self, Value other)
{
    int equal = is_equal(self, other);
    return equal < 0 ? NOT_IMPLEMENTED : bool_value(!equal);
}

int complex_truth(Value self)
{
    return complex_of(self)->real != 0 || complex_of(self)->imag != 0;
}

uintptr_t complex_hash(Value self)
{
    uintptr_t h = float_hash_c(complex_of(self)->real) +
                  HASH_IMAGINARY * float_hash_c(complex_of(self)->imag);
    return h == (uintptr_t)-1 ? (uintptr_t)-2 : h;
}

Value complex_real(Value self) { return float_new(complex_of(self)->real); }
Value complex_imag(Value self) { return float_new(complex_of(self)->imag); }
