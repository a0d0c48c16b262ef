/* board_host.h: the pins of the board on the desk.
 *
 * A pin has two sides: what the program drives it to, and what the world does.
 * Its level is that of the program's output, else of the world, else of its
 * pull resistor, else 0.
 */
#ifndef PYC2C_BOARD_HOST_H
#define PYC2C_BOARD_HOST_H

#include <stdbool.h>
#include <stdint.h>

enum { BOARD_PINS = 55, BOARD_FLOATS = -1 };
typedef enum { BOARD_NO_PULL, BOARD_PULL_DOWN, BOARD_PULL_UP } BoardPull;

/* The program's side: 0, 1, or BOARD_FLOATS for an input. */
void board_output(int pin, int level);
/* The same by hardware of its own, which drew it at that time, now or just
 * before. */
void board_output_at(int pin, int level, uint64_t ns);
/* A square wave from now on: high for so long of each period, first. */
void board_wave(int pin, uint64_t period_ns, uint64_t high_ns);
void board_pull(int pin, BoardPull pull);
/* The world's side: 0, 1, or BOARD_FLOATS for nothing connected. */
void board_drive(int pin, int level);

/* The program drives none any more, and pulls those of a set alone (1 << pin
 * for each). */
void board_release(uint64_t pulled);

int board_level(int pin);
/* What the program drives it to. */
int board_output_of(int pin);
/* The wave that it makes; 0 if there is none. */
uint64_t board_wave_of(int pin, uint64_t *high_ns);

/* Told of every change of a pin's level, until it is taken out; not of the
 * edges of a wave. Runs no Python code and does not raise. */
typedef struct BoardWatch {
    void (*changed)(struct BoardWatch *, int level);
    struct BoardWatch *next;
} BoardWatch;
void board_watch(int pin, BoardWatch *w);
void board_unwatch(int pin, BoardWatch *w);

/* The pin's signal in the log, for what draws on it bit by bit. */
unsigned board_signal(int pin);

#endif
