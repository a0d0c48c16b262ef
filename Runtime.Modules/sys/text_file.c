/* text_file.c: sys.stdin, sys.stdout and sys.stderr as streams. */
#include "int.h"
#include "io.h"
#include "standard_stream.h"
#include "str_methods.h"

StandardStream io_stdin = {.type = &sys_TextIOWrapper_type, .fd = 0};
StandardStream io_stdout = {.type = &sys_TextIOWrapper_type, .fd = 1};
StandardStream io_stderr = {.type = &sys_TextIOWrapper_type, .fd = 2};

Value text_file_write(Value self, Value text)
{
    if (!str_argument(text, "write", 0) ||
        !standard_check_writes(self, "not writable"))
        return 0;
    io_write(standard_fd(self), str_of(text)->data, str_bytes(str_of(text)));
    return int_from_size(str_length(text));
}

bool text_file_writelines(Value self, Value lines)
{
    return standard_check(self) &&
           stream_write_lines(self, lines, text_file_write);
}

/* A size argument of an open stream that can be read. */
static bool parse(Value self, Value size, size_t *n)
{
    intptr_t i;
    if (!standard_check_reads(self, "not readable") || !stream_size(size, &i))
        return false;
    *n = i < 0 ? SIZE_MAX : (size_t)i;
    return true;
}

Value text_file_readline(Value self, Value size)
{
    size_t n;
    return parse(self, size, &n) ? io_read_line(n) : 0;
}

Value text_file_read(Value self, Value size)
{
    size_t n;
    return parse(self, size, &n) ? io_read_text(n) : 0;
}

static Value next_line(Value self) { return text_file_readline(self, 0); }

Value text_file_readlines(Value self, Value hint)
{
    return standard_check(self) ? stream_lines(self, hint, next_line) : 0;
}

Value text_file_next(Value self)
{
    Value line = next_line(self);
    return line && str_bytes(str_of(line)) ? line : 0;
}

Value text_file_get_buffer(Value self)
{
    static StandardStream *const buffers[] = {
        &standard_stdin, &standard_stdout, &standard_stderr,
    };
    return value_of(buffers[standard_fd(self)]);
}

Value text_file_get_encoding(Value self)
{
    (void)self;
    return str_from_c("utf-8");
}

Value text_file_get_errors(Value self)
{
    return str_from_c(standard_fd(self) == 2 ? "backslashreplace" : "strict");
}

Value text_file_get_mode(Value self)
{
    return str_from_c(standard_fd(self) ? "w" : "r");
}

int text_file_get_line_buffering(Value self)
{
    return standard_fd(self) == 2;
}

int text_file_get_write_through(Value self)
{
    (void)self;
    return 0;
}

/* UTF-8 is what there is; how often it is written does not show. */
bool text_file_reconfigure(Value self, Value encoding, Value errors,
                           Value newline, Value line_buffering,
                           Value write_through)
{
    Codec codec;
    (void)line_buffering, (void)write_through, (void)errors;
    if (!standard_check(self) ||
        (encoding != NONE && (!str_argument(encoding, "reconfigure", 1) ||
                              !codec_find(encoding, &codec))))
        return false;
    if ((encoding == NONE || codec == CODEC_UTF8) && !newline) return true;
    raise_unsupported("the standard streams are UTF-8");
    return false;
}

Value text_file_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    Value name = standard_get_name(self);
    return name && stream_add_head(&b, self, name) &&
                   str_builder_add_c(&b, standard_fd(self)
                                             ? " mode='w' encoding='utf-8'>"
                                             : " mode='r' encoding='utf-8'>")
               ? str_builder_finish(&b)
               : 0;
}
