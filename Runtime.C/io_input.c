/* io_input.c: reading standard input. */
#include "codec.h"
#include "gc.h"
#include "io.h"
#include "port.h"
#include "str.h"
#include "utf8.h"

/* Bytes that were read ahead. */
static struct {
    size_t at, used;
    bool after_cr;            /* a \n that comes next belongs to a \r */
    char bytes[128];
} in;

/* The next byte, which stays; -1 at the end or when it raised. */
static int peek_byte(void)
{
    if (in.at == in.used) {
        io_flush();
        long n = port_read(in.bytes, sizeof in.bytes);
        if (n < 0) raise_error(&OSError_type, "cannot read standard input");
        if (n <= 0) return -1;
        in.at = 0;
        in.used = (size_t)n;
    }
    return (unsigned char)in.bytes[in.at];
}

static int next_byte(void)
{
    int c = peek_byte();
    in.at += c >= 0;
    return c;
}

/* The same, each end of a line as \n: a terminal may send a \r alone. */
static int next_byte_of_text(void)
{
    int c = next_byte();
    if (in.after_cr && c == '\n') c = next_byte();
    in.after_cr = c == '\r';
    return in.after_cr ? '\n' : c;
}

static bool add(StrBuilder *b, int c)
{
    char *to = str_builder_reserve(b, 1);
    if (!to) return false;
    *to = (char)c;
    b->used++;
    return true;
}

/* The bytes that belong to a character which began with c. */
static bool add_rest(StrBuilder *b, int c)
{
    char first = (char)c;
    for (size_t n = utf8_size(&first); n > 1; n--) {
        int next = peek_byte();
        if (next < 0 || utf8_is_start((char)next)) break;
        if (!add(b, next_byte())) return false;
    }
    return true;
}

/* Up to `end`, which belongs to it, or `most` characters or bytes. */
static bool collect(StrBuilder *b, int end, size_t most, bool text)
{
    int c = 0;
    str_builder_start(b);
    for (size_t n = 0; n < most && c != end; n++) {
        c = text ? next_byte_of_text() : next_byte();
        if (c < 0) break;
        if (!add(b, c) || (text && c >= 0x80 && !add_rest(b, c))) return false;
    }
    return !error_pending();
}

static Value read_text(int end, size_t most)
{
    StrBuilder b;
    return collect(&b, end, most, true)
               ? codec_decode((unsigned char *)b.data, b.used, 0, 0)
               : 0;
}

static Value read_bytes(int end, size_t most)
{
    StrBuilder b;
    return collect(&b, end, most, false) ? str_builder_finish_bytes(&b) : 0;
}

enum { NO_END = -2 };

Value io_read_line(size_t most) { return read_text('\n', most); }
Value io_read_text(size_t most) { return read_text(NO_END, most); }
Value io_read_bytes_line(size_t most) { return read_bytes('\n', most); }
Value io_read_bytes(size_t most) { return read_bytes(NO_END, most); }
