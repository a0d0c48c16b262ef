/* dht.c: what a DHT sensor measured. */
#include "../machine/pin.h"
#include "buffer.h"
#include "dht_port.h"
#include "error.h"
#include "os_error.h"

int32_t dht_open(Value pin) { return pin_output_id(pin); }

bool dht_read(int32_t pin, Value buf)
{
    Buffer to;
    if (!buffer_get(buf, &to, true)) return false;
    if (to.length < 5) {
        raise_value("a measurement has 5 bytes");
        return false;
    }
    int e = dht_port_read(pin, to.data);
    if (e) raise_os(e, 0);
    return !e;
}
