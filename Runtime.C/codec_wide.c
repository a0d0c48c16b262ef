/* codec_wide.c: UTF-16 and UTF-32. */
#include <string.h>

#include "codec.h"
#include "str_methods.h"
#include "utf8.h"

static bool is_big(const Coding *c)
{
    return c->codec == CODEC_UTF16_BE || c->codec == CODEC_UTF32_BE;
}

static bool add_unit(Coding *c, uint32_t unit, size_t size)
{
    char *at = str_builder_reserve(&c->out, size);
    if (at == NULL) return false;
    for (size_t i = 0; i < size; i++, unit >>= 8)
        at[is_big(c) ? size - 1 - i : i] = (char)unit;
    c->out.used += size;
    return true;
}

static bool add_char(Coding *c, uint32_t ch, size_t size)
{
    if (size == 4 || ch < 0x10000) return add_unit(c, ch, size);
    ch -= 0x10000;
    return add_unit(c, 0xD800 + (ch >> 10), 2) &&
           add_unit(c, 0xDC00 + (ch & 0x3FF), 2);
}

static bool encode_wide(Coding *c)
{
    size_t size = c->codec >= CODEC_UTF32 ? 4 : 2, at = 0;
    const char *p = str_of(c->text)->data, *end = str_end(c->text);
    if ((c->codec == CODEC_UTF16 || c->codec == CODEC_UTF32) &&
        !add_unit(c, 0xFEFF, size))
        return false;
    for (; p < end; at++) {
        const char *from = p;
        uint32_t ch = utf8_next(&p);
        if (utf8_is_surrogate(ch)
                ? !codec_encode_error(c, from, at, at + 1,
                                      "surrogates not allowed")
                : !add_char(c, ch, size))
            return false;
    }
    return true;
}

static uint32_t unit_at(const Coding *c, size_t at, size_t size)
{
    uint32_t unit = 0;
    for (size_t i = 0; i < size; i++)
        unit = unit << 8 | c->data[is_big(c) ? at + i : at + size - 1 - i];
    return unit;
}

/* Reads the character at `at`: NULL and *next, else what is wrong with the
 * bytes up to *next. */
static const char *read_utf16(const Coding *c, size_t at, uint32_t *ch,
                              size_t *next)
{
    *next = at + 2;
    *ch = unit_at(c, at, 2);
    if (!utf8_is_surrogate(*ch)) return NULL;
    if (*ch >= 0xDC00) return "illegal encoding";
    if (c->size - at < 4) {
        *next = c->size;
        return "unexpected end of data";
    }
    uint32_t low = unit_at(c, at + 2, 2);
    if ((low & 0xFC00) != 0xDC00) return "illegal UTF-16 surrogate";
    *ch = 0x10000 + ((*ch & 0x3FF) << 10) + (low & 0x3FF);
    *next = at + 4;
    return NULL;
}

static const char *read_utf32(const Coding *c, size_t at, uint32_t *ch,
                              size_t *next)
{
    *next = at + 4;
    *ch = unit_at(c, at, 4);
    if (utf8_is_surrogate(*ch))
        return "code point in surrogate code point range(0xd800, 0xe000)";
    return *ch > 0x10FFFF ? "code point not in range(0x110000)" : NULL;
}

/* The byte order mark chooses the order; it is skipped. */
static size_t read_order(Coding *c, size_t size)
{
    if (c->codec != CODEC_UTF16 && c->codec != CODEC_UTF32) return 0;
    c->codec++;
    size_t skip = 0;
    if (c->size >= size) {
        uint32_t mark = unit_at(c, 0, size);
        if (mark == 0xFEFF) skip = size;
        if (mark == (size == 2 ? 0xFFFEu : 0xFFFE0000u)) {
            c->codec++;
            skip = size;
        }
    }
    static const char *const names[] = {"utf-16-le", "utf-16-be", "",
                                        "utf-32-le", "utf-32-be"};
    c->name = names[c->codec - CODEC_UTF16_LE];
    return skip;
}

static bool decode_wide(Coding *c)
{
    size_t size = c->codec >= CODEC_UTF32 ? 4 : 2;
    for (size_t at = read_order(c, size); at < c->size;) {
        size_t next = c->size;
        uint32_t ch = 0;
        const char *wrong = c->size - at < size ? "truncated data"
                            : size == 4 ? read_utf32(c, at, &ch, &next)
                                        : read_utf16(c, at, &ch, &next);
        if (wrong != NULL) {
            if (!codec_decode_error(c, at, next, wrong, &next)) return false;
        } else if (!str_builder_add_char(&c->out, ch)) {
            return false;
        }
        at = next;
    }
    return true;
}

static const CodecWide wide = {encode_wide, decode_wide};
__attribute__((weak)) const CodecWide *const codec_wide_hook = &wide;
