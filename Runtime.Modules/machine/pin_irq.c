/* pin_irq.c: Pin.irq. */
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "pin.h"
#include "schedule.h"

extern const Type machine__PinIRQ_type;

/* Pins that wait for edges. */
static Value waiting;

static PinIrq *irq_of(Value v) { return (PinIrq *)v; }

/* In an interrupt. */
static void fired(void *with)
{
    PinIrq *irq = with;
    int level = pin_port_read(irq->id);
    irq->flags = irq->trigger & (level ? PIN_IRQ_RISING : PIN_IRQ_FALLING);
    if (irq->is_hard) schedule_now(irq->handler, irq->pin);
    else schedule_post(irq->handler, irq->pin);
}

/* The one that waits on this pin, or 0. */
static PinIrq **find(int id)
{
    PinIrq **at = (PinIrq **)(void *)&waiting;
    while (*at && (*at)->id != id) at = &(*at)->next;
    return at;
}

static void stop(int id)
{
    PinIrq **at = find(id);
    if (!*at) return;
    pin_port_set_irq(id, 0, NULL, NULL);
    *at = (*at)->next;
}

static bool one_waits(void) { return waiting != 0; }

static void start_list(void)
{
    static ScheduleSource source = {.is_live = one_waits};
    static bool is_started;
    if (is_started) return;
    is_started = true;
    gc_root(&waiting, 1);
    schedule_source(&source);
}

static bool begin(PinIrq *irq)
{
    start_list();
    irq->next = (PinIrq *)waiting;
    waiting = value_of(irq);
    int e = pin_port_set_irq(irq->id, irq->trigger, fired, irq);
    if (!e) return true;
    waiting = value_of(irq->next);
    raise_os(e, 0);
    return false;
}

static bool check_trigger(int32_t trigger)
{
    if (trigger >= PIN_IRQ_RISING && trigger <= PIN_IRQ_HIGH) return true;
    raise_value("invalid trigger: %d", (int)trigger);
    return false;
}

/* The one that waits, or one that does not. */
static PinIrq *irq_for(Value pin)
{
    int id = ((Pin *)pin)->id;
    PinIrq *irq = *find(id);
    if (irq || !(irq = gc_alloc(&machine__PinIRQ_type, sizeof *irq)))
        return irq;
    irq->pin = pin;
    irq->handler = NONE;
    irq->id = (int16_t)id;
    return irq;
}

static bool apply(PinIrq *irq, Value handler, int32_t trigger, bool hard)
{
    stop(irq->id);
    irq->handler = handler;
    irq->trigger = (uint8_t)trigger;
    irq->is_hard = hard;
    return handler == NONE || begin(irq);
}

static bool set_wake(int id, int32_t trigger)
{
    int e = pin_port_set_wake(id, trigger);
    if (e) raise_os(e, 0);
    return !e;
}

/* Without a handler and a trigger changes nothing. */
Value pin_irq(Value self, Value handler, int32_t trigger, int32_t priority,
              Value wake, bool hard)
{
    (void)priority;
    int id = ((Pin *)self)->id;
    bool is_asked = !handler && trigger == PIN_IRQ_EDGES && wake == NONE;
    if (!handler) handler = NONE;
    if (!schedule_check(handler, hard)) return 0;
    if (wake == NONE && !check_trigger(trigger)) return 0;
    if (wake != NONE && !set_wake(id, trigger)) return 0;
    PinIrq *irq = irq_for(self);
    if (!irq || is_asked || wake != NONE) return value_of(irq);
    return apply(irq, handler, trigger, hard) ? value_of(irq) : 0;
}

Value pin_irq_flags(Value self) { return small_value(irq_of(self)->flags); }

Value pin_irq_trigger(Value self, Value trigger)
{
    PinIrq *irq = irq_of(self);
    int before = irq->trigger;
    if (trigger) {
        int32_t now = int_as_i32(trigger);
        if (error_pending() || !check_trigger(now)) return 0;
        irq->trigger = (uint8_t)now;
        if (*find(irq->id) == irq)
            pin_port_set_irq(irq->id, now, fired, irq);
    }
    return small_value(before);
}
