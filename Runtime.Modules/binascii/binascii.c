/* binascii.c: bytes as text, and their checksums. */
#include "bytes.h"
#include "bytes_methods.h"
#include "int.h"
#include "str.h"

extern const Type binascii_Error_type;

/* ---- hexadecimal ---- */

Value binascii_hexlify(Value data, Value sep, int32_t group)
{
    StrBuilder out;
    str_builder_start(&out);
    return bytes_add_hex(&out, data, sep, group)
               ? str_builder_finish_bytes(&out)
               : 0;
}

/* bytes-like, or a str of ASCII. */
static bool ascii_argument(Value v, Span *out)
{
    if (buffer_check(v)) return bytes_argument(v, out);
    if (!str_check(v)) {
        raise_type("argument should be bytes, buffer or ASCII string, not "
                   "'%T'", v);
        return false;
    }
    if (!str_is_ascii(str_of(v))) {
        raise_value("string argument should contain only ASCII characters");
        return false;
    }
    *out = (Span){str_of(v)->data, str_bytes(str_of(v))};
    return true;
}

static Value refuse(const char *message)
{
    return raise_error(&binascii_Error_type, "%s", message);
}

Value binascii_unhexlify(Value text)
{
    Span s;
    if (!ascii_argument(text, &s)) return 0;
    if (s.n % 2 != 0) return refuse("Odd-length string");
    Value v = bytes_new(NULL, s.n / 2);
    for (size_t i = 0; v != 0 && i < s.n; i += 2) {
        int high = bytes_hex_digit((unsigned char)s.data[i]);
        int low = bytes_hex_digit((unsigned char)s.data[i + 1]);
        if (high < 0 || low < 0) return refuse("Non-hexadecimal digit found");
        bytes_of(v)->data[i / 2] = (unsigned char)(high << 4 | low);
    }
    return v;
}

/* ---- base 64 ---- */

static const char digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value binascii_b2a_base64(Value data, bool newline)
{
    Span s;
    if (!bytes_argument(data, &s)) return 0;
    if (s.n > INT32_MAX / 4) return raise_memory();
    Value v = bytes_new(NULL, (s.n + 2) / 3 * 4 + newline);
    if (v == 0) return 0;
    unsigned char *out = bytes_of(v)->data;
    const unsigned char *p = (const unsigned char *)s.data;
    for (size_t left = s.n; left > 0; p += 3, out += 4) {
        size_t n = left < 3 ? left : 3;
        unsigned bits = (unsigned)p[0] << 16;
        if (n > 1) bits |= (unsigned)p[1] << 8;
        if (n > 2) bits |= p[2];
        for (unsigned i = 0; i < 4; i++)
            out[i] = (unsigned char)(i <= n ? digits[bits >> (18 - 6 * i) & 63]
                                            : '=');
        left -= n;
    }
    if (newline) *out = '\n';
    return v;
}

static int base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* What has been read. */
typedef struct {
    unsigned char *out;
    size_t digits, bytes;
    unsigned bits;
    int pads;                 /* since the last digit */
    bool padding;             /* there has been a pad */
} Decoder;

static void take_digit(Decoder *d, unsigned digit)
{
    d->pads = 0;
    d->bits = d->bits << 6 | digit;
    if (d->digits++ % 4 > 0)
        d->out[d->bytes++] =
            (unsigned char)(d->bits >> (6 - 2 * ((d->digits - 1) % 4)));
}

/* Digits until the padding is complete; false if it raised. */
static bool decode(Decoder *d, Span s, bool strict)
{
    for (size_t i = 0; i < s.n; i++) {
        int digit = base64_digit(s.data[i]);
        unsigned place = d->digits % 4;
        if (s.data[i] == '=') {
            if (strict && place == 0)
                return refuse(i == 0 ? "Leading padding not allowed"
                                     : "Excess padding not allowed");
            d->padding = true;
            if (place < 2 || place + (unsigned)++d->pads < 4) continue;
            d->digits = 0;
            return !strict || i + 1 == s.n ||
                   refuse("Excess data after padding");
        }
        if (digit < 0 && strict) return refuse("Only base64 data is allowed");
        if (digit < 0) continue;
        if (strict && d->padding)
            return refuse("Discontinuous padding not allowed");
        take_digit(d, (unsigned)digit);
    }
    if (d->digits % 4 == 1)
        raise_error(&binascii_Error_type,
                    "Invalid base64-encoded string: number of data characters "
                    "(%zd) cannot be 1 more than a multiple of 4", d->digits);
    else if (d->digits % 4 != 0)
        refuse("Incorrect padding");
    return d->digits % 4 == 0;
}

Value binascii_a2b_base64(Value text, bool strict)
{
    Span s;
    if (!ascii_argument(text, &s)) return 0;
    Value v = bytes_new(NULL, s.n / 4 * 3 + 3);
    if (v == 0) return 0;
    Decoder d = {.out = bytes_of(v)->data};
    if (!decode(&d, s, strict)) return 0;
    return bytes_new(d.out, d.bytes);
}

/* ---- checksums ---- */

/* Four bits of the reflected polynomial 0x04C11DB7. */
static const uint32_t crc32_steps[16] = {
    0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
    0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
    0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
};

Value binascii_crc32(Value data, Value start)
{
    Span s;
    if ((start = int_index(start)) == 0 || !bytes_argument(data, &s)) return 0;
    uint32_t crc = ~int_as_u32_wrapped(start);
    for (size_t i = 0; i < s.n; i++) {
        crc ^= (unsigned char)s.data[i];
        crc = crc >> 4 ^ crc32_steps[crc & 15];
        crc = crc >> 4 ^ crc32_steps[crc & 15];
    }
    return int_from_u64(~crc);
}

/* CRC-CCITT with the polynomial 0x1021. */
Value binascii_crc_hqx(Value data, Value start)
{
    Span s;
    if ((start = int_index(start)) == 0 || !bytes_argument(data, &s)) return 0;
    unsigned crc = int_as_u32_wrapped(start) & 0xFFFF;
    for (size_t i = 0; i < s.n; i++) {
        unsigned top = crc >> 8 ^ (unsigned char)s.data[i];
        top ^= top >> 4;
        crc = (crc << 8 ^ top << 12 ^ top << 5 ^ top) & 0xFFFF;
    }
    return small_value((intptr_t)crc);
}
