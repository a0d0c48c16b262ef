/* coverage.c: which places of the code under test have run, and how often: 1,
 * 2 to 3, 4 to 7 times, … count as different.  The code under test is compiled
 * with -fsanitize-coverage=trace-pc, this file is not. */
#include "object.h"

enum { PLACES = 1 << 14 };

static uint8_t hits[PLACES], seen[PLACES];
static uint16_t touched[PLACES];
static size_t used, found;

void __sanitizer_cov_trace_pc(void)
{
    uintptr_t pc = (uintptr_t)__builtin_return_address(0);
    uint16_t at = (uint16_t)((pc >> 2 ^ pc >> 14) % PLACES);
    if (!hits[at]) touched[used++] = at;
    if (hits[at] < UINT8_MAX) hits[at]++;
}

/* Since the call before: true when there was something new. */
int coverage_grew(void)
{
    size_t before = found;
    for (; used; used--) {
        uint16_t at = touched[used - 1];
        uint8_t bit = (uint8_t)(1 << (31 - __builtin_clz(hits[at])));
        found += !(seen[at] & bit);
        seen[at] |= bit;
        hits[at] = 0;
    }
    return found > before;
}

intptr_t coverage_count(void) { return (intptr_t)found; }
