/* input.c: input(). */
#include "io.h"
#include "ops.h"
#include "str.h"

Value builtin_input(Value prompt)
{
    if (prompt) {
        Value text = op_str(prompt);
        if (!text) return 0;
        io_write(1, str_of(text)->data, str_bytes(str_of(text)));
    }
    io_flush();
    Value line = io_read_line(SIZE_MAX);
    if (!line) return 0;
    const Str *s = str_of(line);
    size_t n = str_bytes(s);
    if (n == 0)
        return raise_error(&EOFError_type, "EOF when reading a line");
    if (s->data[n - 1] != '\n') return line;
    return str_new(s->data, n - 1);
}
