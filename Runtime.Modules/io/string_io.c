/* string_io.c: StringIO, text in memory. */
#include "string_io.h"
#include "int.h"
#include "newline.h"
#include "utf8.h"

#include <string.h>

SEL_USE(write);

static StringIO *string_io_of(Value v) { return (StringIO *)v; }

static bool check(Value self)
{
    if (!stream_of(self)->closed) return true;
    raise_closed();
    return false;
}

static char *data_of(const StringIO *s)
{
    return s->block ? (char *)s->block->data : "";
}

/* ---- making and closing ---- */

Value string_io_new(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

static bool put(StringIO *s, Value text);

static void clear(StringIO *s)
{
    s->block = NULL;
    s->used = s->capacity = s->length = s->at = s->place = 0;
}

bool string_io_init(Value self, Value initial, Value newline)
{
    StringIO *s = string_io_of(self);
    Newline kind;
    if (!newline_parse(newline, "StringIO", &kind)) return false;
    if (initial != NONE && !str_check(initial)) {
        raise_type("initial_value must be str or None, not %T", initial);
        return false;
    }
    clear(s);
    s->newline = kind;
    if (initial == NONE || !str_bytes(str_of(initial))) return true;
    if (!put(s, initial)) return false;
    s->at = s->place = 0;
    return true;
}

bool string_io_close(Value self)
{
    clear(string_io_of(self));
    stream_of(self)->closed = true;
    return true;
}

bool string_io_flush(Value self) { return check(self); }

Value string_io_enter(Value self) { return check(self) ? self : 0; }

int string_io_yes(Value self) { return check(self) ? 1 : -1; }

int string_io_isatty(Value self) { return check(self) ? 0 : -1; }

Value string_io_get_newlines(Value self)
{
    return check(self) ? newline_seen(string_io_of(self)->seen) : 0;
}

/* ---- positions ---- */

static bool is_ascii(const StringIO *s) { return s->length == s->used; }

static void move(StringIO *s, size_t at)
{
    if (at >= s->length) s->place = s->used;
    else if (is_ascii(s)) s->place = at;
    else s->place = (size_t)(utf8_forward(data_of(s), at) - data_of(s));
    s->at = at;
}

Value string_io_seek(Value self, Value position, int32_t whence)
{
    StringIO *s = string_io_of(self);
    if (!check(self)) return 0;
    intptr_t at = int_as_word(position);
    if (error_pending()) return 0;
    if (whence < 0 || whence > 2)
        return raise_value("Invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (whence == 0 && at < 0)
        return raise_value("Negative seek position %zd", at);
    if (whence && at)
        return raise_error(&OSError_type,
                           "Can't do nonzero cur-relative seeks");
    if (whence != 1) move(s, whence ? s->length : (size_t)at);
    return int_from_size(s->at);
}

Value string_io_tell(Value self)
{
    return check(self) ? int_from_size(string_io_of(self)->at) : 0;
}

Value string_io_truncate(Value self, Value size)
{
    StringIO *s = string_io_of(self);
    if (!check(self)) return 0;
    intptr_t n = !size || size == NONE ? (intptr_t)s->at : int_as_word(size);
    if (error_pending()) return 0;
    if (n < 0) return raise_value("Negative size value %zd", n);
    size_t at = s->at;
    if ((size_t)n < s->length) {
        move(s, (size_t)n);
        s->used = s->place;
        s->length = (size_t)n;
        move(s, at);
    }
    return int_from_size((size_t)n);
}

/* ---- writing ---- */

static bool reserve(StringIO *s, size_t size)
{
    if (size <= s->capacity) return true;
    size_t capacity = size + size / 2 + 16;
    ByteBlock *block = gc_alloc_bytes(capacity);
    if (!block) return false;
    memcpy(block->data, data_of(s), s->used);
    gc_free(s->block);
    s->block = block;
    s->capacity = capacity;
    return true;
}

/* Bytes that n characters from the position on take. */
static size_t covered(const StringIO *s, size_t n)
{
    if (s->at >= s->length) return 0;
    if (n >= s->length - s->at) return s->used - s->place;
    if (is_ascii(s)) return n;
    const char *from = data_of(s) + s->place;
    return (size_t)(utf8_forward(from, n) - from);
}

/* Makes the bytes at the position into n others, still to be written. */
static bool open_gap(StringIO *s, size_t gone, size_t n)
{
    if (s->used - gone > SIZE_MAX / 4 || n > SIZE_MAX / 4)
        return raise_memory();
    if (!reserve(s, s->used - gone + n)) return false;
    char *p = data_of(s) + s->place;
    memmove(p + n, p + gone, s->used - s->place - gone);
    s->used += n - gone;
    return true;
}

/* Fills up to a position behind the end. */
static bool pad(StringIO *s)
{
    size_t n = s->at > s->length ? s->at - s->length : 0;
    if (n == 0) return true;
    if (!open_gap(s, 0, n)) return false;
    memset(data_of(s) + s->place, 0, n);
    s->place += n;
    s->length += n;
    return true;
}

static bool put(StringIO *s, Value text)
{
    text = s->newline == NEWLINE_UNIVERSAL
               ? newline_normalise(text, &s->seen)
               : newline_expand(s->newline, text);
    if (!text || !pad(s)) return false;
    size_t chars = str_length(text), bytes = str_bytes(str_of(text));
    size_t left = s->length - s->at;
    if (!open_gap(s, covered(s, chars), bytes)) return false;
    memcpy(data_of(s) + s->place, str_of(text)->data, bytes);
    s->length += chars > left ? chars - left : 0;
    s->at += chars;
    s->place += bytes;
    return true;
}

Value string_io_write(Value self, Value text)
{
    if (!check(self)) return 0;
    if (!str_check(text))
        return raise_type("string argument expected, got '%T'", text);
    size_t n = str_length(text);
    return n == 0 || put(string_io_of(self), text) ? int_from_size(n) : 0;
}

/* A class of the program may have its own write() and readline(). */
static Value write_line(Value self, Value line)
{
    return value_is_exact(self, &io_StringIO_type)
               ? string_io_write(self, line)
               : stream_call1(self, SEL(write), line);
}

bool string_io_writelines(Value self, Value lines)
{
    return check(self) && stream_write_lines(self, lines, write_line);
}

/* ---- reading ---- */

Value string_io_getvalue(Value self)
{
    const StringIO *s = string_io_of(self);
    return check(self) ? str_new(data_of(s), s->used) : 0;
}

/* The next n bytes, or fewer: no more than most characters. */
static Value take(StringIO *s, size_t n, size_t most)
{
    const char *from = data_of(s) + s->place;
    size_t chars = is_ascii(s) ? n : utf8_length(from, n);
    if (chars > most) {
        chars = most;
        n = covered(s, most);
    }
    s->at += chars;
    s->place += n;
    return str_new(from, n);
}

/* A size argument of an open stream; and what there is from here on. */
static bool parse(Value self, Value size, size_t *most, size_t *left)
{
    const StringIO *s = string_io_of(self);
    intptr_t i;
    if (!check(self) || !stream_size(size, &i)) return false;
    *most = i < 0 ? SIZE_MAX : (size_t)i;
    *left = s->used - s->place;
    return true;
}

Value string_io_read(Value self, Value size)
{
    size_t most, left;
    return parse(self, size, &most, &left)
               ? take(string_io_of(self), left, most)
               : 0;
}

Value string_io_readline(Value self, Value size)
{
    StringIO *s = string_io_of(self);
    size_t most, left;
    if (!parse(self, size, &most, &left)) return 0;
    const char *from = data_of(s) + s->place;
    const char *end = newline_find(s->newline, from, from + left);
    return take(s, end ? (size_t)(end - from) : left, most);
}

static Value next_line(Value self)
{
    return value_is_exact(self, &io_StringIO_type)
               ? string_io_readline(self, 0)
               : stream_text_line(self);
}

Value string_io_readlines(Value self, Value hint)
{
    return check(self) ? stream_lines(self, hint, next_line) : 0;
}

Value string_io_next(Value self)
{
    Value line = next_line(self);
    return line && str_bytes(str_of(line)) ? line : 0;
}
