/* table.h: the hash table of dict and set: compact and insertion-ordered.
 *
 * Entries lie in one block in the order of insertion; a deleted one is all 0
 * until the next rebuild.  Up to TABLE_SMALL entries are searched one by one;
 * beyond that an index table maps hash to entry: slots of 8, 16 or 32 bits
 * that hold entry + 1, or 0 if free.  A slot is never freed but by a rebuild:
 * it may refer to a deleted entry, or to one that came in its place, which
 * does no harm, because every search compares the key.
 *
 * An entry is key, value (dicts only), hash (only in a table that ever had a
 * key of KEYS_ANY: other keys carry their hash with them).  So a dict with
 * text or small int keys takes two words an entry.
 *
 * Hashing and comparing may run Python code that changes the table; whoever
 * calls table_find reads every pointer into the table again.
 */
#ifndef PYC2C_TABLE_H
#define PYC2C_TABLE_H

#include "error.h"
#include "gc.h"
#include "str.h"

enum { TABLE_SMALL = 8 };

/* What kinds of keys a table has had. */
enum {
    KEYS_PLAIN,               /* small ints, interned strings: equal exactly
                                 when the words are */
    KEYS_TEXT,                /* also strings made at run time */
    KEYS_ANY,
};

typedef struct {
    size_t used;              /* live entries */
    size_t filled;            /* entries, deleted ones included */
    size_t free;              /* insertions before the next rebuild */
    ValueBlock *entries;      /* NULL in a table that is empty and new */
    ByteBlock *index;         /* NULL in a small table */
    size_t mask;              /* slots of the index less one */
    uint8_t stride;           /* words an entry */
    uint8_t keys;             /* KEYS_... */
} Table;

/* has_value: each key has a value (dict). */
void table_start(Table *t, bool has_value);
/* Room for n more entries without a rebuild. May raise, may collect. */
bool table_reserve(Table *t, size_t n);

static inline Value *table_entry(const Table *t, size_t i)
{
    return t->entries->items + i * t->stride;
}

/* CPython's hash of a small int: itself, reduced modulo the prime 2**61 - 1
 * (2**31 - 1 on 32-bit machines, where every small int is below it). */
static inline uintptr_t table_small_hash(Value v)
{
    intptr_t i = small_int(v);
#if UINTPTR_MAX > UINT32_MAX
    const intptr_t modulus = ((intptr_t)1 << 61) - 1;
    if (unlikely(i >= modulus || i <= -modulus)) i %= modulus;
#endif
    return (uintptr_t)(i == -1 ? -2 : i);
}

/* The hash of a key; false when it raised. May run Python code. */
bool table_hash(Value key, uintptr_t *hash);
static inline bool table_hash_quick(Value key, uintptr_t *hash)
{
    if (value_is_interned(key))
        *hash = str_of(key)->hash;
    else if (value_is_small(key))
        *hash = table_small_hash(key);
    else
        return table_hash(key, hash);
    return true;
}
/* The hash of an entry's key, which is cheap. */
uintptr_t table_entry_hash(const Table *t, const Value *entry);

/* The entry of a key; NULL if there is none, or with an exception. May run
 * Python code, but what it returns is an entry of the table as it is then. */
Value *table_find(const Table *t, Value key, uintptr_t hash);
/* The same, the hash included. */
Value *table_find_key(const Table *t, Value key);
/* Inserts a key that is absent. May raise MemoryError, may collect. */
bool table_add(Table *t, Value key, uintptr_t hash, Value value);
/* Deletes an entry. Never raises. */
void table_remove(Table *t, Value *entry);
/* The last live entry; the table is not empty. */
Value *table_last(const Table *t);
void table_remove_last(Table *t, Value *entry);
void table_clear(Table *t);
/* Fills the empty table t, of the same kind, with the entries of source. */
bool table_copy(Table *t, const Table *source);

/* The next live entry from *at on, NULL at the end. */
static inline Value *table_next(const Table *t, size_t *at)
{
    while (*at < t->filled) {
        Value *entry = table_entry(t, (*at)++);
        if (likely(entry[0] != 0)) return entry;
    }
    return NULL;
}

#endif
