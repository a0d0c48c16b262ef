/* text_read.c: reading from text streams. */
#include "bytes.h"
#include "int.h"
#include "str_methods.h"
#include "text.h"
#include "utf8.h"

#include <string.h>

extern const Type UnicodeError_type;

/* ---- decoding ---- */

/* These two are no use without their byte order mark. */
static bool check_mark(Codec codec, const unsigned char *data, size_t n)
{
    size_t unit = codec == CODEC_UTF16 ? 2 : codec == CODEC_UTF32 ? 4 : 0;
    if (unit == 0 || n < unit || memcmp(data, "\xFF\xFE\0", unit) == 0 ||
        memcmp(data, &"\0\0\xFE\xFF"[4 - unit], unit) == 0)
        return true;
    raise_error(&UnicodeError_type,
                "UTF-%d stream does not start with BOM", (int)(8 * unit));
    return false;
}

static Value cut_cr(Value text, TextState *state)
{
    size_t n = str_bytes(str_of(text));
    state->cr = n && str_of(text)->data[n - 1] == '\r';
    return state->cr ? str_part(text, str_of(text)->data, n - 1) : text;
}

Value text_decode(const TextStream *t, TextState *state,
                  const unsigned char *data, size_t n, bool final,
                  bool keep_cr)
{
    state->held = final ? 0 : codec_held(data, n, state->codec);
    n -= state->held;
    if (!check_mark(state->codec, data, n)) return 0;
    Value text = n ? codec_decode_as(data, n, &state->codec, t->errors)
                   : STR_EMPTY;
    if (!text || t->newline > NEWLINE_ANY) return text;
    if (state->cr && (n || keep_cr)) {
        Value cr = str_from_char('\r');
        text = cr ? str_concat(cr, text) : 0;
        state->cr = false;
    }
    if (text && n && !keep_cr) text = cut_cr(text, state);
    if (!text) return 0;
    if (t->newline == NEWLINE_UNIVERSAL)
        return newline_normalise(text, &state->seen);
    newline_note(text, &state->seen);
    return text;
}

/* ---- pieces ---- */

void text_forget(TextStream *t)
{
    t->text = t->data = 0;
    t->at = 0;
    t->held = 0;
    t->began_cr = t->ends_cr = false;
}

/* What was held back of the last piece, and the next one. */
static Value join_held(const TextStream *t, const Buffer *next)
{
    Buffer last;
    if (!t->held) return 0;
    if (!buffer_get(t->data, &last, false)) return 0;
    Value both = bytes_new(NULL, t->held + next->length);
    if (!both) return 0;
    unsigned char *to = bytes_of(both)->data;
    memcpy(to, last.data + last.length - t->held, t->held);
    if (next->length) memcpy(to + t->held, next->data, next->length);
    return both;
}

/* Decodes what comes behind the text that is there. */
static bool take_piece(TextStream *t, Value piece, bool final)
{
    Buffer bytes;
    if (!buffer_get(piece, &bytes, false)) return false;
    if (t->held) {
        piece = join_held(t, &bytes);
        if (!piece || !buffer_get(piece, &bytes, false)) return false;
    }
    TextState state = {t->codec, t->ends_cr, t->seen, 0};
    Value text = text_decode(t, &state, bytes.data, bytes.length, final,
                             final);
    if (!text) return false;
    t->began = t->codec;
    t->began_cr = t->ends_cr;
    t->codec = (uint8_t)state.codec;
    t->ends_cr = state.cr;
    t->seen = state.seen;
    t->held = (uint8_t)state.held;
    t->data = piece;
    t->text = text;
    t->at = 0;
    return true;
}

static size_t left(const TextStream *t)
{
    return t->text ? str_bytes(str_of(t->text)) - t->at : 0;
}

/* Reads on, where nothing is left: 1, 0 at the end, -1 raised. */
static int next_piece(Value self)
{
    TextStream *t = text_of(self);
    for (;;) {
        Value piece =
            t->direct ? buffered_read_some(t->buffer, STREAM_BUFFER)
                      : stream_foreign->read_some(t->buffer, STREAM_BUFFER);
        Buffer bytes;
        if (!piece || !buffer_get(piece, &bytes, false)) return -1;
        bool final = bytes.length == 0;
        if (!take_piece(t, piece, final)) return -1;
        if (left(t)) return 1;
        if (final) return 0;
    }
}

static const char *place(const TextStream *t)
{
    return str_of(t->text)->data + t->at;
}

bool text_check_reads(Value self)
{
    const TextStream *t = text_of(self);
    if (!text_check(self)) return false;
    if (!t->reads) {
        raise_unsupported("not readable");
        return false;
    }
    return text_hand_over(self);
}

/* ---- reading ---- */

/* How many bytes `most` characters take, of what is there; *most becomes how
 * many are missing. */
static size_t measure(const TextStream *t, size_t n, size_t *most)
{
    const char *p = place(t);
    size_t chars = str_is_ascii(str_of(t->text)) ? n : utf8_length(p, n);
    if (chars > *most)
        n = str_is_ascii(str_of(t->text)) ? *most
                                          : (size_t)(utf8_forward(p, *most) - p);
    *most -= chars < *most ? chars : *most;
    return n;
}

static bool add(TextStream *t, StrBuilder *out, size_t n)
{
    size_t at = t->at;
    t->at += n;
    return str_builder_add(out, str_of(t->text)->data + at, n);
}

static Value read_all(Value self)
{
    TextStream *t = text_of(self);
    Value rest = left(t) ? str_part(t->text, place(t), left(t)) : STR_EMPTY;
    Value bytes = !rest       ? 0
                  : t->direct ? buffered_read_all(t->buffer)
                              : stream_foreign->read_all(t->buffer);
    if (!bytes || !take_piece(t, bytes, true)) return 0;
    Value text = t->text;
    text_forget(t);
    return str_bytes(str_of(rest)) ? str_concat(rest, text) : text;
}

Value text_read(Value self, Value size)
{
    intptr_t n;
    TextStream *t = text_of(self);
    if (!stream_size(size, &n) || !text_check_reads(self)) return 0;
    if (n < 0) return read_all(self);
    StrBuilder out;
    str_builder_start(&out);
    for (size_t most = (size_t)n; most;) {
        int more = left(t) ? 1 : next_piece(self);
        if (more < 0) return 0;
        if (more == 0) break;
        if (!add(t, &out, measure(t, left(t), &most))) return 0;
    }
    return str_builder_finish(&out);
}

/* Where the line ends, if that is known; `before` is the part of it that is
 * taken already. */
static const char *line_end(const TextStream *t, const StrBuilder *before)
{
    const char *p = place(t);
    if (t->newline == NEWLINE_CRLF && *p == '\n' && before->used &&
        before->data[before->used - 1] == '\r')
        return p + 1;
    return newline_find(t->newline, p, p + left(t));
}

/* A line, `most` characters of it at most. */
static Value read_line(Value self, size_t most)
{
    TextStream *t = text_of(self);
    StrBuilder line;
    str_builder_start(&line);
    while (most) {
        int more = left(t) ? 1 : next_piece(self);
        if (more < 0) return 0;
        if (more == 0) break;
        const char *end = line_end(t, &line);
        size_t n = end ? (size_t)(end - place(t)) : left(t);
        if (most < SIZE_MAX) n = measure(t, n, &most);
        if (end && !line.used && most == SIZE_MAX) {
            t->at += n;
            return str_part(t->text, place(t) - n, n);
        }
        if (!add(t, &line, n)) return 0;
        if (end) break;
    }
    return str_builder_finish(&line);
}

Value text_readline(Value self, Value size)
{
    intptr_t n;
    if (!stream_size(size, &n) || !text_check_reads(self)) return 0;
    return read_line(self, n < 0 ? SIZE_MAX : (size_t)n);
}

/* As iteration has it: until the end the position is nobody's business. */
static Value next_line(Value self)
{
    TextStream *t = text_of(self);
    t->tells = false;
    Value line = value_is_exact(self, &io_TextIOWrapper_type)
                     ? text_readline(self, 0)
                     : stream_foreign->read_text_line(self);
    t->tells = line && !str_bytes(str_of(line)) && t->seeks;
    return line;
}

Value text_readlines(Value self, Value hint)
{
    return text_check(self) ? stream_lines(self, hint, next_line) : 0;
}

Value text_next(Value self)
{
    Value line = next_line(self);
    return line && str_bytes(str_of(line)) ? line : 0;
}
