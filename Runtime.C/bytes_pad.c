/* bytes_pad.c: center, ljust, rjust, zfill, expandtabs, replace, translate. */
#include <string.h>

#include "buffer.h"
#include "bytes_methods.h"
#include "memory_search.h"
#include "ops.h"
#include "str.h"

/* ---- padding ---- */

static bool read_fill(Value v, const char *name, uint8_t *fill)
{
    *fill = ' ';
    if (v == 0) return true;
    Span s = {NULL, 0};
    if (buffer_check(v) && !bytes_argument(v, &s)) return false;
    if (s.n != 1) {
        raise_type("%s() argument 2 must be a byte string of length 1, not %T",
                   name, v);
        return false;
    }
    *fill = (uint8_t)s.data[0];
    return true;
}

static Value pad(Value self, size_t left, size_t right, uint8_t fill)
{
    Span s = bytes_span(self);
    if (left + right == 0) return bytes_part(self, s.data, s.data + s.n);
    Value v = bytes_like_new(value_type(self), NULL, left + s.n + right);
    if (v == 0) return 0;
    size_t n;
    unsigned char *data = bytes_like_data(v, &n);
    memset(data, fill, left);
    memcpy(data + left, s.data, s.n);
    memset(data + left + s.n, fill, right);
    return v;
}

static size_t missing(Value self, intptr_t width)
{
    intptr_t n = (intptr_t)bytes_span(self).n;
    return width > n ? (size_t)(width - n) : 0;
}

Value bytes_center(Value self, intptr_t width, Value fillchar)
{
    uint8_t fill;
    if (!read_fill(fillchar, "center", &fill)) return 0;
    size_t n = missing(self, width);
    size_t left = n / 2 + (n & (size_t)width & 1);
    return pad(self, left, n - left, fill);
}

Value bytes_ljust(Value self, intptr_t width, Value fillchar)
{
    uint8_t fill;
    if (!read_fill(fillchar, "ljust", &fill)) return 0;
    return pad(self, 0, missing(self, width), fill);
}

Value bytes_rjust(Value self, intptr_t width, Value fillchar)
{
    uint8_t fill;
    if (!read_fill(fillchar, "rjust", &fill)) return 0;
    return pad(self, missing(self, width), 0, fill);
}

Value bytes_zfill(Value self, intptr_t width)
{
    size_t left = missing(self, width), n;
    Value v = pad(self, left, 0, '0');
    if (v == 0 || left == 0) return v;
    unsigned char *data = bytes_like_data(v, &n);
    if (n > left && (data[left] == '+' || data[left] == '-')) {
        data[0] = data[left];
        data[left] = '0';
    }
    return v;
}

Value bytes_expandtabs(Value self, int32_t tabsize)
{
    StrBuilder out;
    Span s = bytes_span(self);
    size_t column = 0, tab = tabsize > 0 ? (size_t)tabsize : 0;
    str_builder_start(&out);
    for (size_t i = 0; i < s.n; i++) {
        char c = s.data[i];
        if (c == '\t') {
            size_t n = tab > 0 ? tab - column % tab : 0;
            column += n;
            if (!str_builder_pad(&out, ' ', n)) return 0;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        if (!str_builder_add(&out, &c, 1)) return 0;
    }
    return bytes_like_finish(value_type(self), &out);
}

/* ---- replacing ---- */

static Value interleave(Value self, Span to, intptr_t limit)
{
    StrBuilder out;
    Span s = bytes_span(self);
    size_t i = 0;
    str_builder_start(&out);
    while (limit != 0) {
        limit--;
        if (!str_builder_add(&out, to.data, to.n)) return 0;
        if (i == s.n) break;
        if (!str_builder_add(&out, s.data + i++, 1)) return 0;
    }
    if (!str_builder_add(&out, s.data + i, s.n - i)) return 0;
    return bytes_like_finish(value_type(self), &out);
}

Value bytes_replace(Value self, Value old, Value with, intptr_t count)
{
    StrBuilder out;
    Span from, to;
    if (!bytes_argument(old, &from) || !bytes_argument(with, &to)) return 0;
    if (from.n == 0) return interleave(self, to, count);
    Span s = bytes_span(self);
    const char *p = s.data, *end = s.data + s.n;
    str_builder_start(&out);
    for (; count != 0; count--) {
        const char *at = memory_find(p, (size_t)(end - p), from.data, from.n);
        if (at == NULL) break;
        if (!str_builder_add(&out, p, (size_t)(at - p)) ||
            !str_builder_add(&out, to.data, to.n))
            return 0;
        p = at + from.n;
    }
    if (p == s.data) return bytes_part(self, p, end);
    if (!str_builder_add(&out, p, (size_t)(end - p))) return 0;
    return bytes_like_finish(value_type(self), &out);
}

Value bytes_translate(Value self, Value table, Value delete)
{
    Span map = {NULL, 0}, gone = {"", 0};
    if (table != NONE) {
        if (!bytes_argument(table, &map)) return 0;
        if (map.n != 256)
            return raise_value("translation table must be 256 characters "
                               "long");
    }
    if (delete != 0 && !bytes_argument(delete, &gone)) return 0;
    Span s = bytes_span(self);
    StrBuilder out;
    str_builder_start(&out);
    char *at = str_builder_reserve(&out, s.n);
    if (at == NULL) return 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (memchr(gone.data, c, gone.n)) continue;
        *at++ = map.data != NULL ? map.data[c] : (char)c;
    }
    out.used = (size_t)(at - out.data);
    return bytes_like_finish(value_type(self), &out);
}

Value bytes_maketrans(Value old, Value with)
{
    Span from, to;
    char table[256];
    if (!bytes_argument(old, &from) || !bytes_argument(with, &to)) return 0;
    if (from.n != to.n)
        return raise_value("maketrans arguments must have same length");
    for (int i = 0; i < 256; i++) table[i] = (char)i;
    for (size_t i = 0; i < from.n; i++)
        table[(unsigned char)from.data[i]] = to.data[i];
    return bytes_new(table, sizeof table);
}
