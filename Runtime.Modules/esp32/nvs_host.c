/* nvs_host.c: the partition of the board on the desk: records one after the
 * other, as many as fit into one of the usual size. What is not committed is
 * gone at the next start. */
#include "nvs_port.h"
#include "nvs_store_host.h"
#include "os_error.h"

#include <stdbool.h>
#include <string.h>

enum {
    ENTRY = 32,               /* the flash is filled in steps of so much */
    ENTRIES = 5 * 126,        /* in six pages, of which one stays free */
    SIZE = ENTRY * ENTRIES
};
typedef enum { I32 = 4, BLOB = 0x42 } Kind;

/* Its data follow, up to a multiple of eight bytes. */
typedef struct {
    char space[NVS_NAME], key[NVS_NAME];
    uint32_t kind, length;
} Record;

static _Alignas(8) struct { uint8_t bytes[SIZE * 2]; size_t used; } flash;

static Record *record_at(size_t at)
{
    return (Record *)(void *)(flash.bytes + at);
}

static size_t size_of(const Record *r)
{
    return sizeof *r + (r->length + 7u) / 8 * 8;
}

static bool is_sound(size_t n)
{
    size_t at = 0;
    while (at + sizeof(Record) <= n && record_at(at)->length <= SIZE &&
           at + size_of(record_at(at)) <= n)
        at += size_of(record_at(at));
    return at == n;
}

static void start(void)
{
    static bool is_started;
    if (is_started) return;
    is_started = true;
    flash.used = nvs_store_load(flash.bytes, sizeof flash.bytes);
    if (!is_sound(flash.used)) nvs_store_fail();
}

static Record *find(const char *space, const char *key)
{
    start();
    for (size_t at = 0; at < flash.used; at += size_of(record_at(at))) {
        Record *r = record_at(at);
        if (!strncmp(r->space, space, NVS_NAME) &&
            !strncmp(r->key, key, NVS_NAME))
            return r;
    }
    return NULL;
}

static void cut(Record *r)
{
    uint8_t *at = (uint8_t *)r, *after = at + size_of(r);
    memmove(at, after, (size_t)(flash.bytes + flash.used - after));
    flash.used -= (size_t)(after - at);
}

/* What a value takes in flash: a number one entry; a blob its data and two. */
static size_t entries_of(uint32_t kind, size_t length)
{
    return kind == I32 ? 1 : 2 + (length + ENTRY - 1) / ENTRY;
}

static size_t entries_used(void)
{
    size_t n = 0;
    for (size_t at = 0; at < flash.used; at += size_of(record_at(at)))
        n += entries_of(record_at(at)->kind, record_at(at)->length);
    return n;
}

/* The old value goes when the new one stands. */
static int set(const char *space, const char *key, Kind kind,
               const void *data, size_t n)
{
    Record *old = find(space, key);
    if (n > SIZE || entries_used() + entries_of(kind, n) > ENTRIES)
        return OS_ENOSPC;
    if (old) cut(old);
    Record *r = record_at(flash.used);
    memset(r, 0, sizeof *r);
    memcpy(r->space, space, strlen(space));
    memcpy(r->key, key, strlen(key));
    r->kind = kind;
    r->length = (uint32_t)n;
    if (n) memcpy(r + 1, data, n);
    flash.used += size_of(r);
    return 0;
}

int nvs_port_set_i32(const char *space, const char *key, int32_t value)
{
    return set(space, key, I32, &value, sizeof value);
}

int nvs_port_get_i32(const char *space, const char *key, int32_t *value)
{
    const Record *r = find(space, key);
    if (!r || r->kind != I32) return OS_ENOENT;
    memcpy(value, r + 1, sizeof *value);
    return 0;
}

int nvs_port_set_blob(const char *space, const char *key, const void *data,
                      size_t n)
{
    return set(space, key, BLOB, data, n);
}

int nvs_port_get_blob(const char *space, const char *key, void *data,
                      size_t *n)
{
    const Record *r = find(space, key);
    if (!r || r->kind != BLOB) return OS_ENOENT;
    if (r->length > *n) return OS_ENOBUFS;
    *n = r->length;
    if (*n) memcpy(data, r + 1, *n);
    return 0;
}

int nvs_port_erase(const char *space, const char *key)
{
    Record *r = find(space, key);
    if (!r) return OS_ENOENT;
    cut(r);
    return 0;
}

int nvs_port_commit(const char *space)
{
    (void)space;
    start();
    return nvs_store_save(flash.bytes, flash.used);
}
