/* osdebug.c: esp.osdebug. */
#include "error.h"
#include "osdebug_port.h"

bool esp_module_osdebug(Value uart, int32_t level)
{
    if (level < OSDEBUG_NONE || level > OSDEBUG_VERBOSE) {
        raise_value("level must be %d to %d", OSDEBUG_NONE, OSDEBUG_VERBOSE);
        return false;
    }
    osdebug_port_set(uart == NONE ? OSDEBUG_ERROR : (int)level);
    return true;
}
