/* text.c: making, closing and asking text streams. */
#include "text.h"
#include "ops.h"

#include <string.h>

SEL_USE(fileno);
SEL_USE(flush);
SEL_USE(isatty);
SEL_USE(name);
SEL_USE(readable);
SEL_USE(seekable);
SEL_USE(writable);

/* ---- making ---- */

static bool check_name(Value v, const char *function, const char *argument)
{
    if (v == NONE || str_check(v)) return true;
    raise_type("%s() argument '%s' must be str or None, not %T", function,
               argument, v);
    return false;
}

static bool is_locale(Value name)
{
    static const char locale[] = "locale";
    const Str *s = str_of(name);
    return str_bytes(s) == sizeof locale - 1 &&
           memcmp(s->data, locale, sizeof locale - 1) == 0;
}

static bool set_codec(TextStream *t, Value encoding, Value errors)
{
    Codec codec;
    if (encoding == NONE || is_locale(encoding)) encoding = 0;
    if (!codec_find(encoding, &codec)) return false;
    t->encoding = encoding;
    t->errors = errors == NONE ? 0 : errors;
    t->named = (uint8_t)codec;
    text_restart(t);
    return true;
}

void text_restart(TextStream *t)
{
    t->codec = t->began = t->written = t->named;
    t->seen = 0;
}


uint8_t text_without_mark(Codec codec)
{
    return (uint8_t)(codec == CODEC_UTF8_SIG ? CODEC_UTF8
                     : codec == CODEC_UTF16  ? CODEC_UTF16_LE
                     : codec == CODEC_UTF32  ? CODEC_UTF32_LE
                                             : codec);
}

/* What goes behind something has no byte order mark. */
static bool skip_mark(TextStream *t)
{
    if (!t->writes || !t->seeks || text_without_mark(t->codec) == t->codec)
        return true;
    int64_t at = t->direct ? buffered_where(t->buffer)
                           : stream_foreign->tell(t->buffer);
    if (at > 0) t->written = text_without_mark(t->codec);
    return at >= 0;
}

static bool ask_buffer(TextStream *t)
{
    if (t->direct) {
        const Buffered *b = buffered_of(t->buffer);
        t->reads = b->reads;
        t->writes = b->writes;
        t->seeks = !b->direct || file_io_seekable(b->raw) > 0;
        return true;
    }
    int reads = stream_foreign->is(t->buffer, SEL(readable));
    int writes = reads < 0 ? -1
                           : stream_foreign->is(t->buffer, SEL(writable));
    int seeks = writes < 0 ? -1
                           : stream_foreign->is(t->buffer, SEL(seekable));
    t->reads = reads > 0;
    t->writes = writes > 0;
    t->seeks = seeks > 0;
    return seeks >= 0;
}

bool text_wrap(Value self, Value buffer, const TextOptions *options,
               const char *function)
{
    Newline newline;
    TextStream *t = text_of(self);
    if (!check_name(options->encoding, function, "encoding") ||
        !check_name(options->errors, function, "errors") ||
        !newline_parse(options->newline, function, &newline) ||
        !set_codec(t, options->encoding, options->errors))
        return false;
    text_forget(t);
    t->newline = newline;
    t->line_buffering = options->line_buffering;
    t->write_through = options->write_through;
    t->direct = buffered_is(buffer);
    t->buffer = buffer;
    if (!ask_buffer(t) || !skip_mark(t)) {
        t->buffer = 0;
        return false;
    }
    t->tells = t->seeks;
    stream_own(buffer);
    return true;
}

bool text_init(Value self, Value buffer, Value encoding, Value errors,
               Value newline, bool line_buffering, bool write_through)
{
    const TextOptions options = {
        encoding, errors, newline, line_buffering, write_through,
    };
    stream_foreign_start();
    return text_wrap(self, buffer, &options, "TextIOWrapper");
}

/* ---- open or closed ---- */

static bool check_there(Value self)
{
    const TextStream *t = text_of(self);
    if (t->buffer) return true;
    raise_value(t->detached ? "underlying buffer has been detached"
                            : "I/O operation on uninitialized object");
    return false;
}

int text_is_closed(Value self)
{
    const TextStream *t = text_of(self);
    if (!check_there(self)) return -1;
    return t->direct ? buffered_is_closed(t->buffer)
                     : stream_foreign->is_closed(t->buffer);
}

bool text_check(Value self)
{
    int closed = text_is_closed(self);
    if (closed > 0) raise_closed();
    return closed == 0;
}

static bool close_buffer(const TextStream *t)
{
    return t->direct ? buffered_close(t->buffer)
                     : stream_foreign->close(t->buffer);
}

/* The buffer is closed in any case. */
bool text_close(Value self)
{
    int closed = text_is_closed(self);
    if (closed) return closed > 0;
    Value failed = stream_call(self, SEL(flush)) ? 0 : error_take();
    bool done = close_buffer(text_of(self));
    if (failed) stream_fail(failed);
    return done && !failed;
}

bool text_flush(Value self)
{
    TextStream *t = text_of(self);
    if (!text_check(self)) return false;
    t->tells = t->seeks;
    if (!t->direct)
        return text_hand_over(self) && stream_foreign->flush(t->buffer);
    return buffered_flush(t->buffer);
}

Value text_detach(Value self)
{
    TextStream *t = text_of(self);
    if (!text_check(self) || !stream_call(self, SEL(flush))) return 0;
    Value buffer = t->buffer;
    t->buffer = 0;
    t->detached = true;
    return stream_disown(buffer) ? buffer : 0;
}

bool text_del(Value self)
{
    return stream_finish(self, text_is_closed(self));
}

Value text_enter(Value self) { return text_check(self) ? self : 0; }

/* ---- questions ---- */

static Value ask(Value self, Sel question)
{
    return check_there(self) ? stream_call(text_of(self)->buffer, question)
                             : 0;
}

Value text_fileno(Value self) { return ask(self, SEL(fileno)); }
Value text_isatty(Value self) { return ask(self, SEL(isatty)); }
Value text_readable(Value self) { return ask(self, SEL(readable)); }
Value text_writable(Value self) { return ask(self, SEL(writable)); }
Value text_seekable(Value self) { return ask(self, SEL(seekable)); }

int text_get_closed(Value self) { return text_is_closed(self); }

Value text_get_buffer(Value self)
{
    return check_there(self) ? text_of(self)->buffer : 0;
}

Value text_get_name(Value self)
{
    const TextStream *t = text_of(self);
    if (!check_there(self)) return 0;
    return t->direct ? buffered_get_name(t->buffer)
                     : stream_foreign->get(t->buffer, SEL(name));
}

Value text_get_mode(Value self)
{
    Value mode = text_of(self)->mode;
    return mode ? mode
                : raise_error(&AttributeError_type,
                              "'%T' object has no attribute 'mode'", self);
}

Value text_get_encoding(Value self)
{
    Value name = text_of(self)->encoding;
    return name ? name : str_from_c("utf-8");
}

Value text_get_errors(Value self)
{
    Value name = text_of(self)->errors;
    return name ? name : str_from_c("strict");
}

Value text_get_newlines(Value self) { return newline_seen(text_of(self)->seen); }

int text_get_line_buffering(Value self)
{
    return text_of(self)->line_buffering;
}

int text_get_write_through(Value self)
{
    return text_of(self)->write_through;
}

Value text_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    Value name = text_get_name(self);
    error_clear();
    Value mode = text_of(self)->mode, encoding = text_get_encoding(self);
    if (!encoding || !stream_add_head(&b, self, name) ||
        (mode && (!str_builder_add_c(&b, " mode=") ||
                  !str_builder_add_repr(&b, mode))) ||
        !str_builder_add_c(&b, " encoding=") ||
        !str_builder_add_repr(&b, encoding) || !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

/* ---- changing ---- */

/* What is left out (0, NONE) stays as it is. */
bool text_reconfigure(Value self, Value encoding, Value errors, Value newline,
                      Value line_buffering, Value write_through)
{
    TextStream *t = text_of(self);
    Newline kind = t->newline;
    bool changes = encoding != NONE || errors != NONE || newline;
    if (!text_check(self)) return false;
    if (t->data && changes) {
        raise_unsupported("It is not possible to set the encoding or newline "
                          "of stream after the first read");
        return false;
    }
    int lines = line_buffering == NONE ? t->line_buffering
                                       : op_truth(line_buffering);
    int through = write_through == NONE ? t->write_through
                                        : op_truth(write_through);
    if (lines < 0 || through < 0 ||
        (newline && !newline_parse(newline, "reconfigure", &kind)) ||
        !text_flush(self))
        return false;
    Value old = t->encoding ? t->encoding : NONE;
    Value old_errors = t->errors && encoding == NONE ? t->errors : NONE;
    if (!set_codec(t, encoding == NONE ? old : encoding,
                   errors == NONE ? old_errors : errors))
        return false;
    t->newline = kind;
    t->line_buffering = lines;
    t->write_through = through;
    return skip_mark(t);
}
