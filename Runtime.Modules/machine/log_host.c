/* log_host.c: the board's log. */
#include "log_host.h"
#include "clock_host.h"
#include "port.h"
#include "start.h"

#include <string.h>

enum { CLOSED = -1, UNTRIED = -2 };

static struct {
    int fd;
    size_t used;
    unsigned signals;
    char buffer[2048];
} out = {.fd = UNTRIED};

static void flush(void)
{
    port_write(out.fd, out.buffer, out.used);
    out.used = 0;
}

static void add(const char *text, size_t n)
{
    if (n > sizeof out.buffer - out.used) flush();
    if (n > sizeof out.buffer) {
        port_write(out.fd, text, n);
        return;
    }
    memcpy(out.buffer + out.used, text, n);
    out.used += n;
}

static void add_text(const char *text) { add(text, strlen(text)); }

static void add_number(uint64_t n)
{
    char digits[20], *at = digits + sizeof digits;
    do *--at = (char)('0' + n % 10);
    while (n /= 10);
    add(at, (size_t)(digits + sizeof digits - at));
}

static void add_field(uint64_t n)
{
    add_text(" ");
    add_number(n);
}

/* The end of the run, also when nothing changed at the last. */
static void finish(void)
{
    add_text("E");
    add_field(clock_now_ns());
    add_text("\n");
    flush();
}

bool log_is_on(void)
{
    if (out.fd == UNTRIED) {
        const char *path = port_option("PYC2C_BOARD_LOG");
        bool goes_on = clock_boot_us() != 0;
        out.fd = path ? port_create(path, goes_on) : CLOSED;
        if (out.fd >= 0) {
            start_at_exit(finish);
            clock_set_hooks(flush, finish);
        }
    }
    return out.fd >= 0;
}

unsigned log_signal(const char *name, int number, unsigned bits)
{
    if (!log_is_on()) return 0;
    unsigned id = ++out.signals;
    add_text("S");
    add_field(id);
    add_field(bits);
    add_text(" ");
    add_text(name);
    if (number >= 0) add_number((uint64_t)number);
    add_text("\n");
    return id;
}

void log_change_at(unsigned id, uint64_t ns, uint64_t value)
{
    if (!id) return;
    add_text("C");
    add_field(id);
    add_field(ns);
    add_field(value);
    add_text("\n");
}

void log_change(unsigned id, uint64_t value)
{
    if (id) log_change_at(id, clock_now_ns(), value);
}

void log_wave_at(unsigned id, uint64_t ns, uint64_t period_ns,
                 uint64_t high_ns)
{
    if (!id) return;
    add_text("W");
    add_field(id);
    add_field(ns);
    add_field(period_ns);
    add_field(high_ns);
    add_text("\n");
}
