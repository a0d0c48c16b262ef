/* bytes_percent.c: bytes % args. */
#include "buffer.h"
#include "bytes_methods.h"
#include "dispatch.h"
#include "int.h"
#include "ops.h"
#include "percent.h"

SEL_USE(__bytes__);
SEL_USE(__float__);
SEL_USE(__index__);

static Value text_bytes(Value text)
{
    if (text == 0) return 0;
    return bytes_new(str_of(text)->data, str_bytes(str_of(text)));
}

static Value convert_char(Value v)
{
    if (int_check(v)) {
        intptr_t c = int_as_clipped(v);
        unsigned char byte = (unsigned char)c;
        if (c >= 0 && c < 256) return bytes_new(&byte, 1);
        return raise_error(&OverflowError_type, "%%c arg not in range(256)");
    }
    Span s;
    if (buffer_check(v)) {
        if (!bytes_argument(v, &s)) return 0;
        if (s.n == 1) return bytes_new(s.data, 1);
    }
    return raise_type("%%c requires an integer in range(256) or a single "
                      "byte");
}

static Value convert_bytes(Value v)
{
    Span s;
    if (bytes_is(v)) return v;
    if (type_find(value_type(v), SEL(__bytes__))) {
        Value b = special_call(SEL(__bytes__), 1, &v);
        if (b == 0 || bytes_is(b)) return b;
        return raise_type("__bytes__ returned non-bytes (type %T)", b);
    }
    if (!buffer_check(v))
        return raise_type("%%b requires a bytes-like object, or an object "
                          "that implements __bytes__, not '%T'", v);
    return bytes_argument(v, &s) ? bytes_new(s.data, s.n) : 0;
}

static Value convert(Value v, uint32_t type)
{
    switch (type) {
    case 's':
    case 'b': return convert_bytes(v);
    case 'c': return convert_char(v);
    default: return text_bytes(op_ascii(v));
    }
}

static Value make_key(const char *text, size_t n)
{
    return bytes_new(text, n);
}

static bool check_number(Value v, uint32_t type)
{
    const Type *t = value_type(v);
    uint32_t lower = type | 32;
    if (lower < 'e' || lower > 'g') return true;
    if (type_find(t, SEL(__float__)) || type_find(t, SEL(__index__)))
        return true;
    raise_type("float argument required, not %T", v);
    return false;
}

Value bytes_mod(Value self, Value args)
{
    static const PercentKind kind = {"bytes", "sbrac", convert, make_key,
                                     check_number, false};
    StrBuilder out;
    Span s = bytes_span(self);
    str_builder_start(&out);
    if (!percent_format(&out, &kind, s.data, s.n, args)) return 0;
    return bytes_like_finish(value_type(self), &out);
}

Value bytes_rmod(Value self, Value format)
{
    if (value_type(format) != value_type(self)) return NOT_IMPLEMENTED;
    return bytes_mod(format, self);
}
