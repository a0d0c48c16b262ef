/* framebuf_shapes.c: points, lines and shapes. */
#include "framebuf.h"

#include "gc.h"
#include "int.h"

bool framebuffer_fill(Value self, intptr_t color)
{
    const FrameBuffer *f = framebuffer_of(self);
    pixels_fill(f, 0, 0, f->width, f->height, (uint32_t)color);
    return true;
}

Value framebuffer_pixel(Value self, int32_t x, int32_t y, Value color)
{
    const FrameBuffer *f = framebuffer_of(self);
    if (!pixel_within(f, x, y)) return NONE;
    if (color == 0) return small_value((intptr_t)pixel_get(f, x, y));
    intptr_t c = int_as_word(color);
    if (error_pending()) return 0;
    pixel_put(f, x, y, (uint32_t)c);
    return NONE;
}

bool framebuffer_fill_rect(Value self, int32_t x, int32_t y, int32_t w,
                           int32_t h, intptr_t color)
{
    pixels_fill(framebuffer_of(self), x, y, w, h, (uint32_t)color);
    return true;
}

bool framebuffer_hline(Value self, int32_t x, int32_t y, int32_t w,
                       intptr_t color)
{
    return framebuffer_fill_rect(self, x, y, w, 1, color);
}

bool framebuffer_vline(Value self, int32_t x, int32_t y, int32_t h,
                       intptr_t color)
{
    return framebuffer_fill_rect(self, x, y, 1, h, color);
}

bool framebuffer_rect(Value self, int32_t x, int32_t y, int32_t w, int32_t h,
                      intptr_t color, bool fill)
{
    const FrameBuffer *f = framebuffer_of(self);
    uint32_t c = (uint32_t)color;
    if (fill) {
        pixels_fill(f, x, y, w, h, c);
        return true;
    }
    pixels_fill(f, x, y, w, 1, c);
    pixels_fill(f, x, pixel_offset(pixel_offset(y, h), -1), w, 1, c);
    pixels_fill(f, x, y, 1, h, c);
    pixels_fill(f, pixel_offset(pixel_offset(x, w), -1), y, 1, h, c);
    return true;
}

/* ---- lines ---- */

static int32_t min(int32_t a, int32_t b) { return a < b ? a : b; }
static int32_t max(int32_t a, int32_t b) { return a > b ? a : b; }

/* Bresenham's: `error` says when the shorter axis takes a step too. */
void pixels_line(const FrameBuffer *f, int32_t x1, int32_t y1, int32_t x2,
                 int32_t y2, uint32_t color)
{
    int64_t dx = (int64_t)x2 - x1, dy = (int64_t)y2 - y1;
    int32_t sx = dx > 0 ? 1 : -1, sy = dy > 0 ? 1 : -1;
    if (dx < 0) dx = -dx;
    if (dy < 0) dy = -dy;
    if ((dx == 0 || dy == 0) && dx < INT32_MAX && dy < INT32_MAX) {
        pixels_fill(f, min(x1, x2), min(y1, y2), (int32_t)dx + 1,
                    (int32_t)dy + 1, color);
        return;
    }
    bool steep = dy > dx;
    int64_t length = steep ? dy : dx, rise = steep ? dx : dy;
    int64_t error = 2 * rise - length;
    for (int64_t i = 0; i < length; i++, error += 2 * rise) {
        pixel_plot(f, x1, y1, color);
        if (error >= 0) {
            *(steep ? &x1 : &y1) += steep ? sx : sy;
            error -= 2 * length;
        }
        *(steep ? &y1 : &x1) += steep ? sy : sx;
    }
    pixel_plot(f, x2, y2, color);
}

bool framebuffer_line(Value self, int32_t x1, int32_t y1, int32_t x2,
                      int32_t y2, intptr_t color)
{
    pixels_line(framebuffer_of(self), x1, y1, x2, y2, (uint32_t)color);
    return true;
}

/* ---- ellipses ---- */

typedef struct {
    const FrameBuffer *f;
    int32_t x, y;             /* the centre */
    uint32_t color;
    bool fill;
    int32_t quadrants;        /* bit 0: right above, then against the clock */
} Ellipse;

/* The points at a distance from the centre, or what lies between them and the
 * vertical axis. */
static void plot_quadrants(const Ellipse *e, int32_t dx, int32_t dy)
{
    for (int q = 0; q < 4; q++) {
        if (!(e->quadrants >> q & 1)) continue;
        bool left = q == 1 || q == 2;
        int32_t x = pixel_offset(e->x, left ? -dx : e->fill ? 0 : dx);
        int32_t y = pixel_offset(e->y, q < 2 ? -dy : dy);
        pixels_fill(e->f, x, y, e->fill ? dx + 1 : 1, 1, e->color);
    }
}

/* One of the two arcs of a quadrant: from the end of the first axis to where
 * the slope is one.  (u, v) goes along v = 0, 1, …; a and b are the half axes
 * in the directions of u and v. */
static void plot_arc(const Ellipse *e, int64_t a, int64_t b, bool swapped)
{
    int64_t aa = 2 * a * a, bb = 2 * b * b, u = a, v = 0;
    int64_t du = b * b * (1 - 2 * a), dv = a * a, error = 0;
    int64_t stop_u = bb * a, stop_v = 0;
    while (stop_u >= stop_v) {
        plot_quadrants(e, (int32_t)(swapped ? v : u),
                       (int32_t)(swapped ? u : v));
        v++;
        stop_v += aa;
        error += dv;
        dv += aa;
        if (2 * error + du > 0) {
            u--;
            stop_u -= bb;
            error += du;
            du += bb;
        }
    }
}

/* Radii, and coordinates of points: the products of two of them and the
 * squares times a radius still fit. */
enum { FARTHEST = 1 << 20 };

static bool is_far(int32_t n) { return n > FARTHEST || n < -FARTHEST; }

bool framebuffer_ellipse(Value self, int32_t x, int32_t y, int32_t xr,
                         int32_t yr, intptr_t color, bool fill, int32_t mask)
{
    Ellipse e = {framebuffer_of(self), x, y, (uint32_t)color, fill, mask};
    if (is_far(xr) || is_far(yr)) {
        raise_value("radius out of range");
        return false;
    }
    if (xr == 0 && yr == 0) {
        if (mask & 15) pixel_plot(e.f, x, y, e.color);
        return true;
    }
    plot_arc(&e, xr, yr, false);
    plot_arc(&e, yr, xr, true);
    return true;
}

/* ---- polygons ---- */

typedef struct { int32_t x, y; } Point;

typedef struct {
    const unsigned char *items;
    size_t size;
    unsigned traits;
    size_t count;             /* of points */
} Points;

static int32_t coordinate(const Points *p, size_t i)
{
    uint32_t bits = 0;
    const unsigned char *at = p->items + i * p->size;
    for (size_t k = p->size; k-- > 0;) bits = bits << 8 | at[k];
    unsigned unused = 32 - 8 * (unsigned)p->size;
    return p->traits & ITEM_SIGNED ? (int32_t)(bits << unused) >> unused
                                   : (int32_t)bits;
}

static bool read_points(Value coords, Points *out)
{
    Buffer b;
    if (!buffer_get(coords, &b, false)) return false;
    unsigned traits = item_traits(b.format);
    *out = (Points){b.data, b.item_size, traits,
                    b.length / b.item_size / 2};
    if (!(traits & ITEM_INT) || b.item_size > 4) {
        raise_type("coordinates must be integers of at most 32 bits");
        return false;
    }
    for (size_t i = 0; i < 2 * out->count; i++)
        if (is_far(coordinate(out, i))) {
            raise_value("coordinate out of range");
            return false;
        }
    return true;
}

static Point point(const Points *p, size_t i)
{
    return (Point){coordinate(p, 2 * i), coordinate(p, 2 * i + 1)};
}

static void plot_edge(const FrameBuffer *f, int32_t x, int32_t y, Point a,
                      Point b, uint32_t color)
{
    pixels_line(f, pixel_offset(x, a.x), pixel_offset(y, a.y),
                pixel_offset(x, b.x), pixel_offset(y, b.y), color);
}

/* Where the edge crosses the row, rounded. */
static int32_t crossing(Point a, Point b, int32_t row)
{
    int64_t run = 32 * ((int64_t)b.x - a.x) * ((int64_t)row - a.y);
    return (int32_t)((32 * (int64_t)a.x + run / ((int64_t)b.y - a.y) + 16) /
                     32);
}

/* Crossings leave out the lower end of an edge: those points that no other
 * edge goes on from are set here. */
static void plot_low_end(const FrameBuffer *f, int32_t x, int32_t y, Point a,
                         Point b, uint32_t color)
{
    plot_edge(f, x, y, a.y < b.y ? b : a, a.y > b.y ? a : b, color);
}

static void insert_sorted(int32_t *nodes, size_t n, int32_t node)
{
    for (; n > 0 && nodes[n - 1] > node; n--) nodes[n] = nodes[n - 1];
    nodes[n] = node;
}

/* Fills between each two crossings of the row with the edges. */
static void fill_row(const FrameBuffer *f, int32_t x, int32_t y,
                     const Points *p, int32_t row, int32_t *nodes,
                     uint32_t color)
{
    size_t n = 0;
    Point a = point(p, 0);
    for (size_t i = p->count; i-- > 0;) {
        Point b = point(p, i);
        if ((a.y > row) != (b.y > row))
            insert_sorted(nodes, n++, crossing(a, b, row));
        else if (row == max(a.y, b.y))
            plot_low_end(f, x, y, a, b, color);
        a = b;
    }
    for (size_t i = 0; i + 1 < n; i += 2)
        pixels_fill(f, pixel_offset(x, nodes[i]), y + row,
                    nodes[i + 1] - nodes[i] + 1, 1, color);
}

static bool fill_polygon(const FrameBuffer *f, int32_t x, int32_t y,
                         const Points *p, uint32_t color)
{
    int32_t top = INT32_MAX, bottom = INT32_MIN, few[16], *nodes = few;
    for (size_t i = 0; i < p->count; i++) {
        top = min(top, point(p, i).y);
        bottom = max(bottom, point(p, i).y);
    }
    if (p->count > sizeof few / sizeof *few) {
        ByteBlock *block = gc_alloc_bytes(p->count * sizeof *nodes);
        if (block == NULL) return false;
        nodes = (int32_t *)(void *)block->data;
    }
    /* Only rows within can show anything. */
    int64_t row = -(int64_t)y, end = row + f->height;
    if (row < top) row = top;
    if (end > (int64_t)bottom + 1) end = (int64_t)bottom + 1;
    for (; row < end; row++)
        fill_row(f, x, y, p, (int32_t)row, nodes, color);
    return true;
}

bool framebuffer_poly(Value self, int32_t x, int32_t y, Value coords,
                      intptr_t color, bool fill)
{
    const FrameBuffer *f = framebuffer_of(self);
    Points p;
    if (!read_points(coords, &p)) return false;
    if (p.count == 0) return true;
    if (fill) return fill_polygon(f, x, y, &p, (uint32_t)color);
    Point a = point(&p, 0);
    for (size_t i = p.count; i-- > 0;) {
        Point b = point(&p, i);
        plot_edge(f, x, y, a, b, (uint32_t)color);
        a = b;
    }
    return true;
}
