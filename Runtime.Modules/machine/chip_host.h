/* chip_host.h: which chip the board on the desk has: what pins and controllers
 * there are. Unless the world says it, more than any chip has. */
#ifndef PYC2C_CHIP_HOST_H
#define PYC2C_CHIP_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sets of pins: 1 << pin for each. */
typedef struct {
    const char *name;         /* NULL: none in particular */
    uint64_t pins, inputs;    /* that exist; of them, those without an output */
    uint64_t adc[2];          /* of each converter */
    uint64_t touch, dac;
    uint8_t i2cs, spis, uarts, i2ss, counters;    /* how many */
} Chip;

const Chip *chip_host(void);
/* False if there is no chip of that name. */
bool chip_host_set(const char *name, size_t length);

static inline bool chip_has(uint64_t pins, int pin)
{
    return pin >= 0 && pin < 64 && pins >> pin & 1;
}

#endif
