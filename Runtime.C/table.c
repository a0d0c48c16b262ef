/* table.c: the hash table of dict and set. */
#include "table.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include <string.h>

enum { PERTURB_SHIFT = 5 };

void table_start(Table *t, bool has_value) { t->stride = 1 + has_value; }

/* ---- keys and hashes ---- */

static int key_kind(Value key)
{
    if (!value_is_pointer(key)) return KEYS_PLAIN;
    return ((const Object *)key)->type == &str_type ? KEYS_TEXT : KEYS_ANY;
}

/* Of a small int or an exact str. */
static uintptr_t text_hash(Value key)
{
    if (value_is_small(key)) return table_small_hash(key);
    uint32_t hash = str_of(key)->hash;
    return likely(hash) ? hash : str_hash(key);
}

bool table_hash(Value key, uintptr_t *hash)
{
    if (likely(key_kind(key) != KEYS_ANY)) {
        *hash = text_hash(key);
        return true;
    }
    *hash = op_hash(key);
    return !error_pending();
}

uintptr_t table_entry_hash(const Table *t, const Value *entry)
{
    return t->keys == KEYS_ANY ? entry[t->stride - 1] : text_hash(entry[0]);
}

/* ---- the index ---- */

static inline __attribute__((always_inline)) size_t
slot_get(const Table *t, size_t slot)
{
    const void *slots = t->index->data;
    if (t->index_bits <= 8) return ((const uint8_t *)slots)[slot];
    if (t->index_bits <= 16) return ((const uint16_t *)slots)[slot];
    return ((const uint32_t *)slots)[slot];
}

static inline void slot_set(Table *t, size_t slot, size_t value)
{
    void *slots = t->index->data;
    if (t->index_bits <= 8)
        ((uint8_t *)slots)[slot] = (uint8_t)value;
    else if (t->index_bits <= 16)
        ((uint16_t *)slots)[slot] = (uint16_t)value;
    else
        ((uint32_t *)slots)[slot] = (uint32_t)value;
}

static inline size_t slot_deleted(const Table *t)
{
    return t->index_bits <= 8    ? UINT8_MAX
           : t->index_bits <= 16 ? UINT16_MAX
                                 : UINT32_MAX;
}

static size_t index_bytes(unsigned bits)
{
    return (size_t)1 << bits << (bits > 8) << (bits > 16);
}

static inline size_t next_slot(size_t slot, uintptr_t *perturb)
{
    *perturb >>= PERTURB_SHIFT;
    return slot * 5 + 1 + *perturb;
}

/* Enters entry i under its hash into a free slot. */
static void index_add(Table *t, size_t i, uintptr_t hash)
{
    size_t mask = ((size_t)1 << t->index_bits) - 1, slot = hash & mask;
    uintptr_t perturb = hash;
    while (slot_get(t, slot) != 0) slot = next_slot(slot, &perturb) & mask;
    slot_set(t, slot, i + 1);
}

static void index_remove(Table *t, size_t i, uintptr_t hash)
{
    size_t mask = ((size_t)1 << t->index_bits) - 1, slot = hash & mask;
    uintptr_t perturb = hash;
    while (slot_get(t, slot) != i + 1) slot = next_slot(slot, &perturb) & mask;
    slot_set(t, slot, slot_deleted(t));
}

/* ---- search ---- */

enum { MISS, HIT, RAISED, AGAIN };

/* Compares an entry with a key that is not the same word. */
static int match(const Table *t, size_t i, Value key, uintptr_t hash)
{
    const Value *entry = table_entry(t, i);
    Value other = entry[0];
    if (other == 0 || table_entry_hash(t, entry) != hash) return MISS;
    if (key_kind(other) != KEYS_ANY && key_kind(key) != KEYS_ANY) {
        if (value_is_small(other) || value_is_small(key)) return MISS;
        return str_equal(other, key) ? HIT : MISS;
    }
    const ValueBlock *entries = t->entries;
    const ByteBlock *index = t->index;
    int same = op_same_or_eq(other, key);
    if (same < 0) return RAISED;
    if (t->entries != entries || t->index != index || i >= t->filled ||
        table_entry(t, i)[0] != other)
        return AGAIN;
    return same ? HIT : MISS;
}

/* Both are words whose identity is their equality. */
static inline bool plain_pair(Value a, Value b)
{
    return !value_is_pointer(a) && !value_is_pointer(b);
}

/* The result of a search that came upon entry i, or goes on. */
#define RETURN_UNLESS_MISS(outcome, i) \
    switch (outcome) { \
    case HIT: return (intptr_t)(i); \
    case RAISED: return TABLE_RAISED; \
    case AGAIN: return table_find(t, key, hash); \
    default: break; \
    }

static __attribute__((noinline)) intptr_t
find_small(const Table *t, Value key, uintptr_t hash)
{
    for (size_t i = 0; i < t->filled; i++) {
        if (plain_pair(table_entry(t, i)[0], key)) continue;
        int outcome = match(t, i, key, hash);
        RETURN_UNLESS_MISS(outcome, i)
    }
    return TABLE_ABSENT;
}

static __attribute__((noinline)) intptr_t
find_indexed(const Table *t, Value key, uintptr_t hash)
{
    size_t mask = ((size_t)1 << t->index_bits) - 1, slot = hash & mask;
    size_t deleted = slot_deleted(t);
    uintptr_t perturb = hash;
    for (;; slot = next_slot(slot, &perturb) & mask) {
        size_t found = slot_get(t, slot);
        if (found == 0) return TABLE_ABSENT;
        if (found == deleted) continue;
        Value other = table_entry(t, found - 1)[0];
        if (other == key) return (intptr_t)(found - 1);
        if (plain_pair(other, key)) continue;
        int outcome = match(t, found - 1, key, hash);
        RETURN_UNLESS_MISS(outcome, found - 1)
    }
}

/* The key's own word in an index; without calls, so that nothing is spilt.
 * TABLE_RAISED: a comparison is needed. */
static inline intptr_t find_word(const Table *t, Value key, uintptr_t hash)
{
    size_t mask = ((size_t)1 << t->index_bits) - 1, slot = hash & mask;
    size_t deleted = slot_deleted(t);
    bool plain = t->keys == KEYS_PLAIN && !value_is_pointer(key);
    uintptr_t perturb = hash;
    for (;; slot = next_slot(slot, &perturb) & mask) {
        size_t found = slot_get(t, slot);
        if (found == 0) return TABLE_ABSENT;
        if (found != deleted && table_entry(t, found - 1)[0] == key)
            return (intptr_t)(found - 1);
        if (!plain) return TABLE_RAISED;
    }
}

intptr_t table_find(const Table *t, Value key, uintptr_t hash)
{
    if (t->filled == 0) return TABLE_ABSENT;
    if (t->index) {
        intptr_t i = find_word(t, key, hash);
        return i == TABLE_RAISED ? find_indexed(t, key, hash) : i;
    }
    const Value *entry = t->entries->items;
    size_t stride = t->stride;
    for (size_t i = 0; i < t->filled; i++, entry += stride)
        if (entry[0] == key) return (intptr_t)i;
    if (t->keys == KEYS_PLAIN && !value_is_pointer(key)) return TABLE_ABSENT;
    return find_small(t, key, hash);
}

/* ---- rebuilding ---- */

/* Copies the live entries to `to`, which may be the table's own block, with
 * room for a hash if kind says so; returns how many. */
static size_t pack_entries(const Table *t, Value *to, size_t stride)
{
    size_t at = 0, count = 0;
    bool add_hash = stride > t->stride;
    for (Value *entry; (entry = table_next(t, &at)); count++, to += stride) {
        memmove(to, entry, t->stride * sizeof(Value));
        if (add_hash) to[stride - 1] = text_hash(to[0]);
    }
    return count;
}

static void fill_index(Table *t)
{
    memset(t->index->data, 0, index_bytes(t->index_bits));
    for (size_t i = 0; i < t->filled; i++)
        index_add(t, i, table_entry_hash(t, table_entry(t, i)));
}

/* Squeezes out deleted entries; the caller counts what is free then. */
static void compact(Table *t)
{
    size_t filled = t->filled;
    pack_entries(t, t->entries->items, t->stride);
    t->filled = t->used;
    memset(table_entry(t, t->used), 0,
           (filled - t->used) * t->stride * sizeof(Value));
    if (t->index) fill_index(t);
}

/* Smallest index that stays at most two thirds full with n entries. */
static unsigned bits_for(size_t n)
{
    unsigned bits = 4;
    while (((size_t)1 << bits) / 3 * 2 < n) bits++;
    return bits;
}

/* Moves the table to blocks for n entries of that kind. */
static bool move(Table *t, size_t n, int kind)
{
    size_t stride = t->stride + (kind == KEYS_ANY && t->keys != KEYS_ANY);
    if (n > SIZE_MAX / sizeof(Value) / 8) return raise_memory();
    ValueBlock *entries = gc_alloc_values(n * stride);
    if (!entries) return false;
    ByteBlock *index = NULL;
    unsigned bits = 0;
    size_t room = (gc_block_size(entries) / sizeof(Value) - 1) / stride;
    if (n <= TABLE_SMALL) {
        n = room < TABLE_SMALL ? room : TABLE_SMALL;
    } else {
        n = room;
        bits = bits_for(n);
        index = gc_alloc_bytes(index_bytes(bits));
        if (!index) return false;
    }
    if (t->used) pack_entries(t, entries->items, stride);
    gc_free(t->entries);
    gc_free(t->index);
    *t = (Table){t->used, t->used, n - t->used, entries, index,
                 (uint8_t)bits, (uint8_t)stride, (uint8_t)kind};
    if (index) fill_index(t);
    return true;
}

/* Entries to make room for when one more is wanted than `used`. */
static size_t grown(size_t used)
{
    if (used < 4) return 4;
    if (used < TABLE_SMALL) return TABLE_SMALL;
    return used + (used >> 2) + 4;
}

static size_t capacity_of(const Table *t)
{
    if (!t->entries) return 0;
    if (!t->index) return t->filled + t->free;
    return (gc_block_size(t->entries) / sizeof(Value) - 1) / t->stride;
}

/* Makes room for one more entry, of that kind. */
static bool make_room(Table *t, int kind)
{
    bool restride = kind == KEYS_ANY && t->keys != KEYS_ANY;
    size_t n = grown(t->used), capacity = capacity_of(t);
    if (restride && t->free && n < t->used + t->free) n = t->used + t->free;
    if (!restride && n <= capacity && n > capacity >> 1) {
        compact(t);
        t->free = capacity - t->used;
        return true;
    }
    return move(t, n, kind);
}

bool table_reserve(Table *t, size_t n)
{
    return n <= t->free || move(t, t->used + n, t->keys);
}

/* ---- changing ---- */

bool table_add(Table *t, Value key, uintptr_t hash, Value value)
{
    int kind = key_kind(key);
    if (kind < t->keys) kind = t->keys;
    if ((t->free == 0 || (kind == KEYS_ANY && t->keys != KEYS_ANY)) &&
        !make_room(t, kind))
        return false;
    t->keys = (uint8_t)kind;
    Value *entry = table_entry(t, t->filled);
    entry[0] = key;
    if (kind == KEYS_ANY) entry[t->stride - 1] = hash;
    if (value) entry[1] = value;
    if (t->index) index_add(t, t->filled, hash);
    t->filled++;
    t->used++;
    t->free--;
    return true;
}

void table_remove(Table *t, size_t i)
{
    Value *entry = table_entry(t, i);
    if (t->index) index_remove(t, i, table_entry_hash(t, entry));
    memset(entry, 0, t->stride * sizeof(Value));
    t->used--;
}

size_t table_last(const Table *t)
{
    size_t i = t->filled - 1;
    while (table_entry(t, i)[0] == 0) i--;
    return i;
}

void table_remove_last(Table *t, size_t i)
{
    table_remove(t, i);
    /* The slots in the index stay taken until the next rebuild. */
    if (!t->index) t->free += t->filled - i;
    t->filled = i;
}

void table_clear(Table *t)
{
    Table old = *t;
    bool has_value = old.stride - (old.keys == KEYS_ANY) == 2;
    memset(t, 0, sizeof *t);
    table_start(t, has_value);
    gc_free(old.entries);
    gc_free(old.index);
}

bool table_copy(Table *t, const Table *source)
{
    if (source->used == 0) return true;
    if (!move(t, source->used, source->keys)) return false;
    pack_entries(source, t->entries->items, t->stride);
    t->filled = t->used = source->used;
    t->free -= t->used;
    if (t->index) fill_index(t);
    return true;
}
