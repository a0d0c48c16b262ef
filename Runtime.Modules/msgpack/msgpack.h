/* msgpack.h: MessagePack.
 *
 * Neither side recurses: what is open of nested arrays and maps stands in a
 * stack of levels in the heap, so that the depth of the data costs no C stack,
 * and what is half read can wait there for more bytes.
 *
 * ExtType, Timestamp and ExtraData are classes of msgpack.py, which makes them
 * known here.
 */
#ifndef PYC2C_MSGPACK_H
#define PYC2C_MSGPACK_H

#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "object.h"
#include "str.h"

extern const Type msgpack_Packer_type, msgpack_Unpacker_type,
    msgpack_BufferFull_type, msgpack_OutOfData_type, msgpack_FormatError_type,
    msgpack_StackError_type;

typedef struct {
    Value ext_type, timestamp, extra_data;
} MsgpackClasses;
extern MsgpackClasses msgpack_classes;

enum {
    MSGPACK_MAX_DEPTH = 1024,
    MSGPACK_TIMESTAMP = -1,   /* its code as an extension */
    MSGPACK_TIMESTAMP_SIZE = 12,
};

/* Big-endian. */
static inline uint64_t msgpack_load(const unsigned char *p, size_t size)
{
    uint64_t n = 0;
    for (size_t i = 0; i < size; i++) n = n << 8 | p[i];
    return n;
}

static inline void msgpack_store(unsigned char *p, size_t size, uint64_t n)
{
    for (size_t i = size; i-- > 0; n >>= 8) p[i] = (unsigned char)n;
}

/* f is None (0 comes back) or callable; else TypeError. */
bool msgpack_get_callable(Value f, const char *name, Value *out);

/* ---- packing ---- */

/* An array or a map that is being written. */
typedef struct {
    Value seq;                /* list, tuple or dict */
    Value pending;            /* of a dict: the value whose key is written */
    size_t at, length;
} PackLevel;

typedef struct {
    Value fallback;           /* `default`, or 0 */
    Value errors;             /* of text, or 0: strict */
    bool use_single_float, use_bin_type, strict_types;
} PackOptions;

typedef struct {
    const PackOptions *options;
    StrBuilder out;
    ValueBlock *levels;
    size_t depth, room;
} Packing;

void packing_start(Packing *p, const PackOptions *options);
/* May run Python code. */
bool packing_add(Packing *p, Value v);
bool packing_add_array(Packing *p, size_t n);
bool packing_add_map(Packing *p, size_t n);
bool packing_add_ext(Packing *p, int code, const void *data, size_t n);

/* Writes the payload of a timestamp; returns its length. */
size_t msgpack_timestamp_write(unsigned char out[MSGPACK_TIMESTAMP_SIZE],
                               int64_t seconds, uint32_t nanoseconds);

typedef struct {
    const Type *type;
    PackOptions options;
    bool autoreset;
    ByteBlock *block;         /* without autoreset: what is packed */
    size_t used;
    BufferCount exports;
} Packer;

#define PACK_PARAMETERS \
    Value fallback, bool use_single_float, bool autoreset, bool use_bin_type, \
        bool strict_types, bool datetime, Value unicode_errors, \
        intptr_t buf_size

/* ---- unpacking ---- */

/* An array or a map that is being read. */
typedef struct {
    Value made;               /* a list or a dict; 0 where it is skipped */
    Value key;                /* of a map: waits for its value, or 0 */
    size_t left;              /* items, or pairs */
    size_t kind;
} UnpackLevel;

typedef struct {
    const Type *type;
    /* Options; hooks are 0 where there are none. */
    Value object_hook, list_hook, ext_hook, errors;
    size_t max_str, max_bin, max_array, max_map, max_ext;
    bool use_list, raw, strict_map_key, has_pairs_hook;
    uint8_t timestamp;
    /* Input: data[head..tail) waits; what is no Unpacker reads elsewhere. */
    const unsigned char *data;
    size_t head, tail;
    ByteBlock *block;         /* where data is then, with that capacity */
    size_t capacity, max_buffer, read_size;
    Value read;               /* the stream's method, or 0 */
    bool reads_into;          /* it is readinto */
    bool is_exact;            /* takes no byte behind the object */
    uint64_t dropped;         /* bytes of the stream before data */
    uint64_t told;            /* where the next object starts */
    /* The object that is being read. */
    ValueBlock *levels;
    size_t depth, room;
    size_t missing;           /* bytes, for the item at head */
    bool skips;               /* nothing is made of it */
    bool is_busy;             /* hooks run */
} Unpacker;

static inline Unpacker *unpacker_of(Value v) { return (Unpacker *)v; }

/* The options of an Unpacker with a limit for lengths that are -1. */
typedef struct {
    Value ext_hook;
    bool use_list, raw;
    int32_t timestamp;
    bool strict_map_key;
    Value object_hook, object_pairs_hook, list_hook, unicode_errors;
    intptr_t max_str_len, max_bin_len, max_array_len, max_map_len, max_ext_len;
} UnpackOptions;

#define UNPACK_PARAMETERS \
    Value ext_hook, bool use_list, bool raw, int32_t timestamp, \
        bool strict_map_key, Value object_hook, Value object_pairs_hook, \
        Value list_hook, Value unicode_errors, intptr_t max_str_len, \
        intptr_t max_bin_len, intptr_t max_array_len, intptr_t max_map_len, \
        intptr_t max_ext_len
#define UNPACK_OPTIONS \
    (&(UnpackOptions){ext_hook, use_list, raw, timestamp, strict_map_key, \
                      object_hook, object_pairs_hook, list_hook, \
                      unicode_errors, max_str_len, max_bin_len, \
                      max_array_len, max_map_len, max_ext_len})

bool unpacker_set(Unpacker *u, const UnpackOptions *o, size_t limit);

/* Reads on: 1, and the object is in *made; 0, data ends before the object and
 * `missing` says how many bytes more its next item takes; -1 raised.  May run
 * Python code. */
int unpacker_step(Unpacker *u, Value *made);

/* How many bytes must follow for the object to be complete: all that an exact
 * reader can ask for at once; at most `most`. */
size_t unpacker_outstanding(const Unpacker *u, size_t most);

/* The count in the head of an array, or of a map: 1, 0, -1 as above. */
int unpacker_read_header(Unpacker *u, bool is_map, Value *count);

#endif
