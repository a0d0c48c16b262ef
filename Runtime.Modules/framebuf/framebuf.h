/* framebuf.h: pixels in the memory of a buffer.
 *
 * Row y of a horizontal format begins at y * stride pixels and holds its
 * pixels one after the other, 1, 2, 4, 8 or 16 bits each.  In MONO_VLSB a byte
 * is eight pixels of a column, and stride bytes are eight rows.  Nothing is
 * written outside width and height.
 */
#ifndef PYC2C_FRAMEBUF_H
#define PYC2C_FRAMEBUF_H

#include "buffer.h"
#include "error.h"
#include "object.h"

typedef enum {
    MONO_VLSB, RGB565, GS4_HMSB, MONO_HLSB, MONO_HMSB, GS2_HMSB, GS8,
} PixelFormat;

typedef struct {
    const Type *type;
    unsigned char *data;
    Value owner;              /* of data; 0 before __init__ */
    BufferCount *count;       /* its, or NULL */
    int32_t width, height;    /* 0 before __init__ */
    int32_t stride;           /* pixels */
    uint8_t format;           /* PixelFormat */
    uint8_t bits;             /* of a pixel */
    bool high_first;          /* the first pixel of a byte has its top bits */
} FrameBuffer;
extern const Type framebuf_FrameBuffer_type;

static inline FrameBuffer *framebuffer_of(Value v) { return (FrameBuffer *)v; }

static inline bool pixel_within(const FrameBuffer *f, int32_t x, int32_t y)
{
    return (uint32_t)x < (uint32_t)f->width &&
           (uint32_t)y < (uint32_t)f->height;
}

/* a + b, or the nearest number: as far outside. */
static inline int32_t pixel_offset(int32_t a, int32_t b)
{
    int32_t sum;
    if (!__builtin_add_overflow(a, b, &sum)) return sum;
    return a < 0 ? INT32_MIN : INT32_MAX;
}

/* A pixel that is within. */
uint32_t pixel_get(const FrameBuffer *f, int32_t x, int32_t y);
void pixel_put(const FrameBuffer *f, int32_t x, int32_t y, uint32_t color);
/* The part of a rectangle that is within. */
void pixels_fill(const FrameBuffer *f, int32_t x, int32_t y, int32_t w,
                 int32_t h, uint32_t color);

/* A pixel anywhere. */
static inline void pixel_plot(const FrameBuffer *f, int32_t x, int32_t y,
                              uint32_t color)
{
    if (pixel_within(f, x, y)) pixel_put(f, x, y, color);
}

void pixels_line(const FrameBuffer *f, int32_t x1, int32_t y1, int32_t x2,
                 int32_t y2, uint32_t color);

/* Fills in *f from the arguments of FrameBuffer(…); stride 0: left out. */
bool framebuffer_setup(FrameBuffer *f, Value buffer, intptr_t width,
                       intptr_t height, intptr_t format, Value stride,
                       bool writable);

/* Columns of the characters from ' ' on, the topmost pixel lowest. */
extern const uint8_t framebuffer_font[96][8];

#endif
