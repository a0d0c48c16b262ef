/* mem_host.c: registers on the desk: words that hold what was written last, at
 * first 0. There are as many as the program uses. */
#include "mem_port.h"

#include <stddef.h>

enum { WORDS = 256 };

/* Sought from the address's place on; an empty one has no value and never had
 * one. */
static struct {
    uint32_t address, value;
    bool is_used;
} words[WORDS];

/* The place of a word, or the free one for it; WORDS when all are taken. */
static size_t find(uint32_t address)
{
    for (size_t i = 0; i < WORDS; i++) {
        size_t at = ((address >> 2) + i) % WORDS;
        if (!words[at].is_used || words[at].address == address) return at;
    }
    return WORDS;
}

static uint32_t mask_of(int width)
{
    return width == 4 ? UINT32_MAX : (UINT32_C(1) << 8 * width) - 1;
}

uint32_t mem_port_read(uint32_t address, int width)
{
    size_t at = find(address & ~UINT32_C(3));
    if (at == WORDS) return 0;
    return words[at].value >> 8 * (address & 3) & mask_of(width);
}

bool mem_port_write(uint32_t address, int width, uint32_t value)
{
    size_t at = find(address & ~UINT32_C(3));
    if (at == WORDS) return false;
    uint32_t shift = 8 * (address & 3), mask = mask_of(width) << shift;
    words[at].is_used = true;
    words[at].address = address & ~UINT32_C(3);
    words[at].value = (words[at].value & ~mask) | (value << shift & mask);
    return true;
}
