/* utf8.h: stepping through UTF-8 that is known to be valid.  Surrogates have
 * their three-byte form. */
#ifndef PYC2C_UTF8_H
#define PYC2C_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_MAX 4

/* p is the first byte of a character. */
static inline size_t utf8_size(const char *p)
{
    unsigned char c = (unsigned char)*p;
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

static inline bool utf8_is_start(char c) { return (c & 0xC0) != 0x80; }

static inline const char *utf8_before(const char *p)
{
    do p--;
    while (!utf8_is_start(*p));
    return p;
}

/* Reads a character and steps over it. */
static inline uint32_t utf8_next(const char **at)
{
    const unsigned char *p = (const unsigned char *)*at;
    uint32_t c = p[0];
    if (c < 0x80) {
        *at += 1;
        return c;
    }
    if (c < 0xE0) {
        *at += 2;
        return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
    }
    if (c < 0xF0) {
        *at += 3;
        return (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    *at += 4;
    return (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 |
           (p[3] & 0x3Fu);
}

static inline uint32_t utf8_peek(const char *p) { return utf8_next(&p); }

/* Writes c; returns how many bytes that took. */
static inline size_t utf8_write(char *p, uint32_t c)
{
    if (c < 0x80) {
        p[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        p[0] = (char)(0xC0 | c >> 6);
        p[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        p[0] = (char)(0xE0 | c >> 12);
        p[1] = (char)(0x80 | (c >> 6 & 0x3F));
        p[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    p[0] = (char)(0xF0 | c >> 18);
    p[1] = (char)(0x80 | (c >> 12 & 0x3F));
    p[2] = (char)(0x80 | (c >> 6 & 0x3F));
    p[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

static inline bool utf8_is_surrogate(uint32_t c)
{
    return (c & 0xFFFFF800u) == 0xD800;
}

/* Characters in n bytes. */
static inline size_t utf8_length(const char *p, size_t n)
{
    size_t count = 0;
    for (const char *end = p + n; p < end; p++) count += utf8_is_start(*p);
    return count;
}

/* The place n characters further on. */
static inline const char *utf8_forward(const char *p, size_t n)
{
    for (; n > 0; n--) p += utf8_size(p);
    return p;
}

#endif
