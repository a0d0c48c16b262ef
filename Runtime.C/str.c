/* str.c: making strings, comparing them, hashing them. */
#include "str.h"

#include <string.h>

#include "format_message.h"
#include "str_methods.h"
#include "utf8.h"

const Str str_empty = {&str_type, 1, 2166136261u, {""}};

bool str_check(Value v)
{
    if (value_is_interned(v)) return true;
    if (value_is_small(v) || v == 0) return false;
    return ((const Object *)v)->type == &str_type;
}

/* ---- making ---- */

static bool is_ascii(const char *p, size_t n)
{
    uint32_t seen = 0;
    size_t i = 0;
    if (((uintptr_t)p & 3) == 0) {
        for (; i + 4 <= n; i += 4) {
            uint32_t word;
            memcpy(&word, __builtin_assume_aligned(p + i, 4), 4);
            seen |= word;
        }
    }
    for (; i < n; i++) seen |= (unsigned char)p[i];
    return (seen & 0x80808080u) == 0;
}

Str *str_alloc(size_t n, bool ascii)
{
    if (n > INT32_MAX - sizeof(Str) - 1) {
        raise_memory();
        return NULL;
    }
    Str *s = gc_alloc(&str_type, sizeof(Str) + n + 1);
    if (s != NULL) s->size = (uint32_t)n << 1 | ascii;
    return s;
}

Value str_new_ascii(const char *text, size_t n)
{
    if (n == 0) return STR_EMPTY;
    Str *s = str_alloc(n, true);
    if (s == NULL) return 0;
    memcpy(s->data, text, n);
    return value_of(s);
}

Value str_new(const char *utf8, size_t n)
{
    if (n == 0) return STR_EMPTY;
    Str *s = str_alloc(n, false);
    if (s == NULL) return 0;
    memcpy(s->data, utf8, n);
    s->size |= is_ascii(s->data, n);
    return value_of(s);
}

Value str_from_c(const char *utf8) { return str_new(utf8, strlen(utf8)); }

Value str_part(Value s, const char *from, size_t n)
{
    const Str *whole = str_of(s);
    if (n == str_bytes(whole)) return s;
    return str_is_ascii(whole) ? str_new_ascii(from, n) : str_new(from, n);
}

size_t str_length(Value s)
{
    const Str *text = str_of(s);
    if (str_is_ascii(text)) return str_bytes(text);
    return utf8_length(text->data, str_bytes(text));
}

Value str_concat(Value a, Value b)
{
    const Str *x = str_of(a), *y = str_of(b);
    size_t n = str_bytes(x), m = str_bytes(y);
    if (n == 0) return b;
    if (m == 0) return a;
    Str *s = str_alloc(n + m, x->size & y->size & 1);
    if (s == NULL) return 0;
    memcpy(s->data, x->data, n);
    memcpy(s->data + n, y->data, m);
    return value_of(s);
}

Value str_join_n(size_t n, const Value *parts)
{
    size_t total = 0;
    uint32_t ascii = 1;
    for (size_t i = 0; i < n; i++) {
        const Str *part = str_of(parts[i]);
        ascii &= part->size;
        if (__builtin_add_overflow(total, str_bytes(part), &total))
            return raise_memory();
    }
    if (total == 0) return STR_EMPTY;
    Str *s = str_alloc(total, ascii & 1);
    if (s == NULL) return 0;
    char *at = s->data;
    for (size_t i = 0; i < n; i++) {
        const Str *part = str_of(parts[i]);
        memcpy(at, part->data, str_bytes(part));
        at += str_bytes(part);
    }
    return value_of(s);
}

/* ---- comparing ---- */

int str_equal(Value a, Value b)
{
    if (a == b) return 1;
    if (value_is_interned(a) && value_is_interned(b)) return 0;
    const Str *x = str_of(a), *y = str_of(b);
    if (x->size != y->size) return 0;
    if (x->hash != y->hash && x->hash != 0 && y->hash != 0) return 0;
    return memcmp(x->data, y->data, str_bytes(x)) == 0;
}

int str_compare(Value a, Value b)
{
    if (a == b) return 0;
    /* The order of UTF-8 is that of the code points. */
    const Str *x = str_of(a), *y = str_of(b);
    size_t n = str_bytes(x), m = str_bytes(y);
    int order = memcmp(x->data, y->data, n < m ? n : m);
    return order != 0 ? order : (n > m) - (n < m);
}

uint32_t str_hash(Value v)
{
    Str *s = str_of(v);
    if (s->hash != 0) return s->hash;
    uint32_t hash = 2166136261u;
    const char *end = s->data + str_bytes(s);
    for (const char *p = s->data; p < end; p++)
        hash = (hash ^ (unsigned char)*p) * 16777619u;
    if (hash == 0) hash = 1;
    return s->hash = hash;
}

/* ---- the builder ---- */

/* Where the data of a Str lie in a block. */
#define BLOCK_HEAD (offsetof(Str, data) - offsetof(ByteBlock, data))

void str_builder_start(StrBuilder *b)
{
    b->data = b->local;
    b->used = 0;
    b->capacity = sizeof b->local;
    b->block = NULL;
    b->ascii = true;
}

static bool builder_grow(StrBuilder *b, size_t n)
{
    size_t need;
    if (__builtin_add_overflow(b->used, n, &need) || need > INT32_MAX / 2) {
        raise_memory();
        return false;
    }
    size_t capacity = b->capacity + b->capacity / 2;
    if (capacity < need) capacity = need;
    ByteBlock *block = gc_alloc_bytes(BLOCK_HEAD + capacity + 1);
    if (block == NULL) return false;
    char *data = (char *)block->data + BLOCK_HEAD;
    memcpy(data, b->data, b->used);
    gc_free(b->block);
    b->block = block;
    b->data = data;
    b->capacity = gc_block_size(block) - offsetof(Str, data) - 1;
    return true;
}

char *str_builder_reserve(StrBuilder *b, size_t n)
{
    if (unlikely(b->capacity - b->used < n) && !builder_grow(b, n))
        return NULL;
    return b->data + b->used;
}

bool str_builder_add_known(StrBuilder *b, const char *text, size_t n,
                           bool ascii)
{
    char *at = str_builder_reserve(b, n);
    if (at == NULL) return false;
    memcpy(at, text, n);
    b->used += n;
    b->ascii &= ascii;
    return true;
}

bool str_builder_add(StrBuilder *b, const char *utf8, size_t n)
{
    return str_builder_add_known(b, utf8, n, !b->ascii || is_ascii(utf8, n));
}

bool str_builder_add_c(StrBuilder *b, const char *utf8)
{
    return str_builder_add(b, utf8, strlen(utf8));
}

bool str_builder_add_field(StrBuilder *b, const char *utf8, uint32_t n)
{
    char digits[24];
    size_t length = format_decimal(digits, (intptr_t)n);
    return str_builder_add_c(b, utf8) && str_builder_add(b, digits, length);
}

bool str_builder_add_char(StrBuilder *b, uint32_t c)
{
    char *at = str_builder_reserve(b, UTF8_MAX);
    if (at == NULL) return false;
    b->used += utf8_write(at, c);
    b->ascii &= c < 0x80;
    return true;
}

bool str_builder_add_str(StrBuilder *b, Value s)
{
    const Str *text = str_of(s);
    return str_builder_add_known(b, text->data, str_bytes(text),
                                 str_is_ascii(text));
}

bool str_builder_pad(StrBuilder *b, uint32_t c, size_t n)
{
    char one[UTF8_MAX];
    size_t size = utf8_write(one, c);
    if (n > INT32_MAX / UTF8_MAX) {
        raise_memory();
        return false;
    }
    if (n == 0) return true;
    char *at = str_builder_reserve(b, size * n);
    if (at == NULL) return false;
    b->used += size * n;
    b->ascii &= size == 1;
    if (size == 1)
        memset(at, one[0], n);
    else
        for (; n > 0; n--, at += size) memcpy(at, one, size);
    return true;
}

Value str_builder_take(StrBuilder *b, const Type *type, uint32_t size)
{
    if (b->block == NULL || b->capacity - b->used > b->used / 4 + 16) return 0;
    Str *s = (Str *)(void *)b->block;
    b->data[b->used] = 0;
    b->block = NULL;
    s->type = type;
    s->size = size;
    s->hash = 0;
    return value_of(s);
}

Value str_builder_finish(StrBuilder *b)
{
    Value s = str_builder_take(b, &str_type, (uint32_t)b->used << 1 | b->ascii);
    if (s != 0) return s;
    s = b->ascii ? str_new_ascii(b->data, b->used)
                 : str_new(b->data, b->used);
    gc_free(b->block);
    b->block = NULL;
    return s;
}
