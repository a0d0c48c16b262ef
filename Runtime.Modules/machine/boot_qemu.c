/* boot_qemu.c: on an emulated chip a reset is the end. */
#include "boot_host.h"
#include "io.h"
#include "port.h"

#include <stddef.h>
#include <string.h>

int boot_cause(void) { return 0; }
int boot_wake_reason(void) { return 0; }
uint64_t boot_wake_pins(void) { return 0; }

static void say(const char *text) { port_write(2, text, strlen(text)); }

void boot_end(int code, const char *what_happened)
{
    io_flush();
    say("pyc2c: ");
    say(what_happened);
    say("\n");
    port_exit(code);
}

void boot_again(int cause, const char *what_happened)
{
    (void)cause;
    boot_end(0, what_happened);
}

void boot_after_sleep(uint64_t us, const char *what_happened)
{
    (void)us;
    boot_end(0, what_happened);
}

void boot_keep(const char *option, const char *value)
{
    (void)option, (void)value;
}

const char *boot_kept(const char *option)
{
    (void)option;
    return NULL;
}
