/* framebuf_pixels.c: reading and writing pixels in every format. */
#include <string.h>

#include "framebuf.h"

/* The byte with the pixel, and how far the pixel's lowest bit is up in it: for
 * formats below eight bits. */
static unsigned char *find(const FrameBuffer *f, int32_t x, int32_t y,
                           unsigned *shift)
{
    if (f->format == MONO_VLSB) {
        *shift = y & 7;
        return f->data + (size_t)(y >> 3) * (size_t)f->stride + x;
    }
    size_t bit = ((size_t)y * (size_t)f->stride + (size_t)x) * f->bits;
    *shift = bit & 7;
    if (f->high_first) *shift = 8 - f->bits - *shift;
    return f->data + (bit >> 3);
}

static unsigned char *whole(const FrameBuffer *f, int32_t x, int32_t y)
{
    size_t at = (size_t)y * (size_t)f->stride + (size_t)x;
    return f->data + at * (f->bits >> 3);
}

/* The color of one pixel, as it is stored. */
static uint32_t clip_color(const FrameBuffer *f, uint32_t color)
{
    return f->bits == 1 ? color != 0 : color & ((1u << f->bits) - 1);
}

uint32_t pixel_get(const FrameBuffer *f, int32_t x, int32_t y)
{
    if (f->bits >= 8) {
        const unsigned char *p = whole(f, x, y);
        return f->bits == 8 ? *p : *p | (uint32_t)p[1] << 8;
    }
    unsigned shift;
    const unsigned char *p = find(f, x, y, &shift);
    return *p >> shift & ((1u << f->bits) - 1);
}

void pixel_put(const FrameBuffer *f, int32_t x, int32_t y, uint32_t color)
{
    if (f->bits >= 8) {
        unsigned char *p = whole(f, x, y);
        *p = (unsigned char)color;
        if (f->bits == 16) p[1] = (unsigned char)(color >> 8);
        return;
    }
    unsigned shift, mask = (1u << f->bits) - 1;
    unsigned char *p = find(f, x, y, &shift);
    *p = (unsigned char)((*p & ~(mask << shift)) |
                         clip_color(f, color) << shift);
}

/* n numbers of 16 bits. */
static void fill16(unsigned char *p, size_t n, uint32_t color)
{
    if ((uintptr_t)p & 1) {
        for (; n > 0; n--, p += 2) {
            p[0] = (unsigned char)color;
            p[1] = (unsigned char)(color >> 8);
        }
        return;
    }
    uint16_t *at = (uint16_t *)(void *)p;
    if (n > 0 && ((uintptr_t)at & 2)) {
        *at++ = (uint16_t)color;
        n--;
    }
    uint32_t *pair = (uint32_t *)(void *)at, two = (color & 0xFFFF) * 0x10001u;
    for (size_t i = n / 2; i > 0; i--) *pair++ = two;
    if (n & 1) *(uint16_t *)(void *)pair = (uint16_t)color;
}

static void blend(unsigned char *p, unsigned mask, unsigned bits)
{
    *p = (unsigned char)((*p & ~mask) | (bits & mask));
}

/* The bits from..to, counted from p. */
static void fill_bits(unsigned char *p, size_t from, size_t to,
                      unsigned pattern, bool high_first)
{
    unsigned first = from & 7, last = to & 7;
    unsigned head = high_first ? 0xFFu >> first : 0xFFu << first & 0xFF;
    unsigned tail = high_first ? ~(0xFFu >> last) & 0xFF : ~(0xFFu << last);
    tail &= 0xFF;
    unsigned char *end = p + (to >> 3);
    p += from >> 3;
    if (p == end) {
        blend(p, head & tail, pattern);
        return;
    }
    blend(p++, head, pattern);
    memset(p, (int)pattern, (size_t)(end - p));
    if (last != 0) blend(end, tail, pattern);
}

/* Rows y..end of columns x..x + w, a byte of eight rows at a time. */
static void fill_columns(const FrameBuffer *f, int32_t x, int32_t y,
                         int32_t w, int32_t end, uint32_t color)
{
    while (y < end) {
        int32_t next = (y | 7) + 1;
        unsigned mask = 0xFFu << (y & 7) & 0xFF;
        if (next > end) mask &= 0xFFu >> (next - end);
        unsigned char *p = f->data + (size_t)(y >> 3) * (size_t)f->stride + x;
        if (mask == 0xFF)
            memset(p, color != 0 ? 0xFF : 0, (size_t)w);
        else
            for (int32_t i = 0; i < w; i++)
                blend(p + i, mask, color != 0 ? 0xFF : 0);
        y = next;
    }
}

static void fill_row(const FrameBuffer *f, int32_t x, int32_t y, int32_t w,
                     uint32_t color)
{
    if (f->bits == 16) {
        fill16(whole(f, x, y), (size_t)w, color);
    } else if (f->bits == 8) {
        memset(whole(f, x, y), (int)(color & 0xFF), (size_t)w);
    } else {
        /* The color in every pixel of a byte. */
        unsigned pattern =
            clip_color(f, color) * (0xFF / ((1u << f->bits) - 1));
        size_t row = (size_t)y * (size_t)f->stride * f->bits / 8;
        fill_bits(f->data + row, (size_t)x * f->bits,
                  (size_t)(x + w) * f->bits, pattern, f->high_first);
    }
}

/* Cuts from, from + *n to 0..limit; false if nothing is left. */
static bool clip(int32_t *from, int32_t *n, int32_t limit)
{
    int32_t end;
    if (*n < 1 || *from >= limit) return false;
    if (__builtin_add_overflow(*from, *n, &end) || end > limit) end = limit;
    if (*from < 0) *from = 0;
    *n = end - *from;
    return *n > 0;
}

void pixels_fill(const FrameBuffer *f, int32_t x, int32_t y, int32_t w,
                 int32_t h, uint32_t color)
{
    if (!clip(&x, &w, f->width) || !clip(&y, &h, f->height)) return;
    if (f->format == MONO_VLSB) {
        fill_columns(f, x, y, w, y + h, color);
        return;
    }
    for (int32_t end = y + h; y < end; y++) fill_row(f, x, y, w, color);
}
