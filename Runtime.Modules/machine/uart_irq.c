/* machine_uart_irq.c: UART.irq. */
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "schedule.h"
#include "uart.h"

extern const Type machine__UARTIRQ_type;

enum { EVENTS = UART_IRQ_RX | UART_IRQ_BREAK | UART_IRQ_RX_IDLE, PORTS = 8 };

/* The ports that wait for events. */
static Value waiting[PORTS];

/* Maybe in another task. */
static void fired(void *with, unsigned which)
{
    Uart *u = with;
    u->flags = which;
    if (u->is_hard) schedule_now(u->handler, value_of(u));
    else schedule_post(u->handler, value_of(u));
}

static bool one_waits(void)
{
    for (int id = 0; id < PORTS; id++)
        if (waiting[id] && uart_of(waiting[id])->is_open) return true;
    return false;
}

static void start_list(void)
{
    static ScheduleSource source = {.is_live = one_waits};
    static bool is_started;
    if (is_started) return;
    is_started = true;
    gc_root(waiting, PORTS);
    schedule_source(&source);
}

static bool apply(Uart *u)
{
    start_list();
    unsigned events = u->handler ? u->trigger : 0;
    int e = uart_port_set_irq(u->id, events, fired, u);
    waiting[u->id] = events && !e ? value_of(u) : 0;
    if (e) raise_os(e, 0);
    return !e;
}

static bool set_trigger(Uart *u, int32_t trigger)
{
    if (!(trigger & ~EVENTS)) {
        u->trigger = (unsigned)trigger;
        return true;
    }
    raise_value("invalid trigger: %d", (int)trigger);
    return false;
}

static bool set_handler(Uart *u, Value handler, bool hard)
{
    if (!schedule_check(handler, hard)) return false;
    u->handler = handler == NONE ? 0 : handler;
    u->is_hard = hard;
    return true;
}

/* Without a handler changes nothing. */
Value machine_uart_irq(Value self, Value handler, int32_t trigger, bool hard)
{
    Uart *u = uart_of(self);
    if (!machine_uart_is_open(u)) return 0;
    if (handler && (!set_trigger(u, trigger) ||
                    !set_handler(u, handler, hard) || !apply(u)))
        return 0;
    UartIrq *irq = gc_alloc(&machine__UARTIRQ_type, sizeof *irq);
    if (irq) irq->uart = self;
    return value_of(irq);
}

Value machine_uart_irq_flags(Value self)
{
    return int_from_size(uart_of(((UartIrq *)self)->uart)->flags);
}

Value machine_uart_irq_trigger(Value self, int32_t trigger)
{
    Uart *u = uart_of(((UartIrq *)self)->uart);
    unsigned before = u->trigger;
    if (trigger >= 0 && (!set_trigger(u, trigger) || !apply(u))) return 0;
    return int_from_size(before);
}
