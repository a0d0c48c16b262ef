/* rmt_port.h: pulses by the remote control transmitter. Plain C: rmt_host.c,
 * rmt_esp32.c.
 *
 * Functions return 0 or a number of os_error.h: OS_ENODEV when no channel is
 * left, OS_EOPNOTSUPP for what the chip cannot. */
#ifndef PYC2C_RMT_PORT_H
#define PYC2C_RMT_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RMT_CHANNELS = 8, RMT_PULSE_MAX = 32767 };

/* A pulse: the level, and for how many ticks. */
typedef uint16_t RmtPulse;
#define RMT_PULSE(level, ticks) ((RmtPulse)((level) << 15 | (ticks)))
#define RMT_LEVEL(pulse) ((pulse) >> 15)
#define RMT_TICKS(pulse) ((pulse) & RMT_PULSE_MAX)

typedef struct {
    uint32_t resolution_hz;   /* ticks a second */
    uint32_t symbols;         /* pairs of pulses that its memory holds */
    bool idle;                /* the level without pulses */
    uint32_t carrier_hz;      /* 0: none */
    uint32_t carrier_percent; /* of each of its periods, first */
    bool carrier_level;       /* pulses of this level are modulated */
} RmtConfig;

/* What the ticks are divided from. */
int rmt_port_source_hz(uint32_t *hz);
/* The least memory of a channel. */
uint32_t rmt_port_symbols(void);

int rmt_port_open(int pin, const RmtConfig *config, int *channel);
/* The pin is an output of the program again, at the idle level. */
void rmt_port_close(int channel);
/* Nothing is being sent. times: so often, 0: once, -1: until it is stopped.
 * What loops has to fit into the channel's memory. The pulses stay where they
 * are until nothing is sent any more, behind an odd number of them a 0. */
int rmt_port_send(int channel, const RmtPulse *pulses, size_t n, int times);
void rmt_port_stop(int channel);
bool rmt_port_is_busy(int channel);

#endif
