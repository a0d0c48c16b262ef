/* str_percent.c: str % args. */
#include "int.h"
#include "ops.h"
#include "percent.h"

SEL_USE(__index__);

static Value convert_char(Value v)
{
    if (str_check(v)) {
        if (str_length(v) == 1) return v;
    } else if (int_check(v) || type_find(value_type(v), SEL(__index__))) {
        intptr_t c = int_as_clipped(v);
        if (error_pending()) return 0;
        if (c >= 0 && c <= 0x10FFFF) return str_from_char((uint32_t)c);
        return raise_error(&OverflowError_type,
                           "%%c arg not in range(0x110000)");
    }
    return raise_type("%%c requires int or char");
}

static Value convert(Value v, uint32_t type)
{
    switch (type) {
    case 's': return op_str(v);
    case 'r': return op_repr(v);
    case 'a': return op_ascii(v);
    default: return convert_char(v);
    }
}

Value str_mod(Value self, Value args)
{
    static const PercentKind kind = {"string", "srac", convert, str_new, NULL,
                                     true};
    StrBuilder out;
    const Str *s = str_of(self);
    str_builder_start(&out);
    if (!percent_format(&out, &kind, s->data, str_bytes(s), args)) return 0;
    return str_builder_finish(&out);
}

Value str_rmod(Value self, Value format)
{
    return str_check(format) ? str_mod(format, self) : NOT_IMPLEMENTED;
}
