/* board_uart.c: what is connected to serial ports, written in Python. */
#include "../machine/uart_host.h"
#include "board.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "ops.h"

typedef struct {
    UartPeer peer;
    Value next, take;         /* functions */
} Model;

static Model models[UART_HOST_PORTS];

static int next(UartPeer *p)
{
    Value byte = op_call(((Model *)p)->next, 0, NULL);
    if (!byte) board_fail();
    return (int)small_int(byte);
}

static void received(UartPeer *p, int byte)
{
    Value arg = small_value(byte);
    if (!op_call(((Model *)p)->take, 1, &arg)) board_fail();
}

static bool is_port(int32_t id)
{
    if (id >= 0 && id < UART_HOST_PORTS) return true;
    raise_value("the board has no UART %d", (int)id);
    return false;
}

bool board_uart_connect(int32_t id, Value next_byte, Value take)
{
    if (!is_port(id)) return false;
    Model *m = &models[id];
    if (!m->next) gc_root(&m->next, 2);
    m->next = next_byte;
    m->take = take;
    m->peer = (UartPeer){next, received};
    uart_host_connect(id, &m->peer);
    return true;
}

bool board_uart_wake(int32_t id)
{
    if (!is_port(id)) return false;
    uart_host_wake(id);
    return true;
}
