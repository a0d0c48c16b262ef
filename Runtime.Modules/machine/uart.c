/* uart.c: machine.UART: its settings. */
#include "uart.h"
#include "error.h"
#include "format_message.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "pin.h"
#include "str.h"

#include <string.h>

/* ---- arguments; what is left out stays as it is ---- */

static bool set_valid(int *to, const char *what, int32_t v, bool is_valid)
{
    if (v == -1) return true;
    if (is_valid) *to = v;
    else raise_value("invalid %s", what);
    return is_valid;
}

static bool set(int *to, const char *what, int32_t v, int least, int most)
{
    if (v == -1) return true;
    if (v < least || v > most) {
        raise_value("invalid UART %s: %d", what, (int)v);
        return false;
    }
    *to = v;
    return true;
}

static bool set_parity(int *to, Value v)
{
    if (!v) return true;
    if (v == NONE) *to = UART_NO_PARITY;
    else if (v == small_value(0)) *to = UART_EVEN;
    else if (v == small_value(1)) *to = UART_ODD;
    else {
        raise_value("UART parity must be None, 0 (even) or 1 (odd), not %R",
                    v);
        return false;
    }
    return true;
}

static bool set_pin(int *to, Value v, int (*id_of)(Value))
{
    if (!v || v == NONE) return true;
    int id = id_of(v);
    if (id < 0) return false;
    *to = id;
    return true;
}

bool machine_uart_init(Value self, int32_t baudrate, int32_t bits,
                       Value parity, int32_t stop, Value tx, Value rx,
                       Value rts, Value cts, int32_t txbuf, int32_t rxbuf,
                       int32_t timeout, int32_t timeout_char, int32_t invert,
                       int32_t flow)
{
    enum { BUFFER = 1 << 20, INVERT = UART_INVERT_RX | UART_INVERT_CTS |
           UART_INVERT_TX | UART_INVERT_RTS };
    Uart *u = uart_of(self);
    UartConfig c = u->config;
    if (!set(&c.baudrate, "baudrate", baudrate, 1, 5000000) ||
        !set_valid(&c.bits, "data bits", bits, bits >= 5 && bits <= 8) ||
        !set_parity(&c.parity, parity) ||
        !set_valid(&c.stop, "stop bits", stop, stop == 1 || stop == 2) ||
        !set_pin(&c.tx, tx, pin_output_id) || !set_pin(&c.rx, rx, pin_id) ||
        !set_pin(&c.rts, rts, pin_output_id) ||
        !set_pin(&c.cts, cts, pin_id) ||
        !set(&c.txbuf, "txbuf", txbuf, 1, BUFFER) ||
        !set(&c.rxbuf, "rxbuf", rxbuf, 1, BUFFER) ||
        !set(&u->timeout, "timeout", timeout, 0, INT32_MAX) ||
        !set(&u->timeout_char, "timeout_char", timeout_char, 0, INT32_MAX) ||
        !set_valid(&c.invert, "inversion mask", invert, !(invert & ~INVERT)) ||
        !set_valid(&c.flow, "flow control mask", flow,
                   !(flow & ~(UART_FLOW_RTS | UART_FLOW_CTS))))
        return false;
    int e = uart_port_open(u->id, &c);
    u->is_open = !e;
    u->config = c;
    if (e && !error_pending()) raise_os(e, 0);
    return !e;
}

Value machine_uart_new(const Type *cls, size_t nargs, const Value *args,
                       Value kw)
{
    (void)nargs, (void)args, (void)kw;
    return instance_new(cls);
}

bool machine_uart_start(Value self, int32_t id, int32_t baudrate,
                        int32_t bits, Value parity, int32_t stop, Value tx,
                        Value rx, Value rts, Value cts, int32_t txbuf,
                        int32_t rxbuf, int32_t timeout, int32_t timeout_char,
                        int32_t invert, int32_t flow)
{
    Uart *u = uart_of(self);
    u->config.tx = u->config.rx = u->config.rts = u->config.cts = -1;
    u->id = id;
    if (!uart_port_usual_pins(id, &u->config)) {
        raise_value("UART(%d) does not exist", (int)id);
        return false;
    }
    return machine_uart_init(self, baudrate, bits, parity, stop, tx, rx, rts,
                             cts, txbuf, rxbuf, timeout, timeout_char, invert,
                             flow);
}

bool machine_uart_deinit(Value self)
{
    Uart *u = uart_of(self);
    uart_port_set_irq(u->id, 0, NULL, NULL);
    uart_port_close(u->id);
    u->is_open = false;
    return true;
}

bool machine_uart_is_open(const Uart *u)
{
    if (!u->is_open) raise_os(OS_ENODEV, 0);
    return u->is_open;
}

/* ---- as an object ---- */

typedef struct { char text[320]; size_t used; } Text;

static void add(Text *t, const char *s)
{
    size_t n = strlen(s);
    memcpy(t->text + t->used, s, n);
    t->used += n;
}

static void add_field(Text *t, const char *name, int value)
{
    add(t, name);
    t->used += format_decimal(t->text + t->used, value);
}

Value machine_uart_repr(Value self)
{
    const Uart *u = uart_of(self);
    const UartConfig *c = &u->config;
    Text t = {.used = 0};
    add_field(&t, "UART(", u->id);
    add_field(&t, ", baudrate=", c->baudrate);
    add_field(&t, ", bits=", c->bits);
    if (c->parity == UART_NO_PARITY) add(&t, ", parity=None");
    else add_field(&t, ", parity=", c->parity);
    add_field(&t, ", stop=", c->stop);
    add_field(&t, ", tx=", c->tx);
    add_field(&t, ", rx=", c->rx);
    add_field(&t, ", rts=", c->rts);
    add_field(&t, ", cts=", c->cts);
    add_field(&t, ", txbuf=", c->txbuf);
    add_field(&t, ", rxbuf=", c->rxbuf);
    add_field(&t, ", timeout=", u->timeout);
    add_field(&t, ", timeout_char=", u->timeout_char);
    add(&t, ")");
    return str_new(t.text, t.used);
}
