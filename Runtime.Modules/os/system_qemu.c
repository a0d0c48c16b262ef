/* system_qemu.c: an emulated chip. */
#include "system_port.h"

void system_names(const char *names[SYSTEM_NAMES])
{
    names[0] = names[1] = "esp32";
    names[2] = "3.13.0";
    names[3] = "pyc2c";
    names[4] = "QEMU";
}

const char *system_variable(unsigned index)
{
    (void)index;
    return 0;
}

int system_process(void) { return 1; }

int system_processors(void) { return 1; }
