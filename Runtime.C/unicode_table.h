/* unicode_table.h: the packed tables of unicode_tables.c.
 *
 * A set is a string of variable-length numbers (seven bits a byte, least
 * significant first, the high bit says that more follow), two a run of
 * characters: how many to skip from the end of the last run (from U+0080 at
 * the start), then (members - 1) << 1 | every other one.  A map has a third
 * number, what to add, with the sign in the lowest bit.  A skip past the last
 * character ends both.
 *
 * The special rows map a character to up to three, padded with 0, in order of
 * the character.
 */
#ifndef PYC2C_UNICODE_TABLE_H
#define PYC2C_UNICODE_TABLE_H

#include <stdint.h>

extern const uint8_t unicode_alpha[], unicode_decimal_runs[],
    unicode_digit_not_decimal[], unicode_numeric_not_digit[], unicode_lower[],
    unicode_upper[], unicode_title[], unicode_printable[],
    unicode_start_not_alpha[], unicode_part_not_start[],
    unicode_case_ignorable[];
extern const uint8_t unicode_map_upper[], unicode_map_lower[],
    unicode_map_title[], unicode_map_folded[];
extern const uint16_t unicode_special_upper[][4], unicode_special_upper_count,
    unicode_special_lower[][4], unicode_special_lower_count,
    unicode_special_title[][4], unicode_special_title_count,
    unicode_special_folded[][4], unicode_special_folded_count;

#endif
