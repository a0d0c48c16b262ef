/* format_message.c: the text of an error message. */
#include "format_message.h"
#include "ops.h"
#include "str.h"

size_t format_decimal(char *out, intptr_t i)
{
    char digits[24];
    size_t n = 0, length = 0;
    uintptr_t u = i < 0 ? 0 - (uintptr_t)i : (uintptr_t)i;
    do digits[n++] = (char)('0' + u % 10); while (u /= 10);
    if (i < 0) out[length++] = '-';
    while (n) out[length++] = digits[--n];
    return length;
}

static bool add_decimal(StrBuilder *b, intptr_t i)
{
    char text[24];
    return str_builder_add(b, text, format_decimal(text, i));
}

static bool add_text_of(StrBuilder *b, Value v)
{
    Value text = op_str(v);
    return text && str_builder_add_str(b, text);
}

/* A type as CPython's messages name it: with its module when C made both. */
static bool add_type(StrBuilder *b, const Type *t)
{
    unsigned plain = TYPE_USER | TYPE_HEAP | TYPE_EXCEPTION | TYPE_MODULE;
    if (t->module != 0 && (t->flags & plain) == 0 &&
        !(str_builder_add_str(b, t->module) && str_builder_add_char(b, '.')))
        return false;
    return str_builder_add_c(b, type_name(t));
}

/* One conversion; *f is behind the '%' and is left behind the conversion. */
static bool add_conversion(StrBuilder *b, const char **f, va_list *args)
{
    switch (*(*f)++) {
    case 's': return str_builder_add_c(b, va_arg(*args, const char *));
    case 'd': return add_decimal(b, va_arg(*args, int));
    case 'z':
        ++*f;
        return add_decimal(b, (intptr_t)va_arg(*args, size_t));
    case 'c': return str_builder_add_char(b, va_arg(*args, uint32_t));
    case 'V': return add_text_of(b, va_arg(*args, Value));
    case 'R': return str_builder_add_repr(b, va_arg(*args, Value));
    case 'T': return add_type(b, value_type(va_arg(*args, Value)));
    case 'N': return add_type(b, va_arg(*args, const Type *));
    default: return str_builder_add_c(b, "%");
    }
}

Value format_message(const char *format, va_list args)
{
    StrBuilder b;
    va_list rest;
    bool ok = true;
    str_builder_start(&b);
    va_copy(rest, args);
    while (ok && *format) {
        const char *plain = format;
        while (*format && *format != '%') format++;
        if (format != plain)
            ok = str_builder_add(&b, plain, (size_t)(format - plain));
        else {
            format++;
            ok = add_conversion(&b, &format, &rest);
        }
    }
    va_end(rest);
    return ok ? str_builder_finish(&b) : 0;
}
