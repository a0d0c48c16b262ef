/* str_ops.c: the operators of str, and str() itself. */
#include <string.h>

#include "ops.h"
#include "str.h"
#include "str_methods.h"
#include "text_args.h"

SEL_USE(__radd__);
SEL_USE(__decode__);

Value str_add(Value self, Value other)
{
    if (likely(str_check(other))) return str_concat(self, other);
    if (text_leaves_to(other, SEL(__radd__))) return NOT_IMPLEMENTED;
    return raise_type("can only concatenate str (not \"%T\") to str", other);
}

Value str_mul(Value self, Value times)
{
    StrBuilder out;
    size_t n, total, size = str_bytes(str_of(self));
    int known = text_times(times, &n);
    if (known <= 0) return known < 0 ? 0 : NOT_IMPLEMENTED;
    if (n == 1) return self;
    if (n == 0 || size == 0) return STR_EMPTY;
    if (__builtin_mul_overflow(n, size, &total)) return raise_memory();
    str_builder_start(&out);
    char *at = str_builder_reserve(&out, total);
    if (at == NULL) return 0;
    memcpy(at, str_of(self)->data, size);
    for (size_t done = size; done < total;) {
        size_t more = done < total - done ? done : total - done;
        memcpy(at + done, at, more);
        done += more;
    }
    out.used = total;
    out.ascii = str_is_ascii(str_of(self));
    return str_builder_finish(&out);
}

Value str_eq(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(str_equal(self, other));
}

Value str_ne(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(!str_equal(self, other));
}

Value str_lt(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(str_compare(self, other) < 0);
}

Value str_le(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(str_compare(self, other) <= 0);
}

Value str_gt(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(str_compare(self, other) > 0);
}

Value str_ge(Value self, Value other)
{
    if (!str_check(other)) return NOT_IMPLEMENTED;
    return bool_value(str_compare(self, other) >= 0);
}

uintptr_t str_hash_of(Value self) { return str_hash(self); }

Value str_str(Value self) { return self; }

/* ---- str() ---- */

/* Through the type, so that str(x) does not link the codecs. */
static Value decode(Value v, Value encoding, Value errors)
{
    if (str_check(v)) return raise_type("decoding str is not supported");
    const Attr *row = type_find(value_type(v), SEL(__decode__));
    if (row == NULL)
        return raise_type("decoding to str: need a bytes-like object, %T found",
                          v);
    Value (*f)(Value, Value, Value) =
        (Value(*)(Value, Value, Value))row->as.code->fn;
    return f(v, encoding, errors);
}

static bool check_codec_name(Value v, const char *name)
{
    if (v == 0 || str_check(v)) return true;
    raise_type("str() argument '%s' must be str, not %T", name, v);
    return false;
}

Value str_construct(Value object, Value encoding, Value errors)
{
    if (encoding != 0 || errors != 0) {
        if (!check_codec_name(encoding, "encoding") ||
            !check_codec_name(errors, "errors"))
            return 0;
        return object != 0 ? decode(object, encoding, errors) : STR_EMPTY;
    }
    return object != 0 ? op_str(object) : STR_EMPTY;
}
