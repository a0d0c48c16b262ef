/* memory_search.h: finding bytes in bytes.  In valid UTF-8 that finds text in
 * text, because no character's bytes occur inside another's. */
#ifndef PYC2C_MEMORY_SEARCH_H
#define PYC2C_MEMORY_SEARCH_H

#include <stddef.h>

/* The first and the last place of m bytes in n bytes, or NULL. */
const char *memory_find(const char *in, size_t n, const char *what, size_t m);
const char *memory_rfind(const char *in, size_t n, const char *what, size_t m);

/* How often they occur without overlap, but at most `limit` times; m > 0. */
size_t memory_count(const char *in, size_t n, const char *what, size_t m,
                    size_t limit);

#endif
