/* exception_os.c: OSError and the classes its number stands for. */
#include "exception.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

extern const Type BlockingIOError_type, BrokenPipeError_type,
    ChildProcessError_type, ConnectionAbortedError_type,
    ConnectionRefusedError_type, ConnectionResetError_type,
    FileExistsError_type, FileNotFoundError_type, InterruptedError_type,
    IsADirectoryError_type, NotADirectoryError_type, PermissionError_type,
    ProcessLookupError_type, TimeoutError_type;

static const struct { int16_t number; const Type *type; } classes[] = {
    {1, &PermissionError_type},          {2, &FileNotFoundError_type},
    {3, &ProcessLookupError_type},       {4, &InterruptedError_type},
    {10, &ChildProcessError_type},       {11, &BlockingIOError_type},
    {13, &PermissionError_type},         {17, &FileExistsError_type},
    {20, &NotADirectoryError_type},      {21, &IsADirectoryError_type},
    {32, &BrokenPipeError_type},         {103, &ConnectionAbortedError_type},
    {104, &ConnectionResetError_type},   {108, &BrokenPipeError_type},
    {110, &TimeoutError_type},           {111, &ConnectionRefusedError_type},
    {114, &BlockingIOError_type},        {115, &BlockingIOError_type},
};

static const Type *class_of(Value number)
{
    if (value_is_small(number))
        for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
            if (classes[i].number == small_int(number))
                return classes[i].type;
    return &OSError_type;
}

static OSErrorObject *os_error_of(Value v) { return (OSErrorObject *)v; }

/* OSError(errno, strerror[, filename[, winerror[, filename2]]]) */
Value os_error_new(const Type *cls, size_t nargs, const Value *args,
                   Value kw)
{
    (void)kw;
    bool detailed = nargs >= 2 && nargs <= 5;
    if (cls == &OSError_type && detailed) cls = class_of(args[0]);
    Value self =
        exception_make(cls, detailed && nargs > 2 ? 2 : nargs, args);
    if (!self || !detailed) return self;
    if (nargs > 2 && args[2] != NONE) os_error_of(self)->filename = args[2];
    if (nargs > 4 && args[4] != NONE) os_error_of(self)->filename2 = args[4];
    return self;
}

/* All is done by __new__; a subclass with an __init__ of its own may call
 * this with anything. */
bool os_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    (void)nargs;
    (void)args;
    if (kw) raise_type("%T() takes no keyword arguments", self);
    return !kw;
}

Value os_error_make(int number, const char *text, Value filename)
{
    Value args[3] = {small_value(number), str_from_c(text), filename};
    if (!args[1]) return 0;
    return os_error_new(&OSError_type, filename ? 3 : 2, args, 0);
}

static bool has_number(Value self)
{
    return exception_arg_count(self) == 2;
}

Value os_error_get_errno(Value self)
{
    return has_number(self) ? exception_arg(self, 0) : NONE;
}

Value os_error_get_strerror(Value self)
{
    return has_number(self) ? exception_arg(self, 1) : NONE;
}

Value os_error_get_filename(Value self)
{
    Value name = os_error_of(self)->filename;
    return name ? name : NONE;
}

Value os_error_get_filename2(Value self)
{
    Value name = os_error_of(self)->filename2;
    return name ? name : NONE;
}

static bool add_filename(StrBuilder *b, const char *before, Value name)
{
    return !name || (str_builder_add_c(b, before) &&
                     str_builder_add_repr(b, name));
}

static bool add_str(StrBuilder *b, Value v)
{
    Value text = op_str(v);
    return text && str_builder_add_str(b, text);
}

Value os_error_str(Value self)
{
    if (!has_number(self)) return exception_str(self);
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "[Errno ") ||
        !add_str(&b, exception_arg(self, 0)) ||
        !str_builder_add_c(&b, "] ") ||
        !add_str(&b, exception_arg(self, 1)) ||
        !add_filename(&b, ": ", os_error_of(self)->filename) ||
        !add_filename(&b, " -> ", os_error_of(self)->filename2))
        return 0;
    return str_builder_finish(&b);
}
