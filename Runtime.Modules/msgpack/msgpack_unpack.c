/* msgpack_unpack.c: bytes to objects. */
#include <string.h>

#include "bytes.h"
#include "codec.h"
#include "dict.h"
#include "int.h"
#include "item.h"
#include "list.h"
#include "msgpack.h"
#include "ops.h"
#include "tuple.h"

enum { FIRST_ROOM = 4, FIRST_ITEMS = 8 };

/* ---- formats ---- */

typedef enum {
    NEVER, NIL, NO, YES, UINT, INT, FLOAT, STR, BIN, EXT, FIXEXT, ARRAY, MAP,
} Kind;

/* C0 to DF: a Kind, and how many bytes of number, length or payload follow. */
#define FORMAT(kind, size) ((kind) << 5 | (size))
static const uint16_t formats[32] = {
    FORMAT(NIL, 0), FORMAT(NEVER, 0), FORMAT(NO, 0), FORMAT(YES, 0),
    FORMAT(BIN, 1), FORMAT(BIN, 2), FORMAT(BIN, 4),
    FORMAT(EXT, 1), FORMAT(EXT, 2), FORMAT(EXT, 4),
    FORMAT(FLOAT, 4), FORMAT(FLOAT, 8),
    FORMAT(UINT, 1), FORMAT(UINT, 2), FORMAT(UINT, 4), FORMAT(UINT, 8),
    FORMAT(INT, 1), FORMAT(INT, 2), FORMAT(INT, 4), FORMAT(INT, 8),
    FORMAT(FIXEXT, 1), FORMAT(FIXEXT, 2), FORMAT(FIXEXT, 4),
    FORMAT(FIXEXT, 8), FORMAT(FIXEXT, 16),
    FORMAT(STR, 1), FORMAT(STR, 2), FORMAT(STR, 4),
    FORMAT(ARRAY, 2), FORMAT(ARRAY, 4), FORMAT(MAP, 2), FORMAT(MAP, 4),
};
#undef FORMAT

typedef struct {
    Kind kind;
    size_t head;              /* bytes before the payload */
    size_t size;              /* of the payload, or a count */
    bool has_payload;
} Item;

/* The item that starts at p: 0, or how many bytes are missing. */
static size_t read_item(const unsigned char *p, size_t have, Item *item)
{
    if (have == 0) return 1;
    unsigned c = *p, format = formats[c & 31], size = format & 31;
    item->has_payload = true;
    item->head = 1;
    if (c < 0x80 || c >= 0xE0) {
        *item = (Item){INT, 0, 1, true};
    } else if (c >= 0xC0) {
        item->kind = (Kind)(format >> 5);
        item->size = size;
        if (item->kind >= STR) {
            item->head = item->kind == FIXEXT ? 2 : 1 + size;
            if (have < item->head) return item->head - have;
            if (item->kind != FIXEXT)
                item->size = (size_t)msgpack_load(p + 1, size);
            item->has_payload = item->kind < ARRAY;
            if (item->kind == FIXEXT) item->kind = EXT;
            else item->head += item->kind == EXT;
        }
    } else {
        item->kind = c >= 0xA0 ? STR : c >= 0x90 ? ARRAY : MAP;
        item->size = c & (c >= 0xA0 ? 31 : 15);
        item->has_payload = c >= 0xA0;
    }
    if (have < item->head) return item->head - have;
    have -= item->head;
    return item->has_payload && have < item->size ? item->size - have : 0;
}

/* ---- values ---- */

static Value raise_bare(const Type *t)
{
    Value exc = exception_make(t, 0, NULL);
    return exc ? error_raise(exc) : 0;
}

static bool check_limit(size_t n, size_t most, const char *what)
{
    if (n <= most) return true;
    Value given = int_from_u64(n), limit = int_from_u64(most);
    if (given && limit)
        raise_value("%V exceeds max_%s_len(%V)", given, what, limit);
    return false;
}

static Value make_text(const Unpacker *u, const unsigned char *p, size_t n)
{
    if (!check_limit(n, u->max_str, "str")) return 0;
    return u->raw ? bytes_new(p, n) : codec_decode(p, n, 0, u->errors);
}

static Value make_bytes(const Unpacker *u, const unsigned char *p, size_t n)
{
    return check_limit(n, u->max_bin, "bin") ? bytes_new(p, n) : 0;
}

/* Its parts, seconds first; ValueError for another length. */
static bool read_timestamp(const unsigned char *p, size_t n, Value parts[2])
{
    uint64_t seconds = msgpack_load(p, n == 4 ? 4 : 8), rest = 0;
    if (n == 8) {
        rest = seconds >> 34;
        seconds &= ((uint64_t)1 << 34) - 1;
    } else if (n == 12) {
        rest = msgpack_load(p, 4);
        seconds = msgpack_load(p + 4, 8);
    }
    parts[0] = int_from_i64((int64_t)seconds);
    parts[1] = int_from_u64(rest);
    return parts[0] && parts[1];
}

static bool timestamp_parts(const unsigned char *p, size_t n, Value parts[2])
{
    if (n == 4 || n == 8 || n == 12) return read_timestamp(p, n, parts);
    raise_value("invalid timestamp data (length %zd)", n);
    return false;
}

Value msgpack_timestamp_parts(Value data)
{
    Buffer b;
    Value parts[2];
    return buffer_get(data, &b, false) &&
                   timestamp_parts(b.data, b.length, parts)
               ? tuple_new(2, parts)
               : 0;
}

static Value make_timestamp(const Unpacker *u, const unsigned char *p,
                            size_t n)
{
    enum { AS_TIMESTAMP, AS_FLOAT };
    const Value giga = small_value(1000000000);
    Value parts[2];
    if (!timestamp_parts(p, n, parts)) return 0;
    if (u->timestamp == AS_TIMESTAMP)
        return op_call(msgpack_classes.timestamp, 2, parts);
    if (u->timestamp == AS_FLOAT) {
        Value fraction = op_truediv(parts[1], giga);
        return fraction ? op_add(fraction, parts[0]) : 0;
    }
    Value whole = int_mul(parts[0], giga);
    return whole ? int_add(whole, parts[1]) : 0;
}

/* p: the data, behind the code. */
static Value make_ext(const Unpacker *u, const unsigned char *p, size_t n)
{
    int code = (signed char)p[-1];
    if (!check_limit(n, u->max_ext, "ext")) return 0;
    if (code == MSGPACK_TIMESTAMP) return make_timestamp(u, p, n);
    Value data = bytes_new(p, n);
    return data ? op_call2(u->ext_hook, small_value(code), data) : 0;
}

/* What is neither array nor map, its payload at p. */
static Value make(const Unpacker *u, const Item *item, const unsigned char *p)
{
    size_t n = item->size;
    switch (item->kind) {
    case NIL: return NONE;
    case NO: return FALSE;
    case YES: return TRUE;
    case UINT: return item_load_int(p, n, ITEM_INT, true);
    case INT: return item_load_int(p, n, ITEM_INT | ITEM_SIGNED, true);
    case FLOAT: return float_items.load(n == 4 ? 'f' : 'd', true, p);
    case STR: return make_text(u, p, n);
    case BIN: return make_bytes(u, p, n);
    default: return make_ext(u, p, n);
    }
}

/* ---- arrays and maps ---- */

static UnpackLevel *levels(const Unpacker *u)
{
    return (UnpackLevel *)(void *)u->levels->items;
}

/* Room for another level. */
static bool reserve_level(Unpacker *u)
{
    enum { WORDS = sizeof(UnpackLevel) / sizeof(Value) };
    if (u->depth >= MSGPACK_MAX_DEPTH) {
        raise_bare(&msgpack_StackError_type);
        return false;
    }
    if (u->depth < u->room) return true;
    size_t room = u->room ? 2 * u->room : FIRST_ROOM;
    ValueBlock *block = gc_alloc_values(room * WORDS);
    if (!block) return false;
    if (u->depth)
        memcpy(block->items, levels(u), u->depth * sizeof(UnpackLevel));
    gc_free(u->levels);
    u->levels = block;
    u->room = room;
    return true;
}

/* What an array or a map of n is collected in.  The data may end long before
 * that many. */
static Value collection(const Unpacker *u, Kind kind, size_t n)
{
    if (!(kind == ARRAY ? check_limit(n, u->max_array, "array")
                        : check_limit(n, u->max_map, "map")))
        return 0;
    if (n > FIRST_ITEMS) n = FIRST_ITEMS;
    return kind == MAP && !u->has_pairs_hook ? dict_with_capacity(n)
                                             : list_with_capacity(n);
}

/* The array or map that is complete. */
static Value complete(const Unpacker *u, Kind kind, Value made)
{
    if (kind == ARRAY && !u->use_list && !(made = list_to_tuple(made)))
        return 0;
    Value hook = kind == ARRAY ? u->list_hook : u->object_hook;
    return hook ? op_call1(hook, made) : made;
}

static bool add_pair(const Unpacker *u, Value made, Value key, Value v)
{
    Value pair[2] = {key, v};
    if (u->strict_map_key && !str_check(key) && !bytes_is(key)) {
        raise_value("%T is not allowed for map key when strict_map_key=True",
                    key);
        return false;
    }
    if (!u->has_pairs_hook) return dict_set(made, key, v);
    Value both = tuple_new(2, pair);
    return both && list_append(made, both);
}

/* Adds v to the innermost level: 1 that is complete, 0 not yet, -1 raised. */
static int add(Unpacker *u, Value v)
{
    UnpackLevel *l = &levels(u)[u->depth - 1];
    if (l->kind == MAP && !l->key) {
        l->key = v;
        return 0;
    }
    Value key = l->key;
    l->key = 0;
    if (l->made && !(l->kind == MAP ? add_pair(u, l->made, key, v)
                                    : list_append(l->made, v)))
        return -1;
    return --l->left == 0;
}

/* v is read: it, or the array or map that it completes, is put where it
 * belongs.  1: the whole object is complete, it is in *made; 0, -1. */
static int close_levels(Unpacker *u, Value v, Value *made)
{
    while (u->depth) {
        int more = add(u, v);
        if (more <= 0) return more;
        const UnpackLevel *l = &levels(u)[--u->depth];
        v = l->made ? complete(u, (Kind)l->kind, l->made) : NONE;
        if (!v) return -1;
    }
    *made = v;
    return 1;
}

/* ---- the whole ---- */

/* Reads the item at head, which is all there. */
static int step_one(Unpacker *u, const Item *item, Value *made)
{
    const unsigned char *payload = u->data + u->head + item->head;
    bool is_open = item->kind >= ARRAY;
    Value v = NONE;
    if (item->kind == NEVER) {
        raise_bare(&msgpack_FormatError_type);
        return -1;
    }
    if (is_open && !reserve_level(u)) return -1;
    if (!u->skips && !(v = is_open ? collection(u, item->kind, item->size)
                                   : make(u, item, payload)))
        return -1;
    u->head += item->head + (item->has_payload ? item->size : 0);
    if (is_open && item->size > 0) {
        levels(u)[u->depth++] =
            (UnpackLevel){u->skips ? 0 : v, 0, item->size, item->kind};
        return 0;
    }
    if (is_open && !u->skips && !(v = complete(u, item->kind, v))) return -1;
    return close_levels(u, v, made);
}

int unpacker_step(Unpacker *u, Value *made)
{
    Item item;
    int done = 0;
    while (done == 0) {
        u->missing = read_item(u->data + u->head, u->tail - u->head, &item);
        if (u->missing) return 0;
        done = step_one(u, &item, made);
    }
    if (done < 0) u->depth = 0;
    return done;
}

size_t unpacker_outstanding(const Unpacker *u, size_t most)
{
    size_t n = u->missing;
    for (size_t i = 0; i < u->depth && n < most; i++) {
        const UnpackLevel *l = &levels(u)[i];
        if (l->left >= most) return most;
        n += l->kind == MAP ? 2 * (l->left - 1) + !l->key : l->left - 1;
    }
    return n < most ? n : most;
}

int unpacker_read_header(Unpacker *u, bool is_map, Value *count)
{
    Item item;
    u->missing = read_item(u->data + u->head, u->tail - u->head, &item);
    if (u->tail > u->head) {
        unsigned c = u->data[u->head];
        bool fits = is_map ? (c & 0xF0) == 0x80 || (c & 0xFE) == 0xDE
                           : (c & 0xF0) == 0x90 || (c & 0xFE) == 0xDC;
        if (!fits) {
            raise_value("Unexpected type header on stream");
            return -1;
        }
    }
    if (u->missing) return 0;
    u->head += item.head;
    *count = int_from_size(item.size);
    return *count ? 1 : -1;
}
