/* item.h: items of binary data, as struct, array and memoryview have them.
 *
 * A format is a character of the module struct.  bBhHiIlLqQnNP are ints, efd
 * floats, ? is a truth value, c a byte, s and p are texts of bytes, x is
 * padding.
 */
#ifndef PYC2C_ITEM_H
#define PYC2C_ITEM_H

#include "error.h"
#include "object.h"

enum {
    ITEM_SIZE = 15,           /* bytes in a portable record; 0: no format */
    ITEM_WORD = 15,           /* as size: that of a pointer, never portable */
    ITEM_INT = 16,
    ITEM_SIGNED = 32,
    ITEM_FLOAT = 64,
    ITEM_POINTER = 128,       /* unsigned, but takes negative numbers too */
};
extern const uint8_t item_traits_of['x' - '?' + 1];

static inline unsigned item_traits(char format)
{
    unsigned at = (unsigned char)format - (unsigned)'?';
    return at < sizeof item_traits_of ? item_traits_of[at] : 0;
}

/* Bytes of an item in the machine's own layout; 0 if it is no format. */
size_t item_native_size(char format);

/* v as an int, through __index__: 0 when that raised, or when there is none,
 * which raises nothing.  May run Python code. */
Value item_index_slow(Value v);
static inline Value item_index(Value v)
{
    return likely(value_is_small(v)) ? v : item_index_slow(v);
}

/* An int of a format with these traits at p, most significant byte first if
 * `big`.  Negative when v, an int, is too small for the item, positive when it
 * is too large, 0 when it was written.  Raises nothing. */
int item_store_int(unsigned char *p, size_t size, unsigned traits, bool big,
                   Value v);
/* The same to set an item of an array, a view or a record. */
int item_set_int(unsigned char *p, size_t size, unsigned traits, bool big,
                 Value v);
/* Of an int that an item has no room for the low bits are stored, as
 * MicroPython does; else it raises.  A program that uses MicroPython's own
 * modules wraps. */
extern const bool items_wrap;
/* May raise, may collect. */
Value item_load_int(const unsigned char *p, size_t size, unsigned traits,
                    bool big);

/* Items that are floats go through a FloatItems *, which is NULL where all
 * formats of the program are known and none is a float's: such a program links
 * no float code. */
typedef struct {
    Value (*load)(char format, bool big, const unsigned char *p);
    bool (*convert)(Value v, Float *out);     /* may run Python code */
    /* False when it is too large, and infinity was written; raises nothing. */
    bool (*store)(char format, bool big, unsigned char *p, Float f);
} FloatItems;
extern const FloatItems float_items;

#endif
