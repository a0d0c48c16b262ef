/* unicode.h: the Unicode character database, as far as str needs it.
 *
 * Each property is a function with a table of its own, so that a program links
 * the tables of the properties that it asks for.  The tables are made by
 * unicode/generate.py; unicode_table.h says how they are packed.
 */
#ifndef PYC2C_UNICODE_H
#define PYC2C_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

bool unicode_is_alpha(uint32_t c);
bool unicode_is_decimal(uint32_t c);
bool unicode_is_digit(uint32_t c);
bool unicode_is_numeric(uint32_t c);
bool unicode_is_lower(uint32_t c);
bool unicode_is_upper(uint32_t c);
bool unicode_is_title(uint32_t c);
bool unicode_is_space(uint32_t c);
bool unicode_is_printable(uint32_t c);
bool unicode_is_identifier_start(uint32_t c);
bool unicode_is_identifier_part(uint32_t c);
bool unicode_is_cased(uint32_t c);
bool unicode_is_case_ignorable(uint32_t c);

/* The value of a decimal digit, or -1. */
int unicode_decimal(uint32_t c);

/* Full case mappings: 1 to 3 characters into out; returns how many. */
#define UNICODE_MAX_CASE 3
int unicode_to_upper(uint32_t c, uint32_t *out);
int unicode_to_lower(uint32_t c, uint32_t *out);
int unicode_to_title(uint32_t c, uint32_t *out);
int unicode_to_folded(uint32_t c, uint32_t *out);

/* ---- ASCII ---- */
static inline bool ascii_is_lower(uint32_t c) { return c - 'a' < 26; }
static inline bool ascii_is_upper(uint32_t c) { return c - 'A' < 26; }
static inline bool ascii_is_alpha(uint32_t c) { return (c | 32) - 'a' < 26; }
static inline bool ascii_is_digit(uint32_t c) { return c - '0' < 10; }
static inline bool ascii_is_alnum(uint32_t c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c);
}
/* What bytes.isspace means. */
static inline bool ascii_is_space(uint32_t c) { return c == ' ' || c - 9 < 5; }
static inline uint32_t ascii_lower(uint32_t c)
{
    return ascii_is_upper(c) ? c + 32 : c;
}
static inline uint32_t ascii_upper(uint32_t c)
{
    return ascii_is_lower(c) ? c - 32 : c;
}

#endif
