/* struct.h: records of binary data and the formats that describe them.
 *
 * A format is read from left to right, a field at a time, and nothing of it is
 * kept but its length: programs write the same few short ones, and reading one
 * takes about as long as looking it up.
 */
#ifndef PYC2C_STRUCT_H
#define PYC2C_STRUCT_H

#include "buffer.h"
#include "error.h"
#include "item.h"
#include "object.h"
#include "str.h"

typedef struct {
    const Type *type;
    Value format;             /* str */
    size_t size;              /* bytes of a record */
    size_t items;             /* values of a record */
    const FloatItems *floats; /* NULL: no field is a float */
} Struct;
extern const Type struct_Struct_type, struct_unpack_iterator_type,
    struct_error_type;

static inline Struct *struct_of(Value v) { return (Struct *)v; }

typedef struct {
    const Type *type;
    Struct record;
    Buffer buffer;            /* cannot be resized before the end */
    size_t at;
} UnpackIterator;

/* `count` items of one format, one after the other; of s and p it is the size
 * of the one item. */
typedef struct {
    char format;
    uint8_t traits;           /* of the format, item.h */
    uint8_t size;             /* of an item */
    size_t count;
    size_t offset;            /* of the first, in the record */
} Field;

typedef struct {
    const char *at, *end;
    bool native;              /* sizes and alignment of the machine */
    bool big;
    size_t offset;            /* where the last field ended */
} FieldReader;

static inline void field_reader_start(FieldReader *r, Value format)
{
    const Str *s = str_of(format);
    char order = s->data[0];
    bool big = order == '>' || order == '!';
    bool native = !big && order != '<' && order != '=';
    *r = (FieldReader){s->data + (!native || order == '@'),
                       s->data + str_bytes(s), native, big, 0};
}

/* The next field: 1, 0 at the end, -1 raised. */
int field_next_slow(FieldReader *r, Field *f);
static inline int field_next(FieldReader *r, Field *f)
{
    /* One item without a count; the text ends in a 0, which is no format. */
    unsigned traits = item_traits(*r->at), size = traits & ITEM_SIZE;
    if (size == 0 || size == ITEM_WORD ||
        (r->native && sizeof(long) != 4 && (*r->at | 32) == 'l'))
        return field_next_slow(r, f);
    size_t offset = r->offset;
    if (r->native) offset = (offset + size - 1) & ~(size_t)(size - 1);
    *f = (Field){*r->at++, (uint8_t)traits, (uint8_t)size, 1, offset};
    r->offset = offset + size;
    return 1;
}

/* Format, size and number of values of s. May raise, may collect. */
bool struct_measure(Struct *s, Value format, const FloatItems *floats);

/* As many values as the format has, to zeroed memory at p. */
bool struct_store(const Struct *s, unsigned char *p, const Value *values);
/* The values at p. */
Value struct_load(const Struct *s, const unsigned char *p);

/* The functions of the module, for a format that is measured. */
Value struct_do_pack(const Struct *s, size_t nargs, const Value *args);
bool struct_do_pack_into(const Struct *s, size_t nargs, const Value *args);
Value struct_do_unpack(const Struct *s, Value buffer);
Value struct_do_unpack_from(const Struct *s, Value buffer, Value offset);
Value struct_do_iter_unpack(const Struct *s, Value buffer);

#endif
