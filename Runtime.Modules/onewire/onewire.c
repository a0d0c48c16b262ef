/* onewire.c: the pin of a 1-Wire bus. */
#include "onewire_port.h"
#include "../machine/pin.h"
#include "error.h"

int32_t onewire_open(Value pin)
{
    int id = pin_output_id(pin);
    if (id >= 0) onewire_port_open(id);
    return id;
}

/* A device on the desk may have raised something. */
int onewire_reset(int32_t pin)
{
    bool is_there = onewire_port_reset(pin);
    return error_pending() ? -1 : is_there;
}

int32_t onewire_slot(int32_t pin, int32_t bit)
{
    return onewire_port_slot(pin, bit);
}
