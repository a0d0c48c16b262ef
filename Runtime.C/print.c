/* print.c: print(). */
#include "dispatch.h"
#include "format_message.h"
#include "io.h"
#include "ops.h"
#include "str.h"

SEL_USE(write);
SEL_USE(flush);

/* file.name(text), or file.name() if text is 0.  Only methods of the class
 * count: so this links nothing of calls in general. */
static bool call(Value file, Sel name, Value text)
{
    const Attr *row = method_find(value_type(file), name);
    if (row)
        return (text ? method_call2(row, file, text)
                     : method_call1(row, file)) != 0;
    raise_error(&AttributeError_type, "'%T' object has no attribute '%s'",
                file, selector_text(name));
    return false;
}

/* Where the text goes: file, or standard output if that is NONE. */
static bool write_text(Value file, Value text)
{
    if (file == NONE) {
        io_write(1, str_of(text)->data, str_bytes(str_of(text)));
        return true;
    }
    return call(file, SEL(write), text);
}

static bool write_value(Value file, Value v)
{
    if (file == NONE && value_is_small(v)) {
        char text[24];
        io_write(1, text, format_decimal(text, small_int(v)));
        return true;
    }
    Value text = op_str(v);
    return text && write_text(file, text);
}

/* The separator or the end: NONE gives the usual one. */
static bool write_between(Value file, Value text, const char *usual)
{
    if (text != NONE) return write_text(file, text);
    if (file == NONE) {
        io_write(1, usual, 1);
        return true;
    }
    text = str_from_c(usual);
    return text && write_text(file, text);
}

static bool check_text(Value v, const char *name)
{
    if (v == NONE || str_check(v)) return true;
    raise_type("%s must be None or a string, not %T", name, v);
    return false;
}

bool builtin_print(size_t nargs, const Value *args, Value sep, Value end,
                   Value file, bool flush)
{
    if (!check_text(sep, "sep") || !check_text(end, "end")) return false;
    for (size_t i = 0; i < nargs; i++)
        if ((i && !write_between(file, sep, " ")) ||
            !write_value(file, args[i]))
            return false;
    if (!write_between(file, end, "\n")) return false;
    if (!flush) return true;
    if (file != NONE) return call(file, SEL(flush), 0);
    io_flush();
    return true;
}
