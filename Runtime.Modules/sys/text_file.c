/* text_file.c: sys.stdin, sys.stdout and sys.stderr as objects. */
#include "io.h"
#include "int.h"
#include "ops.h"
#include "str.h"

extern const Type sys_TextIOWrapper_type;

const TextFile io_stdin = {&sys_TextIOWrapper_type, 0};
const TextFile io_stdout = {&sys_TextIOWrapper_type, 1};
const TextFile io_stderr = {&sys_TextIOWrapper_type, 2};

static int fd_of(Value self) { return ((const TextFile *)self)->fd; }

Value text_file_write(Value self, Value text)
{
    if (!str_check(text))
        return raise_type("write() argument must be str, not %T", text);
    if (fd_of(self) == 0)
        return raise_error(&OSError_type, "not writable");
    io_write(fd_of(self), str_of(text)->data, str_bytes(str_of(text)));
    return int_from_size(str_length(text));
}

bool text_file_flush(Value self)
{
    if (fd_of(self) == 1) io_flush();
    return true;
}

static bool check_input(Value self)
{
    if (fd_of(self) == 0) return true;
    raise_error(&OSError_type, "not readable");
    return false;
}

Value text_file_readline(Value self)
{
    return check_input(self) ? io_read_line() : 0;
}

Value text_file_read(Value self)
{
    return check_input(self) ? io_read_all() : 0;
}

Value text_file_iter(Value self) { return self; }

Value text_file_next(Value self)
{
    Value line = text_file_readline(self);
    return line && str_bytes(str_of(line)) ? line : 0;
}

Value text_file_fileno(Value self) { return small_value(fd_of(self)); }

Value text_file_get_name(Value self)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return str_from_c(names[fd_of(self)]);
}

Value text_file_get_encoding(Value self)
{
    (void)self;
    return str_from_c("utf-8");
}
