/* boot_host.c: the desk's program starts anew. */
#include "boot_host.h"
#include "board_host.h"
#include "clock_host.h"
#include "io.h"
#include "port.h"
#include "schedule.h"

#include <string.h>

#define CAUSE "PYC2C_RESET_CAUSE"
#define WAKE "PYC2C_WAKE_REASON"

enum { START_US = 100000 };

static int digit_of(const char *option)
{
    const char *text = port_option(option);
    return text ? *text - '0' : 0;
}

int boot_cause(void) { return digit_of(CAUSE); }
int boot_wake_reason(void) { return digit_of(WAKE); }

static void say(const char *text) { port_write(2, text, strlen(text)); }

void boot_end(int code, const char *what_happened)
{
    io_flush();
    say("pyc2c: ");
    say(what_happened);
    say("\n");
    clock_end();
    port_exit(code);
}

static void keep_number(const char *option, uint64_t n)
{
    char digits[21], *at = digits + sizeof digits;
    *--at = 0;
    do *--at = (char)('0' + n % 10);
    while (n /= 10);
    port_set_option(option, at);
}

void boot_again(int cause, int wake_reason, uint64_t after_us,
                const char *what_happened)
{
    if (!clock_has_end()) boot_end(0, what_happened);
    schedule_hold(true);
    board_release();
    clock_sleep_world_us(after_us < UINT64_MAX - START_US
                             ? after_us + START_US : UINT64_MAX);
    io_flush();
    clock_end();
    keep_number(CAUSE, (uint64_t)cause);
    keep_number(WAKE, (uint64_t)wake_reason);
    keep_number(CLOCK_OPTION_BOOT, clock_now_ns() / 1000);
    keep_number(CLOCK_OPTION_EPOCH, (uint64_t)clock_epoch_moved_us());
    port_restart();
    boot_end(1, "the program cannot be started anew here");
}

void boot_keep(const char *option, const char *value)
{
    port_set_option(option, value);
}

const char *boot_kept(const char *option) { return port_option(option); }
