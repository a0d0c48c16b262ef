/* open.c: open(). */
#include "file_port.h"
#include "finaliser.h"
#include "text.h"

/* An instance that another one closes. */
static Value inner(const Type *t)
{
    Stream *s = gc_alloc(t, t->size);
    if (s) s->inner = true;
    return value_of(s);
}

/* The stream that the program gets: what is not closed at the end is then. */
static Value outer(const Type *t) { return stream_new_open(t, 0, NULL, 0); }

static bool check_binary(Value encoding, Value errors, Value newline)
{
    const char *given = encoding != NONE  ? "n encoding"
                        : errors != NONE  ? "n errors"
                        : newline != NONE ? " newline"
                                          : NULL;
    if (given) raise_value("binary mode doesn't take a%s argument", given);
    return !given;
}

static bool check_mode(Value mode, FileMode m)
{
    if (!str_check(mode)) {
        raise_type("open() argument 'mode' must be str, not %T", mode);
        return false;
    }
    bool known = file_mode_scan(mode, m);
    for (int i = 0; i < MODE_LETTERS; i++) known &= m[i] < 2;
    if (!known)
        raise_value("invalid mode: %R", mode);
    else if (m[MODE_TEXT] && m[MODE_BINARY])
        raise_value("can't have text and binary mode at once");
    else if (file_mode_kinds(m) > 1)
        raise_value("must have exactly one of create/read/write/append mode");
    return !error_pending();
}


/* Closes what was opened, the error stays. */
static Value abandon(Value raw)
{
    Value exc = error_take();
    file_io_close(raw);
    error_clear();
    error_restore(exc);
    return 0;
}

static Value buffer_of(Value raw, int how, intptr_t size, bool text)
{
    const Type *t = buffered_type(how);
    Value b = text ? inner(t) : outer(t);
    if (b) buffered_wrap(b, raw, how, size > 1 ? (size_t)size : STREAM_BUFFER);
    return b;
}

static Value text_of_buffer(Value buffer, Value mode,
                            const TextOptions *options)
{
    Value t = outer(&io_TextIOWrapper_type);
    if (!t || !text_wrap(t, buffer, options, "open")) return 0;
    text_of(t)->mode = mode;
    return t;
}

Value io_open(Value file, Value mode, intptr_t buffering, Value encoding,
              Value errors, Value newline, bool closefd)
{
    FileMode m;
    if (!check_mode(mode, m)) return 0;
    bool binary = m[MODE_BINARY];
    if (binary && !check_binary(encoding, errors, newline)) return 0;
    int how = file_mode_how(m);
    if (!how) return 0;
    Value raw = binary && buffering == 0 ? outer(&io_FileIO_type)
                                         : inner(&io_FileIO_type);
    if (!raw || !file_io_open(raw, file, how, closefd)) return 0;
    if (buffering == 0) {
        if (binary) return raw;
        raise_value("can't have unbuffered text I/O");
        return abandon(raw);
    }
    Value buffer = buffer_of(raw, how, buffering, !binary);
    if (!buffer) return abandon(raw);
    if (binary) return buffer;
    bool lines = buffering == 1 ||
                 (buffering < 0 && file_is_terminal(file_io_of(raw)->handle - 1));
    const TextOptions options = {encoding, errors, newline, lines, false};
    Value text = text_of_buffer(buffer, mode, &options);
    return text ? text : abandon(raw);
}
