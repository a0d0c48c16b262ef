/* memory_qemu_rv32.c: memcpy and its kin, a word at a time. The C library of
 * that target copies byte by byte, at six times the instructions; these
 * definitions go before its own. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Else the loops below become calls of the functions that they implement. */
#pragma GCC optimize("O2", "no-tree-loop-distribute-patterns")

typedef uint32_t __attribute__((may_alias)) Word;
typedef unsigned char Byte;

enum { WORD = sizeof(Word), BLOCK = 4 * WORD };

static inline size_t misalignment(const void *p)
{
    return (uintptr_t)p % WORD;
}

/* From the front; every word is read before anything is written past it. */
static __attribute__((noinline)) void *
copy_up(void *to, const void *from, size_t n)
{
    Byte *d = to;
    const Byte *s = from;
    if (misalignment(d) == misalignment(s)) {
        for (; n && misalignment(d); n--) *d++ = *s++;
        for (; n >= BLOCK; n -= BLOCK, d += BLOCK, s += BLOCK) {
            Word a = ((const Word *)s)[0], b = ((const Word *)s)[1];
            Word c = ((const Word *)s)[2], e = ((const Word *)s)[3];
            ((Word *)d)[0] = a;
            ((Word *)d)[1] = b;
            ((Word *)d)[2] = c;
            ((Word *)d)[3] = e;
        }
        for (; n >= WORD; n -= WORD, d += WORD, s += WORD)
            *(Word *)d = *(const Word *)s;
    }
    while (n--) *d++ = *s++;
    return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t n)
{
    return copy_up(to, from, n);
}

void *memmove(void *to, const void *from, size_t n)
{
    if ((uintptr_t)to - (uintptr_t)from >= n) return copy_up(to, from, n);
    Byte *d = (Byte *)to + n;
    const Byte *s = (const Byte *)from + n;
    if (misalignment(d) == misalignment(s)) {
        for (; n && misalignment(d); n--) *--d = *--s;
        for (; n >= BLOCK; n -= BLOCK) {
            d -= BLOCK;
            s -= BLOCK;
            Word a = ((const Word *)s)[0], b = ((const Word *)s)[1];
            Word c = ((const Word *)s)[2], e = ((const Word *)s)[3];
            ((Word *)d)[0] = a;
            ((Word *)d)[1] = b;
            ((Word *)d)[2] = c;
            ((Word *)d)[3] = e;
        }
        for (; n >= WORD; n -= WORD)
            *(Word *)(d -= WORD) = *(const Word *)(s -= WORD);
    }
    while (n--) *--d = *--s;
    return to;
}

void *memset(void *to, int byte, size_t n)
{
    Byte *d = to;
    Word word = (Byte)byte * (Word)0x01010101;
    for (; n && misalignment(d); n--) *d++ = (Byte)byte;
    for (; n >= BLOCK; n -= BLOCK, d += BLOCK) {
        ((Word *)d)[0] = word;
        ((Word *)d)[1] = word;
        ((Word *)d)[2] = word;
        ((Word *)d)[3] = word;
    }
    for (; n >= WORD; n -= WORD, d += WORD) *(Word *)d = word;
    while (n--) *d++ = (Byte)byte;
    return to;
}

int memcmp(const void *a, const void *b, size_t n)
{
    const Byte *x = a, *y = b;
    if (!misalignment(x) && !misalignment(y))
        for (; n >= WORD && *(const Word *)x == *(const Word *)y; n -= WORD) {
            x += WORD;
            y += WORD;
        }
    for (; n; n--, x++, y++)
        if (*x != *y) return *x < *y ? -1 : 1;
    return 0;
}
