/* memory_search.c: finding bytes in bytes. */
#include "memory_search.h"

#include <string.h>

const char *memory_find(const char *in, size_t n, const char *what, size_t m)
{
    if (m == 0) return in;
    if (m > n) return NULL;
    if (m == 1) return memchr(in, (unsigned char)what[0], n);
    const char *last = in + (n - m);
    while (in <= last) {
        in = memchr(in, (unsigned char)what[0], (size_t)(last - in) + 1);
        if (in == NULL) return NULL;
        if (memcmp(in, what, m) == 0) return in;
        in++;
    }
    return NULL;
}

const char *memory_rfind(const char *in, size_t n, const char *what, size_t m)
{
    if (m > n) return NULL;
    for (size_t i = n - m + 1; i-- > 0;)
        if (m == 0 || (in[i] == what[0] && memcmp(in + i, what, m) == 0))
            return in + i;
    return NULL;
}

size_t memory_count(const char *in, size_t n, const char *what, size_t m,
                    size_t limit)
{
    size_t count = 0;
    const char *end = in + n;
    while (count < limit) {
        in = memory_find(in, (size_t)(end - in), what, m);
        if (in == NULL) break;
        count++;
        in += m;
    }
    return count;
}
