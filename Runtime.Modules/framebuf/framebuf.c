/* framebuf.c: FrameBuffer objects. */
#include "framebuf.h"

#include "gc.h"
#include "int.h"

/* Its memory cannot be resized, like that of a view. */
void framebuffer_trace(Object *self)
{
    FrameBuffer *f = (FrameBuffer *)self;
    gc_trace_words(self);
    if (f->count != NULL && f->count == buffer_recounted) f->count->views++;
}

Value framebuffer_new(const Type *cls, size_t nargs, const Value *args,
                      Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

static const struct { uint8_t bits; bool high_first; } formats[] = {
    [MONO_VLSB] = {1, false}, [RGB565] = {16, false}, [GS4_HMSB] = {4, true},
    [MONO_HLSB] = {1, true},  [MONO_HMSB] = {1, false},
    [GS2_HMSB] = {2, false},  [GS8] = {8, false},
};

static bool refuse(const char *message)
{
    raise_value("%s", message);
    return false;
}

/* Bytes of a buffer with these rows; the last row may be shorter than the
 * stride. */
static size_t bytes_needed(const FrameBuffer *f)
{
    size_t rows = (size_t)f->height, last = (size_t)f->width;
    size_t each = 8 / f->bits;
    if (f->format == MONO_VLSB)
        return (rows - 1) / 8 * (size_t)f->stride + last;
    if (each > 1) last = (last + each - 1) & ~(each - 1);
    return ((rows - 1) * (size_t)f->stride + last) * f->bits / 8;
}

bool framebuffer_setup(FrameBuffer *f, Value buffer, intptr_t width,
                       intptr_t height, intptr_t format, Value stride,
                       bool writable)
{
    Buffer b;
    intptr_t row = stride != 0 ? int_as_word(stride) : width;
    if (error_pending()) return false;
    if (width < 1 || height < 1 || width > 0xFFFF || height > 0xFFFF ||
        row < width || row > 0xFFFF)
        return refuse("width, height or stride out of range");
    if (format < MONO_VLSB || format > GS8) return refuse("invalid format");
    if (!buffer_get(buffer, &b, writable)) return false;
    FrameBuffer made = {
        .type = f->type, .data = b.data, .owner = b.owner, .count = b.count,
        .width = (int32_t)width, .height = (int32_t)height,
        .stride = (int32_t)row, .format = (uint8_t)format,
        .bits = formats[format].bits,
        .high_first = formats[format].high_first,
    };
    /* Rows begin at a byte. */
    int32_t each = format == MONO_VLSB || made.bits >= 8 ? 1 : 8 / made.bits;
    made.stride = (made.stride + each - 1) & -each;
    if (bytes_needed(&made) > b.length) return refuse("buffer too small");
    *f = made;
    return true;
}

bool framebuffer_init(Value self, Value buffer, intptr_t width,
                      intptr_t height, intptr_t format, Value stride)
{
    FrameBuffer *f = framebuffer_of(self);
    BufferCount *old = f->count;
    if (!framebuffer_setup(f, buffer, width, height, format, stride, true))
        return false;
    if (old != NULL && old->views > 0) old->views--;
    if (f->count != NULL) f->count->views++;
    return true;
}

Value framebuffer_legacy(Value buffer, intptr_t width, intptr_t height,
                         Value stride)
{
    FrameBuffer *f = gc_alloc(&framebuf_FrameBuffer_type, sizeof *f);
    if (f == NULL || !framebuffer_init(value_of(f), buffer, width, height,
                                       MONO_VLSB, stride))
        return 0;
    return value_of(f);
}

bool framebuffer_get_buffer(Value self, Value out, Value writable)
{
    const FrameBuffer *f = framebuffer_of(self);
    if (f->owner != 0)
        return buffer_get(f->owner, (Buffer *)out, writable == TRUE);
    raise_type("FrameBuffer.__init__() has not been called");
    return false;
}
