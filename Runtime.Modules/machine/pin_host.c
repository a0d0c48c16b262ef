/* pin_host.c: a pin of the board on the desk. */
#include "pin_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "pin_port.h"

#include <stddef.h>
#include <stdint.h>

typedef struct {
    BoardWatch watch;
    uint8_t mode, level;
    uint8_t trigger, wake;    /* 0: none */
    void (*handler)(void *);
    void *with;
} Pin;

static Pin pins[BOARD_PINS];

bool pin_port_exists(int pin) { return chip_has(chip_host()->pins, pin); }

bool pin_port_can_drive(int pin)
{
    return pin_port_exists(pin) && !chip_has(chip_host()->inputs, pin);
}

static void drive(int pin)
{
    Pin *p = &pins[pin];
    bool drives = p->mode == PIN_OUT ||
                  (p->mode == PIN_OPEN_DRAIN && !p->level);
    board_output(pin, drives ? p->level : BOARD_FLOATS);
}

int pin_port_set_mode(int pin, PinMode mode)
{
    pins[pin].mode = (uint8_t)mode;
    drive(pin);
    return 0;
}

int pin_port_set_pull(int pin, PinPull pull)
{
    board_pull(pin, (BoardPull)pull);
    return 0;
}

int pin_port_set_drive(int pin, int strength)
{
    (void)pin, (void)strength;
    return 0;
}

int pin_port_set_hold(int pin, bool hold)
{
    (void)pin, (void)hold;
    return 0;
}

int pin_port_read(int pin)
{
    clock_step();
    return board_level(pin);
}

void pin_port_write(int pin, int level)
{
    pins[pin].level = (uint8_t)level;
    if (pins[pin].mode != PIN_IN) drive(pin);
}

static void changed(BoardWatch *w, int level)
{
    Pin *p = (Pin *)w;
    if (p->trigger & (level ? PIN_IRQ_RISING : PIN_IRQ_FALLING))
        p->handler(p->with);
}

int pin_port_set_irq(int pin, int trigger, void (*handler)(void *), void *with)
{
    Pin *p = &pins[pin];
    board_unwatch(pin, &p->watch);
    p->trigger = (uint8_t)trigger;
    p->handler = handler;
    p->with = with;
    p->watch.changed = changed;
    if (trigger) board_watch(pin, &p->watch);
    return 0;
}

int pin_port_set_wake(int pin, int trigger)
{
    pins[pin].wake = (uint8_t)trigger;
    return 0;
}

uint64_t pin_host_wakes(void)
{
    uint64_t awake = 0;
    for (int pin = 0; pin < BOARD_PINS; pin++) {
        int wake = pins[pin].wake;
        if (wake && board_level(pin) == (wake == PIN_IRQ_HIGH))
            awake |= UINT64_C(1) << pin;
    }
    return awake;
}
