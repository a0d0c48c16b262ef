/* text.h: TextIOWrapper, text over a buffer of bytes.
 *
 * Reading: `text` is what was decoded last, `at` of its bytes are read.  It
 * was made of `data`, but for `held` bytes at the end, which begin a character
 * that the next piece completes.  A \r at the end of a piece may be the half of
 * a \r\n, so it counts to the next one (`ends_cr`; `began_cr` says the same of
 * the piece before).
 *
 * Writing: text goes to the buffer at once, but to a foreign one in pieces of
 * some size, by way of `pending`.
 */
#ifndef PYC2C_TEXT_H
#define PYC2C_TEXT_H

#include "buffered.h"
#include "codec.h"
#include "newline.h"

typedef struct {
    Stream base;
    Value buffer;             /* 0: detached, or no __init__ yet */
    Value encoding, errors;   /* str; 0: UTF-8, strict */
    Value mode;               /* as given to open(), or 0 */
    Value text, data, pending;    /* or 0 */
    size_t at;
    uint8_t held, seen;
    uint8_t newline;          /* Newline */
    /* Codecs: that of `encoding`; of the next piece to read, of `data`, of the
     * next write. */
    uint8_t named, codec, began, written;
    bool began_cr, ends_cr;
    bool reads, writes, seeks, tells, line_buffering, write_through;
    bool direct;              /* buffer is a Buffered itself */
    bool detached;
} TextStream;
extern const Type io_TextIOWrapper_type;

static inline TextStream *text_of(Value v) { return (TextStream *)v; }

typedef struct {
    Value encoding, errors, newline;    /* str or NONE */
    bool line_buffering, write_through;
} TextOptions;

/* Makes self the text of a buffer: TypeError, ValueError, LookupError. */
bool text_wrap(Value self, Value buffer, const TextOptions *options,
               const char *function);

int text_is_closed(Value self);
/* ValueError unless it is open. */
bool text_check(Value self);
/* The same, and UnsupportedOperation unless it can be read; what was written
 * is in the buffer. */
bool text_check_reads(Value self);

/* Between two pieces. */
typedef struct {
    Codec codec;              /* of the next one */
    bool cr;                  /* a \r belongs to the next one */
    uint8_t seen;
    size_t held;
} TextState;

/* A piece as text.  `final`: no byte follows; keep_cr: a \r at the end counts
 * to this piece. */
Value text_decode(const TextStream *t, TextState *state,
                  const unsigned char *data, size_t n, bool final,
                  bool keep_cr);

/* The codec behind the start of a file, where no byte order mark is. */
uint8_t text_without_mark(Codec codec);
/* Forgets what was read ahead. */
void text_forget(TextStream *t);
/* The codecs are those of the start of a file. */
void text_restart(TextStream *t);
/* Hands what is pending to the buffer. */
static inline bool text_hand_over(Value self)
{
    return text_of(self)->direct || stream_foreign->hand_over(self);
}
bool text_flush(Value self);
#endif
