/* adc_host.c: voltages on the pins of the board on the desk. */
#include "adc_host.h"
#include "adc_port.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

#include <stdbool.h>

enum { SUPPLY_UV = 3300000 };

typedef struct {
    bool is_set;
    int64_t from_uv, to_uv;
    uint64_t from_us, to_us;
    unsigned signal;
} Voltage;

static Voltage voltages[BOARD_PINS];

static uint32_t voltage_of(int pin, uint64_t us)
{
    const Voltage *v = &voltages[pin];
    if (!v->is_set) return board_level(pin) ? SUPPLY_UV : 0;
    if (us >= v->to_us) return (uint32_t)v->to_uv;
    if (us <= v->from_us) return (uint32_t)v->from_uv;
    int64_t gone = (int64_t)(us - v->from_us);
    int64_t all = (int64_t)(v->to_us - v->from_us);
    return (uint32_t)(v->from_uv + (v->to_uv - v->from_uv) * gone / all);
}

void adc_host_move(int pin, uint32_t uv, uint64_t from_us, uint64_t to_us)
{
    Voltage *v = &voltages[pin];
    v->from_uv = voltage_of(pin, from_us);
    v->from_us = from_us;
    v->to_uv = uv;
    v->to_us = to_us;
    v->is_set = true;
}

int adc_port_open(int pin)
{
    const Chip *chip = chip_host();
    if (!chip_has(chip->adc[0] | chip->adc[1], pin)) return OS_ENODEV;
    Voltage *v = &voltages[pin];
    if (!v->signal) v->signal = log_signal("adc", pin, 32);
    return 0;
}

void adc_port_close(int pin) { (void)pin; }

/* A conversion, which a log shows in microvolts. */
static uint32_t convert(int pin)
{
    clock_step();
    uint32_t uv = voltage_of(pin, clock_now_ns() / 1000);
    log_change(voltages[pin].signal, uv);
    return uv;
}

int adc_port_read(int pin, int attenuation, uint16_t *value)
{
    static const uint32_t full_uv[] = {1100000, 1500000, 2200000, 3900000};
    uint64_t units = (uint64_t)convert(pin) * 4096 / full_uv[attenuation];
    if (units > 4095) units = 4095;
    *value = (uint16_t)(units << 4 | units >> 8);
    return 0;
}

/* As far as the converter sees. */
int adc_port_read_uv(int pin, int attenuation, uint32_t *uv)
{
    static const uint32_t most_uv[] = {950000, 1250000, 1750000, 2450000};
    *uv = convert(pin);
    if (*uv > most_uv[attenuation]) *uv = most_uv[attenuation];
    return 0;
}
