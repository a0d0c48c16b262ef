/* text_write.c: writing to text streams. */
#include "bytes.h"
#include "int.h"
#include "str_methods.h"
#include "text.h"

#include <string.h>

static bool put(Value self, const void *from, size_t n)
{
    const TextStream *t = text_of(self);
    if (n == 0) return true;
    return t->direct ? buffered_put(t->buffer, from, n)
                     : stream_foreign->hold(self, from, n);
}

static bool put_text(Value self, Value text)
{
    TextStream *t = text_of(self);
    if (t->written <= CODEC_LATIN1 && codec_is_encoded(text, t->written))
        return put(self, str_of(text)->data, str_bytes(str_of(text)));
    Value bytes = codec_encode_as(text, t->written, t->errors);
    if (!bytes || !put(self, bytes_of(bytes)->data, bytes_of(bytes)->size))
        return false;
    t->written = text_without_mark(t->written);
    return true;
}

static bool ends_line(Value text)
{
    const Str *s = str_of(text);
    return memchr(s->data, '\n', str_bytes(s)) ||
           memchr(s->data, '\r', str_bytes(s));
}

Value text_write(Value self, Value text)
{
    TextStream *t = text_of(self);
    if (!str_argument(text, "write", 0)) return 0;
    if (!text_check(self)) return 0;
    if (!t->writes) return raise_unsupported("not writable");
    text_forget(t);
    Value expanded = newline_expand(t->newline, text);
    if (!expanded || !put_text(self, expanded)) return 0;
    if (t->line_buffering && ends_line(text) && !text_flush(self)) return 0;
    if (t->write_through && !text_hand_over(self)) return 0;
    return int_from_size(str_length(text));
}

bool text_writelines(Value self, Value lines)
{
    bool own = value_is_exact(self, &io_TextIOWrapper_type);
    return text_check(self) &&
           stream_write_lines(self, lines,
                              own ? text_write : stream_foreign->write_line);
}
