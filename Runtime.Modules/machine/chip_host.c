/* chip_host.c: the chips' pins, from their data sheets. */
#include "chip_host.h"

#include <string.h>

/* Pins `from` to `to`. */
#define PINS(from, to) (UINT64_MAX << (from) & UINT64_MAX >> (63 - (to)))
#define PIN(n) PINS(n, n)

static const Chip chips[] = {
    {"esp32",
     PINS(0, 39) & ~(PIN(24) | PINS(28, 31)), PINS(34, 39),
     {PINS(32, 39), PIN(0) | PIN(2) | PIN(4) | PINS(12, 15) | PINS(25, 27)},
     PIN(0) | PIN(2) | PIN(4) | PINS(12, 15) | PIN(27) | PINS(32, 33),
     PINS(25, 26), 2, 2, 3, 2, 8},
    {"esp32s2", PINS(0, 46) & ~PINS(22, 25), PIN(46),
     {PINS(1, 10), PINS(11, 20)}, PINS(1, 14), PINS(17, 18), 2, 2, 2, 1, 4},
    {"esp32s3", PINS(0, 48) & ~PINS(22, 25), 0,
     {PINS(1, 10), PINS(11, 20)}, PINS(1, 14), 0, 2, 2, 3, 2, 4},
    {"esp32c3", PINS(0, 21), 0, {PINS(0, 4), PIN(5)}, 0, 0, 1, 1, 2, 1, 0},
    {"esp32c6", PINS(0, 30), 0, {PINS(0, 6), 0}, 0, 0, 1, 1, 2, 1, 4},
    {"esp32h2", PINS(0, 27), 0, {PINS(1, 5), 0}, 0, 0, 2, 1, 2, 1, 4},
    {"esp32p4", PINS(0, 54), 0, {PINS(16, 23), PINS(49, 54)}, PINS(2, 15), 0,
     2, 2, 5, 3, 4},
};

static const Chip any = {
    NULL, PINS(0, 48), 0, {PINS(0, 48), 0}, PINS(0, 48), PINS(25, 26),
    2, 2, 3, 2, 8};

static const Chip *chip = &any;

const Chip *chip_host(void) { return chip; }

bool chip_host_set(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof chips / sizeof *chips; i++) {
        const char *other = chips[i].name;
        if (strlen(other) != length || memcmp(other, name, length) != 0)
            continue;
        chip = &chips[i];
        return true;
    }
    return false;
}
