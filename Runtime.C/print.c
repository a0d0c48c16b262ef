/* print.c: print(). */
#include "format_message.h"
#include "io.h"
#include "ops.h"
#include "str.h"

SEL_USE(write);
SEL_USE(flush);

/* Where the text goes: file, or standard output if that is NONE. */
static bool write_text(Value file, Value text)
{
    if (file == NONE) {
        io_write(1, str_of(text)->data, str_bytes(str_of(text)));
        return true;
    }
    Value args[2] = {file, text};
    return op_call_method(SEL(write), 2, args) != 0;
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
    if (file != NONE) return op_call_method(SEL(flush), 1, &file) != 0;
    io_flush();
    return true;
}
