/* boot_host.c: the desk's program starts anew. */
#include "boot_host.h"
#include "board_host.h"
#include "clock_host.h"
#include "io.h"
#include "port.h"
#include "schedule.h"
#include "system_port.h"
#include "wake_host.h"

#include <string.h>

#define CAUSE "PYC2C_RESET_CAUSE"
#define WAKE "PYC2C_WAKE_REASON"
#define PINS "PYC2C_WAKE_PINS"
#define NEXT_RUN "PYC2C_NEXT_RUN"

enum { START_US = 100000 };

static uint64_t number_of(const char *option)
{
    const char *text = port_option(option);
    uint64_t n = 0;
    for (; text && *text; text++) n = n * 10 + (uint64_t)(*text - '0');
    return n;
}

int boot_cause(void) { return (int)number_of(CAUSE); }
int boot_wake_reason(void) { return (int)number_of(WAKE); }
uint64_t boot_wake_pins(void) { return number_of(PINS); }

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

static void keep_why(int cause, int wake_reason, int64_t epoch_moved_us)
{
    keep_number(CAUSE, (uint64_t)cause);
    keep_number(WAKE, (uint64_t)wake_reason);
    keep_number(CLOCK_OPTION_EPOCH, (uint64_t)epoch_moved_us);
}

static void write_option(int fd, const char *name)
{
    const char *parts[] = {name, "=", port_option(name), "\n"};
    for (size_t i = 0; parts[2] && i < 4; i++)
        port_write(fd, parts[i], strlen(parts[i]));
}

/* The next run begins with a clock that has gone on meanwhile. */
static void wait_for_next_run(int cause, int wake_reason, uint64_t after_us)
{
    const char *path = port_option(NEXT_RUN);
    int fd = path && after_us != UINT64_MAX ? port_create(path, false) : -1;
    if (fd < 0) return;
    uint64_t passed = clock_is_virtual()
                          ? clock_now_ns() / 1000 + after_us + START_US : 0;
    keep_why(cause, wake_reason, clock_epoch_moved_us() + (int64_t)passed);
    write_option(fd, CAUSE);
    write_option(fd, WAKE);
    write_option(fd, CLOCK_OPTION_EPOCH);
    write_option(fd, BOOT_OPTION_MEMORY);
}

static void let_go(int cause, int wake_reason, uint64_t after_us,
                   uint64_t pulled, const char *what_happened)
{
    if (!clock_has_end()) {
        wait_for_next_run(cause, wake_reason, after_us);
        boot_end(0, what_happened);
    }
    schedule_hold(true);
    board_release(pulled);
}

static _Noreturn void start_anew(int cause, int wake_reason)
{
    clock_sleep_world_us(START_US, NULL);
    io_flush();
    clock_end();
    keep_why(cause, wake_reason, clock_epoch_moved_us());
    keep_number(CLOCK_OPTION_BOOT, clock_now_ns() / 1000);
    port_restart();
    boot_end(1, "the program cannot be started anew here");
}

void boot_again(int cause, const char *what_happened)
{
    let_go(cause, WAKE_NONE, 0, 0, what_happened);
    keep_number(PINS, 0);
    start_anew(cause, WAKE_NONE);
}

static bool is_woken(void)
{
    uint64_t pins;
    return wake_host_reason(&pins) != WAKE_NONE;
}

void boot_after_sleep(uint64_t us, const char *what_happened)
{
    uint64_t pins;
    let_go(RESET_DEEP_SLEEP, WAKE_TIMER, us, wake_host_pins(), what_happened);
    clock_sleep_world_us(us, is_woken);
    int reason = wake_host_reason(&pins);
    keep_number(PINS, pins);
    board_release(0);
    start_anew(RESET_DEEP_SLEEP, reason ? reason : WAKE_TIMER);
}

void boot_keep(const char *option, const char *value)
{
    port_set_option(option, value);
}

const char *boot_kept(const char *option) { return port_option(option); }
