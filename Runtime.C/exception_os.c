/* exception_os.c: OSError and the classes its number stands for. */
#include "dispatch.h"
#include "exception.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

CLASS_SEL_USE(__init__);
CLASS_SEL_USE(__new__);

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

/* ---- making ---- */

static bool has_details(size_t nargs) { return nargs >= 2 && nargs <= 5; }

/* The method of cls is not OSError's. */
static bool overrides(const Type *cls, Sel sel)
{
    const Attr *row = method_find(cls, sel);
    return row->as.code != type_find(&OSError_type, sel)->as.code;
}

/* A class with an __init__ of its own says there what it wants to be. */
static bool waits_for_init(const Type *cls)
{
    return overrides(cls, CLASS_SEL(__init__)) &&
           !overrides(cls, CLASS_SEL(__new__));
}

/* The number of bytes that a BlockingIOError tells instead of a name. */
static bool take_written(Value self, Value v)
{
    return value_is_instance(self, &BlockingIOError_type) && int_check(v) &&
           os_error_set_characters_written(self, v);
}

static bool take(Value self, size_t nargs, const Value *args)
{
    OSErrorObject *e = os_error_of(self);
    bool named = nargs > 2 && args[2] != NONE &&
                 has_details(nargs) && !take_written(self, args[2]);
    Value tuple = tuple_new(named ? 2 : nargs, args);
    if (!tuple || error_pending()) return false;
    e->base.args = tuple;
    if (!has_details(nargs)) return true;
    e->number = args[0];
    e->text = args[1];
    if (named) e->filename = args[2];
    if (nargs > 4 && args[4] != NONE) e->filename2 = args[4];
    return true;
}

/* OSError(errno, strerror[, filename[, winerror[, filename2]]]) */
Value os_error_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)kw;
    bool waits = waits_for_init(cls);
    if (cls == &OSError_type && has_details(nargs)) cls = class_of(args[0]);
    Value self = exception_make(cls, 0, NULL);
    return self && (waits || take(self, nargs, args)) ? self : 0;
}

bool os_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    if (kw) {
        raise_type("%T() takes no keyword arguments", self);
        return false;
    }
    return !waits_for_init(value_type(self)) || take(self, nargs, args);
}

Value os_error_make(int number, const char *text, Value filename,
                    Value filename2)
{
    Value args[5] = {small_value(number), str_from_c(text), filename, NONE,
                     filename2};
    if (!args[1]) return 0;
    size_t count = filename2 ? 5 : filename ? 3 : 2;
    return os_error_new(&OSError_type, count, args, 0);
}

/* ---- characters_written, of a BlockingIOError ---- */

Value os_error_get_characters_written(Value self)
{
    Value written = os_error_of(self)->written;
    return written ? written
                   : raise_error(&AttributeError_type, "characters_written");
}

bool os_error_set_characters_written(Value self, Value v)
{
    Value written = int_index(v);
    if (!written) return false;
    os_error_of(self)->written = written;
    return true;
}

/* ---- text ---- */

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

static Value or_none(Value v) { return v ? v : NONE; }

Value os_error_str(Value self)
{
    const OSErrorObject *e = os_error_of(self);
    if (!e->filename && !(e->number && e->text)) return exception_str(self);
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "[Errno ") ||
        !add_str(&b, or_none(e->number)) || !str_builder_add_c(&b, "] ") ||
        !add_str(&b, or_none(e->text)) ||
        !add_filename(&b, ": ", e->filename) ||
        !add_filename(&b, " -> ", e->filename2))
        return 0;
    return str_builder_finish(&b);
}
