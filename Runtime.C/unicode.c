/* unicode.c: looking up the packed tables. */
#include "unicode.h"

#include <stddef.h>

#include "unicode_table.h"

static uint32_t read_number(const uint8_t **at)
{
    uint32_t n = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = *(*at)++;
        n |= (uint32_t)(byte & 0x7F) << shift;
        if (byte < 0x80) return n;
    }
}

/* Finds the run that c belongs to: its first character, or 0. */
static uint32_t find_run(const uint8_t *table, uint32_t c)
{
    uint32_t at = 0x80;
    for (;;) {
        at += read_number(&table);
        if (c < at) return 0;
        uint32_t n = read_number(&table);
        uint32_t span = n >> 1 << (n & 1);
        if (c <= at + span) return (c - at) & n & 1 ? 0 : at;
        at += span + 1;
    }
}

static bool is_member(const uint8_t *table, uint32_t c)
{
    return find_run(table, c) != 0;
}

bool unicode_is_alpha(uint32_t c)
{
    return c < 0x80 ? ascii_is_alpha(c) : is_member(unicode_alpha, c);
}

bool unicode_is_decimal(uint32_t c)
{
    return c < 0x80 ? ascii_is_digit(c) : is_member(unicode_decimal_runs, c);
}

int unicode_decimal(uint32_t c)
{
    if (c < 0x80) return ascii_is_digit(c) ? (int)c - '0' : -1;
    uint32_t first = find_run(unicode_decimal_runs, c);
    return first != 0 ? (int)((c - first) % 10) : -1;
}

bool unicode_is_digit(uint32_t c)
{
    return unicode_is_decimal(c) ||
           (c >= 0x80 && is_member(unicode_digit_not_decimal, c));
}

bool unicode_is_numeric(uint32_t c)
{
    return unicode_is_digit(c) ||
           (c >= 0x80 && is_member(unicode_numeric_not_digit, c));
}

bool unicode_is_lower(uint32_t c)
{
    return c < 0x80 ? ascii_is_lower(c) : is_member(unicode_lower, c);
}

bool unicode_is_upper(uint32_t c)
{
    return c < 0x80 ? ascii_is_upper(c) : is_member(unicode_upper, c);
}

bool unicode_is_title(uint32_t c)
{
    return c >= 0x80 && is_member(unicode_title, c);
}

bool unicode_is_space(uint32_t c)
{
    if (c < 0x80) return ascii_is_space(c) || c - 0x1C < 4;
    return c == 0x85 || c == 0xA0 || c == 0x1680 || c - 0x2000 < 11 ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool unicode_is_printable(uint32_t c)
{
    return c < 0x80 ? c - 0x20 < 0x5F : is_member(unicode_printable, c);
}

bool unicode_is_identifier_start(uint32_t c)
{
    if (c < 0x80) return ascii_is_alpha(c) || c == '_';
    return unicode_is_alpha(c) != is_member(unicode_start_not_alpha, c);
}

bool unicode_is_identifier_part(uint32_t c)
{
    if (c < 0x80) return ascii_is_alnum(c) || c == '_';
    return unicode_is_identifier_start(c) !=
           is_member(unicode_part_not_start, c);
}

bool unicode_is_cased(uint32_t c)
{
    return unicode_is_lower(c) || unicode_is_upper(c) || unicode_is_title(c);
}

bool unicode_is_case_ignorable(uint32_t c)
{
    if (c < 0x80)
        return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`';
    return is_member(unicode_case_ignorable, c);
}

/* ---- case ---- */

/* True, and *c changed, if the map has a row for it. */
static bool map_one(const uint8_t *table, uint32_t *c)
{
    uint32_t at = 0x80;
    for (;;) {
        at += read_number(&table);
        if (*c < at) return false;
        uint32_t n = read_number(&table);
        uint32_t span = n >> 1 << (n & 1);
        uint32_t delta = read_number(&table);
        if (*c <= at + span) {
            if ((*c - at) & n & 1) return false;
            *c += delta & 1 ? ~(delta >> 1) : delta >> 1;
            return true;
        }
        at += span + 1;
    }
}

static int map_special(const uint16_t (*rows)[4], size_t n, uint32_t c,
                       uint32_t *out)
{
    size_t low = 0;
    while (n > 0) {
        size_t middle = low + n / 2;
        if (rows[middle][0] < c) {
            low = middle + 1;
            n -= n / 2 + 1;
        } else if (rows[middle][0] > c) {
            n /= 2;
        } else {
            int length = 0;
            while (length < UNICODE_MAX_CASE && rows[middle][length + 1] != 0) {
                out[length] = rows[middle][length + 1];
                length++;
            }
            return length;
        }
    }
    return 0;
}

int unicode_to_upper(uint32_t c, uint32_t *out)
{
    if (c >= 0x80) {
        int n = map_special(unicode_special_upper, unicode_special_upper_count,
                            c, out);
        if (n > 0) return n;
        map_one(unicode_map_upper, &c);
    }
    out[0] = ascii_upper(c);
    return 1;
}

int unicode_to_lower(uint32_t c, uint32_t *out)
{
    if (c >= 0x80) {
        int n = map_special(unicode_special_lower, unicode_special_lower_count,
                            c, out);
        if (n > 0) return n;
        map_one(unicode_map_lower, &c);
        out[0] = c;
        return 1;
    }
    out[0] = ascii_lower(c);
    return 1;
}

int unicode_to_title(uint32_t c, uint32_t *out)
{
    if (c < 0x80) {
        out[0] = ascii_upper(c);
        return 1;
    }
    int n = map_special(unicode_special_title, unicode_special_title_count, c,
                        out);
    if (n > 0) return n;
    if (!map_one(unicode_map_title, &c)) map_one(unicode_map_upper, &c);
    out[0] = c;
    return 1;
}

int unicode_to_folded(uint32_t c, uint32_t *out)
{
    if (c < 0x80) {
        out[0] = ascii_lower(c);
        return 1;
    }
    int n = map_special(unicode_special_folded, unicode_special_folded_count,
                        c, out);
    if (n > 0) return n;
    if (!map_one(unicode_map_folded, &c)) map_one(unicode_map_lower, &c);
    out[0] = c;
    return 1;
}
