/* dht_host.c: DHT sensors on the desk. */
#include "dht_host.h"
#include "../machine/board_host.h"
#include "../machine/log_host.h"
#include "clock_host.h"
#include "dht_port.h"
#include "os_error.h"

#include <stdbool.h>
#include <string.h>

static struct { bool is_there; uint8_t answer[5]; } sensors[BOARD_PINS];

void dht_host_set(int pin, const uint8_t answer[5])
{
    sensors[pin].is_there = true;
    memcpy(sensors[pin].answer, answer, 5);
}

static void level(int pin, int level, unsigned us)
{
    log_change(board_signal(pin), (uint64_t)level);
    clock_pass_ns(us * 1000u);
}

/* The program asks, the sensor answers: both hold the line low, then each bit
 * is a pulse of 26 or 70 microseconds. */
static void draw(int pin, const uint8_t *answer)
{
    level(pin, 0, 80);
    level(pin, 1, 80);
    for (int i = 0; i < 40; i++) {
        level(pin, 0, 50);
        level(pin, 1, answer[i / 8] >> (7 - i % 8) & 1 ? 70 : 26);
    }
    level(pin, 0, 50);
    level(pin, 1, 0);
}

int dht_port_read(int pin, uint8_t out[5])
{
    level(pin, 0, 18000);
    level(pin, 1, 30);
    if (!sensors[pin].is_there) return OS_ETIMEDOUT;
    draw(pin, sensors[pin].answer);
    memcpy(out, sensors[pin].answer, 5);
    return 0;
}
