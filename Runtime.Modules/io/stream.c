/* stream.c: IOBase, and what its subclasses share. */
#include "stream.h"
#include "bytes.h"
#include "dispatch.h"
#include "finaliser.h"
#include "int.h"
#include "iter_fast.h"
#include "list.h"
#include "object_text.h"
#include "ops.h"
#include "str.h"

SEL_USE(close);
SEL_USE(closed);
SEL_USE(flush);
SEL_USE(read);
SEL_USE(readline);
SEL_USE(seek);
SEL_USE(write);

const StreamForeign *stream_foreign;

/* ---- for methods ---- */

Value raise_unsupported(const char *text)
{
    return raise_error(&io_UnsupportedOperation_type, "%s", text);
}

Value raise_closed(void)
{
    return raise_value("I/O operation on closed file.");
}

bool stream_size(Value v, intptr_t *size)
{
    *size = -1;
    if (!v || v == NONE) return true;
    if (value_is_small(v)) {
        *size = small_int(v);
        return true;
    }
    *size = int_as_word(v);
    if (!error_matches(&TypeError_type)) return !error_pending();
    error_clear();
    raise_type("argument should be integer or None, not '%T'", v);
    return false;
}

bool stream_writable(Value v, Buffer *out)
{
    if (buffer_get(v, out, true)) return true;
    if (error_matches(&TypeError_type)) {
        error_clear();
        raise_type("readinto() argument must be read-write bytes-like "
                   "object, not %T", v);
    }
    return false;
}

Value stream_lines(Value self, Value hint, Value (*next)(Value self))
{
    intptr_t most;
    if (!stream_size(hint, &most)) return 0;
    Value lines = list_new(0, NULL), line;
    intptr_t total = 0;
    while (lines && (line = next(self)) != 0) {
        intptr_t n = op_length(line);
        if (n < 0) return 0;
        if (n == 0) return lines;
        if (!list_append(lines, line)) return 0;
        total += n;
        if (most > 0 && total > most) return lines;
    }
    return 0;
}

bool stream_write_lines(Value self, Value lines,
                        Value (*write)(Value self, Value line))
{
    ForIter it;
    Value line;
    if (!for_start(&it, lines)) return false;
    while ((line = for_next(&it)) != 0)
        if (!write(self, line)) return false;
    return !error_pending();
}

bool stream_add_head(StrBuilder *b, Value self, Value name)
{
    return str_builder_add_c(b, "<") &&
           builder_add_type(b, value_type(self)) &&
           (!name || (str_builder_add_c(b, " name=") &&
                      str_builder_add_repr(b, name)));
}

static const Attr *find(Value self, Sel name)
{
    const Attr *row = method_find(value_type(self), name);
    if (!row)
        raise_error(&AttributeError_type, "'%T' object has no attribute '%s'",
                    self, selector_text(name));
    return row;
}

Value stream_call(Value self, Sel name)
{
    const Attr *row = find(self, name);
    return row ? method_call1(row, self) : 0;
}

Value stream_call1(Value self, Sel name, Value argument)
{
    const Attr *row = find(self, name);
    return row ? method_call2(row, self, argument) : 0;
}

Value stream_text_line(Value self)
{
    Value line = stream_call(self, SEL(readline));
    if (!line || str_check(line)) return line;
    return raise_error(&OSError_type,
                       "readline() should have returned a str object, not "
                       "'%T'", line);
}

/* ---- IOBase ---- */

Value stream_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

Value stream_new_open(const Type *cls, size_t nargs, const Value *args,
                      Value kw)
{
    finaliser_prepare();
    return stream_new(cls, nargs, args, kw);
}

void stream_fail(Value error)
{
    Value last = error_take();
    if (last) exception_of(last)->context = error;
    error_restore(last ? last : error);
}

void stream_own(Value v)
{
    if (value_is_instance(v, &io_IOBase_type)) stream_of(v)->owned = true;
}

bool stream_disown(Value v)
{
    if (!value_is_instance(v, &io_IOBase_type)) return true;
    bool inner = stream_of(v)->inner;
    stream_of(v)->owned = stream_of(v)->inner = false;
    return !inner || instance_register(v);
}

int stream_get_closed(Value self) { return stream_of(self)->closed; }

/* The attribute, which a class of the program may have made its own: -1
 * raised. */
static int is_closed(Value self)
{
    const Attr *row = type_find_class(value_type(self), SEL(closed));
    Value closed = row->kind == ATTR_GETTER
                       ? CODE_FN(row->as.code, Value)(self)
                   : row->kind == ATTR_CELL ? *row->as.cell
                                            : row->as.value;
    return closed == TRUE ? 1 : closed ? 0 : -1;
}

static bool check_open(Value self)
{
    int closed = is_closed(self);
    if (closed > 0) raise_closed();
    return closed == 0;
}

bool stream_flush(Value self) { return check_open(self); }

/* Closed in any case, also where the flush fails. */
bool stream_close(Value self)
{
    if (stream_of(self)->closed) return true;
    Value flushed = stream_call(self, SEL(flush));
    stream_of(self)->closed = true;
    return flushed != 0;
}

bool stream_finish(Value self, int closed)
{
    if (closed == 0 && !stream_of(self)->owned) stream_call(self, SEL(close));
    error_clear();
    return true;
}

bool stream_del(Value self) { return stream_finish(self, is_closed(self)); }

int stream_no(Value self)
{
    (void)self;
    return 0;
}

int stream_isatty(Value self) { return check_open(self) ? 0 : -1; }

Value stream_fileno(Value self)
{
    (void)self;
    return raise_unsupported("fileno");
}

Value stream_seek(Value self, Value offset, Value whence)
{
    (void)self, (void)offset, (void)whence;
    return raise_unsupported("seek");
}

Value stream_tell(Value self)
{
    Value args[3] = {self, small_value(0), small_value(1)};
    const Attr *row = find(self, SEL(seek));
    return row ? method_call(row, 3, args) : 0;
}

Value stream_truncate(Value self, Value size)
{
    (void)self, (void)size;
    return raise_unsupported("truncate");
}

/* Byte by byte: a stream that can do better has its own. */
Value stream_readline(Value self, Value size)
{
    intptr_t most;
    if (!stream_size(size, &most)) return 0;
    StrBuilder b;
    str_builder_start(&b);
    while (most < 0 || b.used < (size_t)most) {
        Value byte = stream_call1(self, SEL(read), small_value(1));
        Buffer data;
        if (!byte || !buffer_get(byte, &data, false)) return 0;
        if (data.length == 0) break;
        bool ends = data.data[data.length - 1] == '\n';
        if (!str_builder_add(&b, (char *)data.data, data.length)) return 0;
        if (ends) break;
    }
    return str_builder_finish_bytes(&b);
}

static Value next_line(Value self) { return stream_call(self, SEL(readline)); }

Value stream_readlines(Value self, Value hint)
{
    return stream_lines(self, hint, next_line);
}

static Value write_line(Value self, Value line)
{
    return stream_call1(self, SEL(write), line);
}

bool stream_writelines(Value self, Value lines)
{
    return check_open(self) && stream_write_lines(self, lines, write_line);
}

Value stream_iter(Value self) { return check_open(self) ? self : 0; }

Value stream_next(Value self)
{
    Value line = next_line(self);
    if (!line) return 0;
    intptr_t n = op_length(line);
    return n > 0 ? line : 0;
}

bool stream_exit(Value self, size_t nargs, const Value *args)
{
    (void)nargs, (void)args;
    return stream_call(self, SEL(close)) != 0;
}
