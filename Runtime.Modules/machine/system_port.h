/* system_port.h: the chip as a whole. Plain C: system_host.c,
 * system_esp32.c. */
#ifndef PYC2C_SYSTEM_PORT_H
#define PYC2C_SYSTEM_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What programs see as machine.PWRON_RESET, machine.PIN_WAKE and so on. */
enum { RESET_POWER_ON = 1, RESET_HARD, RESET_WATCHDOG, RESET_DEEP_SLEEP,
       RESET_SOFT };
enum { WAKE_NONE, WAKE_PIN = 2, WAKE_EXT1, WAKE_TIMER, WAKE_TOUCHPAD,
       WAKE_ULP };

/* 0: of another kind. */
int system_port_reset_cause(void);
int system_port_wake_reason(void);
/* The pins that woke the chip: 1 << pin for each. */
uint64_t system_port_wake_pins(void);
_Noreturn void system_port_reset(bool is_soft);
/* Starts what can load a new program over the serial line or USB. Returns if
 * the chip cannot. */
void system_port_bootloader(void);

/* So much time, or UINT64_MAX: until something else wakes the chip. */
_Noreturn void system_port_deep_sleep(uint64_t us);
void system_port_light_sleep(uint64_t us);

enum { SYSTEM_ID_SIZE = 6 };
void system_port_unique_id(uint8_t *id);

/* Interrupts of this core; nested calls are the caller's business. */
void system_port_set_interrupts(bool are_on);

#endif
