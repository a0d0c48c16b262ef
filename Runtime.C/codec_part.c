/* codec_part.c: where text that comes piece by piece can be cut. */
#include "codec.h"
#include "utf8.h"

#include <string.h>

/* The beginning of a character at the end. */
static size_t held_utf8(const unsigned char *data, size_t n)
{
    const char *reason;
    size_t left = 1;
    while (left < n && left < UTF8_MAX - 1 &&
           !utf8_is_start((char)data[n - left]))
        left++;
    if (left > n || data[n - left] < 0xC2 || data[n - left] > 0xF4) return 0;
    int size = codec_check_utf8(data + n - left, left, &reason);
    return size == -(int)left ? left : 0;
}

/* Half a unit, and what may be the first half of a pair, in either order. */
static size_t held_utf16(const unsigned char *data, size_t n)
{
    size_t half = n & 1;
    n -= half;
    bool pair = n >= 2 && ((data[n - 1] & 0xFC) == 0xD8 ||
                           (data[n - 2] & 0xFC) == 0xD8);
    return pair ? half + 2 : half;
}

size_t codec_held(const unsigned char *data, size_t n, Codec codec)
{
    switch (codec) {
    case CODEC_UTF8_SIG:
        if (n < 3 && memcmp(data, "\xEF\xBB\xBF", n) == 0) return n;
        return held_utf8(data, n);
    case CODEC_UTF8: return held_utf8(data, n);
    case CODEC_UTF16: case CODEC_UTF16_LE: case CODEC_UTF16_BE:
        return held_utf16(data, n);
    case CODEC_UTF32: case CODEC_UTF32_LE: case CODEC_UTF32_BE: return n & 3;
    default: return 0;
    }
}
