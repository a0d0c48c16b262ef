/* checksum.c: a module of the program's own, for the tests. */
#include "buffer.h"
#include "error.h"

int32_t checksum_add(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

/* Adler-32. */
uint32_t checksum_of(Value data, int32_t start)
{
    Buffer view;
    uint32_t a = (uint32_t)start, b = 0;
    if (!buffer_get(data, &view, false)) return 0;
    for (size_t i = 0; i < view.length; i++) {
        a = (a + view.data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}
