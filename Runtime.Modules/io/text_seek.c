/* text_seek.c: positions in text streams: those of the bytes. */
#include "file_port.h"
#include "int.h"
#include "text.h"

#include <string.h>

/* ---- where ---- */

static size_t unit_of(Codec codec)
{
    return codec >= CODEC_UTF32 ? 4 : codec >= CODEC_UTF16 ? 2 : 1;
}

/* How many bytes of text the first n of data make; -1: raised. */
static intptr_t made_of(const TextStream *t, const Buffer *data, size_t n)
{
    TextState state = {t->began, t->began_cr, 0, 0};
    Value text = text_decode(t, &state, data->data, n, false, true);
    return text ? (intptr_t)str_bytes(str_of(text)) : -1;
}

static bool is_char(const TextStream *t, const Buffer *data, size_t at, char c)
{
    size_t unit = unit_of(t->codec), zeros = 0;
    if (at + unit > data->length) return false;
    bool found = false;
    for (size_t i = at; i < at + unit; i++) {
        found |= data->data[i] == (unsigned char)c;
        zeros += data->data[i] == 0;
    }
    return found && zeros == unit - 1;
}

/* What of data became what was read of the text: the fewest bytes that make
 * so much; with the \n behind a \r that counts as one with it. */
static intptr_t consumed(const TextStream *t, const Buffer *data)
{
    size_t low = 0, high = data->length - t->held, unit = unit_of(t->codec);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        intptr_t n = made_of(t, data, middle);
        if (n < 0) return -1;
        if ((size_t)n >= t->at) high = middle;
        else low = middle + 1;
    }
    bool after_cr = low ? low >= unit && is_char(t, data, low - unit, '\r')
                        : t->began_cr;
    if (t->newline == NEWLINE_UNIVERSAL && after_cr &&
        is_char(t, data, low, '\n'))
        low += unit;
    return (intptr_t)low;
}

/* The position in the buffer; -1: raised. */
static int64_t where(Value self)
{
    const TextStream *t = text_of(self);
    Buffer data;
    int64_t at = t->direct ? buffered_where(t->buffer)
                           : stream_foreign->tell(t->buffer);
    if (at < 0 || !t->data) return at;
    size_t unit = unit_of(t->codec);
    if (t->at == str_bytes(str_of(t->text)))
        return at - t->held - (t->ends_cr ? (int64_t)unit : 0);
    if (!buffer_get(t->data, &data, false)) return -1;
    at -= (int64_t)data.length;
    if (t->at == 0) return at - (t->began_cr ? (int64_t)unit : 0);
    intptr_t n = consumed(t, &data);
    return n < 0 ? -1 : at + n;
}

Value text_tell(Value self)
{
    const TextStream *t = text_of(self);
    if (!text_check(self)) return 0;
    if (!t->seeks)
        return raise_unsupported("underlying stream is not seekable");
    if (!t->tells)
        return raise_error(&OSError_type,
                           "telling position disabled by next() call");
    if (!text_hand_over(self)) return 0;
    int64_t at = where(self);
    return at < 0 ? 0 : int_from_i64(at);
}

/* ---- moving ---- */

static Value move(Value self, int64_t offset, int whence)
{
    TextStream *t = text_of(self);
    int64_t at = t->direct ? buffered_move(t->buffer, offset, whence)
                           : stream_foreign->seek(t->buffer, offset, whence);
    if (at < 0) return 0;
    text_forget(t);
    if (at == 0) text_restart(t);
    else t->written = text_without_mark(t->written);
    return int_from_i64(at);
}

Value text_seek(Value self, Value offset, int32_t whence)
{
    if (!text_check(self)) return 0;
    if (!text_of(self)->seeks)
        return raise_unsupported("underlying stream is not seekable");
    int64_t to = int_as_i64(offset);
    if (error_pending()) return 0;
    if (whence < 0 || whence > 2)
        return raise_value("invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (whence && to)
        return raise_unsupported(
            whence == 1 ? "can't do nonzero cur-relative seeks"
                        : "can't do nonzero end-relative seeks");
    if (to < 0) return raise_value("negative seek position %V", offset);
    if (!text_flush(self)) return 0;
    if (whence == 1) {
        to = where(self);
        if (to < 0) return 0;
    }
    return move(self, to, whence == 1 ? 0 : whence);
}

Value text_truncate(Value self, Value size)
{
    const TextStream *t = text_of(self);
    if (!text_flush(self)) return 0;
    if (!size) size = NONE;
    return t->direct ? buffered_truncate(t->buffer, size)
                     : stream_foreign->truncate(t->buffer, size);
}
