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
#define NEXT_RUN "PYC2C_NEXT_RUN"

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

void boot_again(int cause, int wake_reason, uint64_t after_us,
                const char *what_happened)
{
    if (!clock_has_end()) {
        wait_for_next_run(cause, wake_reason, after_us);
        boot_end(0, what_happened);
    }
    schedule_hold(true);
    board_release();
    clock_sleep_world_us(after_us < UINT64_MAX - START_US
                             ? after_us + START_US : UINT64_MAX);
    io_flush();
    clock_end();
    keep_why(cause, wake_reason, clock_epoch_moved_us());
    keep_number(CLOCK_OPTION_BOOT, clock_now_ns() / 1000);
    port_restart();
    boot_end(1, "the program cannot be started anew here");
}

void boot_keep(const char *option, const char *value)
{
    port_set_option(option, value);
}

const char *boot_kept(const char *option) { return port_option(option); }
