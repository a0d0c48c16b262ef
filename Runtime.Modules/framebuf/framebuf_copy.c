/* framebuf_copy.c: text, scrolling, and copies of other pictures. */
#include <string.h>

#include "bytes.h"
#include "framebuf.h"
#include "int.h"
#include "list.h"
#include "str.h"
#include "tuple.h"

/* ---- text ---- */

static void draw_char(const FrameBuffer *f, unsigned char c, int32_t x,
                      int32_t y, uint32_t color)
{
    const uint8_t *columns = framebuffer_font[c < 32 || c > 127 ? 95 : c - 32];
    for (int32_t i = 0; i < 8; i++, x++)
        for (unsigned column = columns[i], row = 0; column != 0;
             column >>= 1, row++)
            if (column & 1) pixel_plot(f, x, y + (int32_t)row, color);
}

bool framebuffer_text(Value self, Value text, int32_t x, int32_t y,
                      intptr_t color)
{
    const char *s;
    size_t n;
    if (str_check(text)) {
        s = str_of(text)->data;
        n = str_bytes(str_of(text));
    } else if (bytes_is(text)) {
        s = (const char *)bytes_of(text)->data;
        n = bytes_of(text)->size;
    } else {
        raise_type("can't convert '%T' object to str implicitly", text);
        return false;
    }
    /* A byte a character, up to a 0. */
    const FrameBuffer *f = framebuffer_of(self);
    for (; n > 0 && *s != 0 && x < f->width && y < f->height; n--, s++, x += 8)
        draw_char(f, (unsigned char)*s, x, y, (uint32_t)color);
    return true;
}

/* ---- scrolling ---- */

/* A row, whose pixels are whole bytes. */
static void move_row(const FrameBuffer *f, int32_t to_y, int32_t to_x,
                     int32_t from_y, int32_t from_x, int32_t n)
{
    size_t size = f->bits / 8, stride = (size_t)f->stride * size;
    memmove(f->data + (size_t)to_y * stride + (size_t)to_x * size,
            f->data + (size_t)from_y * stride + (size_t)from_x * size,
            (size_t)n * size);
}

bool framebuffer_scroll(Value self, int32_t xstep, int32_t ystep)
{
    const FrameBuffer *f = framebuffer_of(self);
    int64_t w = f->width - (xstep < 0 ? -(int64_t)xstep : xstep);
    int64_t h = f->height - (ystep < 0 ? -(int64_t)ystep : ystep);
    if (w <= 0 || h <= 0) return true;
    /* What is moved lies at (x, y) afterwards; from the end where it moves
     * towards that. */
    int32_t x = xstep > 0 ? xstep : 0, y = ystep > 0 ? ystep : 0;
    for (int32_t i = 0; i < h; i++) {
        int32_t to = ystep < 0 ? y + i : y + (int32_t)h - 1 - i;
        if (f->bits >= 8) {
            move_row(f, to, x, to - ystep, x - xstep, (int32_t)w);
            continue;
        }
        for (int32_t k = 0; k < w; k++) {
            int32_t at = xstep < 0 ? x + k : x + (int32_t)w - 1 - k;
            pixel_put(f, at, to, pixel_get(f, at - xstep, to - ystep));
        }
    }
    return true;
}

/* ---- copies ---- */

/* A FrameBuffer, or a tuple or list of the arguments that would make one: to
 * be read only. */
static bool read_source(Value v, FrameBuffer *out)
{
    if (value_is_instance(v, &framebuf_FrameBuffer_type)) {
        *out = *framebuffer_of(v);
        return true;
    }
    bool is_tuple = tuple_check(v);
    if (!is_tuple && !list_check(v)) {
        raise_type("object '%T' isn't a tuple or list", v);
        return false;
    }
    size_t n = is_tuple ? tuple_of(v)->length : list_of(v)->length;
    const Value *items = is_tuple ? tuple_items(v) : list_items(list_of(v));
    if (n < 4 || n > 5) {
        raise_value("a picture is (buffer, width, height, format[, stride])");
        return false;
    }
    intptr_t numbers[3];
    for (size_t i = 0; i < 3; i++) {
        numbers[i] = int_as_word(items[i + 1]);
        if (error_pending()) return false;
    }
    return framebuffer_setup(out, items[0], numbers[0], numbers[1],
                             numbers[2], n > 4 ? items[4] : 0, false);
}

typedef struct { int32_t to_x, to_y, x, y, w, h; } Region;

static void copy_pixels(const FrameBuffer *f, const FrameBuffer *from,
                        const Region *r, uint32_t key,
                        const FrameBuffer *palette)
{
    for (int32_t y = 0; y < r->h; y++)
        for (int32_t x = 0; x < r->w; x++) {
            uint32_t c = pixel_get(from, r->x + x, r->y + y);
            if (palette != NULL)
                c = pixel_within(palette, (int32_t)c, 0)
                        ? pixel_get(palette, (int32_t)c, 0) : key;
            if (c != key) pixel_put(f, r->to_x + x, r->to_y + y, c);
        }
}

/* The same where all colors are copied, and pixels are whole bytes. */
static void copy_rows(const FrameBuffer *f, const FrameBuffer *from,
                      const Region *r)
{
    size_t size = f->bits / 8;
    for (int32_t y = 0; y < r->h; y++) {
        size_t to = (size_t)(r->to_y + y) * (size_t)f->stride +
                    (size_t)r->to_x;
        size_t at = (size_t)(r->y + y) * (size_t)from->stride + (size_t)r->x;
        memcpy(f->data + to * size, from->data + at * size,
               (size_t)r->w * size);
    }
}

static int32_t min(int32_t a, int32_t b) { return a < b ? a : b; }

bool framebuffer_blit(Value self, Value source, int32_t x, int32_t y,
                      intptr_t key, Value palette)
{
    const FrameBuffer *f = framebuffer_of(self);
    FrameBuffer from, colors;
    if (!read_source(source, &from)) return false;
    if (palette != NONE && !read_source(palette, &colors)) return false;
    if (x >= f->width || y >= f->height || x <= -from.width ||
        y <= -from.height)
        return true;
    Region r = {.to_x = x > 0 ? x : 0, .to_y = y > 0 ? y : 0,
                .x = x < 0 ? -x : 0, .y = y < 0 ? -y : 0};
    r.w = min(f->width - r.to_x, from.width - r.x);
    r.h = min(f->height - r.to_y, from.height - r.y);
    bool plain = palette == NONE && f->bits >= 8 && from.bits == f->bits &&
                 (uint32_t)key >> f->bits != 0 && f->owner != from.owner;
    if (plain)
        copy_rows(f, &from, &r);
    else
        copy_pixels(f, &from, &r, (uint32_t)key,
                    palette != NONE ? &colors : NULL);
    return true;
}
