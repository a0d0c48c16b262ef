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

/* Strings among the keys have had their hash computed. */
static inline uintptr_t entry_hash(const Table *t, const Value *entry)
{
    if (t->keys == KEYS_ANY) return entry[t->stride - 1];
    return value_is_small(entry[0]) ? table_small_hash(entry[0])
                                    : str_of(entry[0])->hash;
}

uintptr_t table_entry_hash(const Table *t, const Value *entry)
{
    return entry_hash(t, entry);
}

/* ---- the index ---- */

#define INLINE static inline __attribute__((always_inline))

/* Slots are as wide as the mask. */
INLINE size_t slot_get(const void *slots, size_t mask, size_t slot)
{
    if (mask <= UINT8_MAX) return ((const uint8_t *)slots)[slot];
    if (mask <= UINT16_MAX) return ((const uint16_t *)slots)[slot];
    return ((const uint32_t *)slots)[slot];
}

INLINE void slot_set(void *slots, size_t mask, size_t slot, size_t value)
{
    if (mask <= UINT8_MAX)
        ((uint8_t *)slots)[slot] = (uint8_t)value;
    else if (mask <= UINT16_MAX)
        ((uint16_t *)slots)[slot] = (uint16_t)value;
    else
        ((uint32_t *)slots)[slot] = (uint32_t)value;
}

static size_t index_bytes(size_t mask)
{
    return (mask + 1) << (mask > UINT8_MAX) << (mask > UINT16_MAX);
}

INLINE size_t next_slot(size_t slot, uintptr_t *perturb)
{
    *perturb >>= PERTURB_SHIFT;
    return slot * 5 + 1 + *perturb;
}

/* Enters entry i under its hash. */
INLINE void index_add(void *slots, size_t mask, size_t i, uintptr_t hash)
{
    size_t slot = hash & mask;
    uintptr_t perturb = hash;
    while (slot_get(slots, mask, slot) != 0)
        slot = next_slot(slot, &perturb) & mask;
    slot_set(slots, mask, slot, i + 1);
}

/* ---- search ---- */

enum { MISS, HIT, RAISED, AGAIN };

/* Compares the key of an entry with one of the same hash that is not the same
 * word. */
static int match(const Table *t, const Value *entry, Value key)
{
    Value other = entry[0];
    if (key_kind(other) != KEYS_ANY && key_kind(key) != KEYS_ANY) {
        if (value_is_small(other) || value_is_small(key)) return MISS;
        return str_equal(other, key) ? HIT : MISS;
    }
    const ValueBlock *entries = t->entries;
    const ByteBlock *index = t->index;
    int same = op_same_or_eq(other, key);
    if (same < 0) return RAISED;
    if (t->entries != entries || t->index != index ||
        entry >= table_entry(t, t->filled) || entry[0] != other)
        return AGAIN;
    return same ? HIT : MISS;
}

/* The result of a search that came upon an entry, or goes on. */
#define RETURN_UNLESS_MISS(outcome, entry) \
    switch (outcome) { \
    case HIT: return entry; \
    case RAISED: return NULL; \
    case AGAIN: return table_find(t, key, hash); \
    default: break; \
    }

/* With comparisons. */
static __attribute__((noinline)) Value *
find_equal(const Table *t, Value key, uintptr_t hash)
{
    if (!t->index) {
        for (size_t i = 0; i < t->filled; i++) {
            Value *entry = table_entry(t, i);
            if (entry[0] == 0 || entry_hash(t, entry) != hash) continue;
            int outcome = match(t, entry, key);
            RETURN_UNLESS_MISS(outcome, entry)
        }
        return NULL;
    }
    size_t mask = t->mask, slot = hash & mask;
    uintptr_t perturb = hash;
    for (;; slot = next_slot(slot, &perturb) & mask) {
        size_t found = slot_get(t->index->data, mask, slot);
        if (found == 0) return NULL;
        Value *entry = table_entry(t, found - 1);
        if (entry[0] == key) return entry;
        if (entry[0] == 0 || entry_hash(t, entry) != hash) continue;
        int outcome = match(t, entry, key);
        RETURN_UNLESS_MISS(outcome, entry)
    }
}

#define UNSURE ((Value *)1)

/* By the key's word alone, and without calls, so that nothing is spilt:
 * UNSURE if a comparison is needed. */
INLINE Value *find_word(const Table *t, Value key, uintptr_t hash)
{
    bool plain = t->keys == KEYS_PLAIN && !value_is_pointer(key);
    size_t left = t->filled, stride = t->stride;
    if (!left) return NULL;
    Value *entries = t->entries->items;
    if (!t->index) {
        for (; left; left--, entries += stride)
            if (entries[0] == key) return entries;
        return plain ? NULL : UNSURE;
    }
    const void *slots = t->index->data;
    size_t mask = t->mask, slot = hash & mask;
    uintptr_t perturb = hash;
    for (;; slot = next_slot(slot, &perturb) & mask) {
        size_t found = slot_get(slots, mask, slot);
        if (found == 0) return NULL;
        Value *entry = entries + (found - 1) * stride;
        if (entry[0] == key) return entry;
        if (!plain) return UNSURE;
    }
}

Value *table_find(const Table *t, Value key, uintptr_t hash)
{
    Value *entry = find_word(t, key, hash);
    return entry == UNSURE ? find_equal(t, key, hash) : entry;
}

static __attribute__((noinline)) Value *find_any(const Table *t, Value key)
{
    uintptr_t hash;
    return table_hash(key, &hash) ? table_find(t, key, hash) : NULL;
}

Value *table_find_key(const Table *t, Value key)
{
    if (value_is_pointer(key)) return find_any(t, key);
    uintptr_t hash = value_is_small(key) ? table_small_hash(key)
                                         : str_of(key)->hash;
    Value *entry = find_word(t, key, hash);
    return entry == UNSURE ? find_equal(t, key, hash) : entry;
}

/* ---- rebuilding ---- */

/* Copies the live entries to `to`, which may be the table's own block, with
 * room for a hash if the stride says so. */
static void pack_entries(const Table *t, Value *to, size_t stride)
{
    size_t at = 0;
    if (t->filled == t->used && stride == t->stride) {
        const Value *from = t->entries->items;
        if (to != from) memcpy(to, from, t->used * stride * sizeof(Value));
        return;
    }
    for (const Value *entry; (entry = table_next(t, &at)); to += stride) {
        for (size_t i = 0; i < t->stride; i++) to[i] = entry[i];
        if (stride > t->stride) to[stride - 1] = text_hash(to[0]);
    }
}

static void fill_index(const Table *t)
{
    void *slots = t->index->data;
    size_t mask = t->mask, stride = t->stride;
    const Value *entry = t->entries->items;
    memset(slots, 0, index_bytes(mask));
    for (size_t i = 0; i < t->filled; i++, entry += stride)
        index_add(slots, mask, i, entry_hash(t, entry));
}

static size_t capacity_of(const Table *t)
{
    if (!t->entries) return 0;
    if (!t->index) return t->filled + t->free;
    return (gc_block_size(t->entries) / sizeof(Value) - 1) / t->stride;
}

/* Squeezes out deleted entries. */
static void compact(Table *t)
{
    size_t filled = t->filled;
    t->free = capacity_of(t) - t->used;
    pack_entries(t, t->entries->items, t->stride);
    t->filled = t->used;
    memset(table_entry(t, t->used), 0,
           (filled - t->used) * t->stride * sizeof(Value));
    if (t->index) fill_index(t);
}

/* Mask of the smallest index that stays at most two thirds full. */
static size_t mask_for(size_t n)
{
    size_t slots = 16;
    while (slots / 3 * 2 < n) slots <<= 1;
    return slots - 1;
}

/* The index says where each entry is, and nothing else. */
static bool index_is_exact(const Table *t)
{
    return t->filled == t->used && capacity_of(t) - t->free == t->used;
}

/* Moves the table to blocks for n entries of that kind. */
static bool move(Table *t, size_t n, int kind)
{
    size_t stride = t->stride + (kind == KEYS_ANY && t->keys != KEYS_ANY);
    if (n > SIZE_MAX / sizeof(Value) / 8) return raise_memory();
    ValueBlock *entries = gc_alloc_values(n * stride);
    if (!entries) return false;
    ByteBlock *index = NULL;
    size_t mask = 0, room = (gc_block_size(entries) / sizeof(Value) - 1);
    room /= stride;
    if (n > TABLE_SMALL) {
        n = room;
        mask = mask_for(n);
        index = t->index && mask == t->mask && index_is_exact(t)
                    ? t->index
                    : gc_alloc_bytes(index_bytes(mask));
        if (!index) return false;
    } else {
        n = room < TABLE_SMALL ? room : TABLE_SMALL;
    }
    if (t->used) pack_entries(t, entries->items, stride);
    bool refill = index && index != t->index;
    gc_free(t->entries);
    if (index != t->index) gc_free(t->index);
    *t = (Table){t->used, t->used, n - t->used,   entries,
                 index,   mask,    (uint8_t)stride, (uint8_t)kind};
    if (refill) fill_index(t);
    return true;
}

/* Entries to make room for when one more is wanted than `used`. */
static size_t grown(size_t used)
{
    if (used < 4) return 4;
    if (used < TABLE_SMALL) return TABLE_SMALL;
    return used + (used >> 2) + 4;
}

/* Makes room for one more entry, of that kind. */
static bool make_room(Table *t, int kind)
{
    bool restride = kind == KEYS_ANY && t->keys != KEYS_ANY;
    size_t n = grown(t->used), capacity = capacity_of(t);
    if (restride && t->free && n < t->used + t->free) n = t->used + t->free;
    if (restride || n > capacity || n <= capacity >> 1)
        return move(t, n, kind);
    compact(t);
    return true;
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
    if (t->index) index_add(t->index->data, t->mask, t->filled, hash);
    t->filled++;
    t->used++;
    t->free--;
    return true;
}

void table_remove(Table *t, Value *entry)
{
    for (size_t i = 0; i < t->stride; i++) entry[i] = 0;
    t->used--;
}

Value *table_last(const Table *t)
{
    Value *entry = table_entry(t, t->filled - 1);
    while (entry[0] == 0) entry -= t->stride;
    return entry;
}

void table_remove_last(Table *t, Value *entry)
{
    size_t i = (size_t)(entry - t->entries->items) / t->stride;
    table_remove(t, entry);
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
