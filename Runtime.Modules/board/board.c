/* board.c: module board: what the world does at a time. */
#include "board.h"
#include "../machine/adc_host.h"
#include "../machine/board_host.h"
#include "../machine/chip_host.h"
#include "../machine/touch_host.h"
#include "buffer.h"
#include "clock_host.h"
#include "error.h"
#include "float.h"
#include "gc.h"
#include "int.h"
#include "io.h"
#include "list.h"
#include "ops.h"
#include "os_error.h"
#include "port.h"
#include "schedule.h"
#include "str.h"
#include "tuple.h"

/* ---- at a time ---- */

static uint64_t time_of(int64_t us) { return us < 0 ? 0 : (uint64_t)us; }

enum { EVENTS = 1024 };

typedef struct {
    ClockEvent clock;
    Value function;           /* 0: free */
} Event;

static Event events[EVENTS];

void board_fail(void)
{
    io_flush();
    error_print(error_take());
    clock_end();
    port_exit(1);
}

static void run(ClockEvent *e)
{
    Event *event = (Event *)e;
    Value function = event->function;
    event->function = 0;
    if (!op_call(function, 0, NULL)) board_fail();
}

static Event *take(void)
{
    for (Event *e = events; e < events + EVENTS; e++)
        if (!e->function) return e;
    return NULL;
}

/* What is to come in a run with an end comes, also when the program has ended
 * by then. */
static bool has_more(void)
{
    if (!clock_has_end()) return false;
    for (Event *e = events; e < events + EVENTS; e++)
        if (e->function) return true;
    return false;
}

static void start(void)
{
    static ScheduleSource source = {.is_live = has_more};
    static bool is_started;
    if (is_started) return;
    is_started = true;
    schedule_source(&source);
}

/* The functions are roots one by one: an event holds other words too. The
 * world is made anew when the program is reset; what it had done by then it
 * does not do again. */
bool board_at(int64_t us, Value function)
{
    start();
    if (us < (int64_t)clock_boot_us()) return true;
    Event *e = take();
    if (!e) {
        raise_error(&RuntimeError_type, "too many events at once");
        return false;
    }
    if (!e->clock.run) gc_root(&e->function, 1);
    e->clock.run = run;
    e->clock.is_world = true;
    e->function = function;
    clock_event_set(&e->clock, time_of(us));
    return true;
}

uint64_t board_now(void) { return clock_now_ns() / 1000; }
uint64_t board_boot(void) { return clock_boot_us(); }

bool board_chip(Value name)
{
    if (str_check(name) && chip_host_set(str_of(name)->data,
                                         str_bytes(str_of(name))))
        return true;
    raise_value("there is no chip %R here", name);
    return false;
}

/* ---- pins ---- */

static bool is_pin(int32_t pin)
{
    if (pin >= 0 && pin < BOARD_PINS) return true;
    raise_value("the board has no pin %d", (int)pin);
    return false;
}

bool board_pin_drive(int32_t pin, int32_t level)
{
    if (!is_pin(pin)) return false;
    board_drive(pin, level < 0 ? BOARD_FLOATS : level != 0);
    return true;
}

int32_t board_pin_level(int32_t pin)
{
    return is_pin(pin) ? board_level(pin) : 0;
}

/* (hertz, duty of 1) of the wave that the program makes there, or None. */
Value board_pin_wave(int32_t pin)
{
    uint64_t high_ns, period_ns = is_pin(pin) ? board_wave_of(pin, &high_ns) : 0;
    if (!period_ns) return error_pending() ? 0 : NONE;
    Value items[2];
    items[0] = int_from_u64((1000000000u + period_ns / 2) / period_ns);
    items[1] = float_new((Float)high_ns / (Float)period_ns);
    return items[0] && items[1] ? tuple_new(2, items) : 0;
}

bool board_analog_move(int32_t pin, int64_t microvolts, int64_t start,
                       int64_t end)
{
    if (!is_pin(pin)) return false;
    if (microvolts < 0 || microvolts > 3300000) {
        raise_value("a pin has between 0 and 3.3 V");
        return false;
    }
    adc_host_move(pin, (uint32_t)microvolts, time_of(start), time_of(end));
    return true;
}

bool board_touch_set(int32_t pin, uint32_t value)
{
    if (!is_pin(pin)) return false;
    touch_host_set(pin, value);
    return true;
}

/* ---- files of the desk ---- */

bool board_save(Value path, Value data)
{
    Buffer b;
    if (!str_check(path)) {
        raise_type("a path must be str, not %T", path);
        return false;
    }
    if (!buffer_get(data, &b, false)) return false;
    int error = port_save(str_of(path)->data, b.data, b.length);
    if (error) raise_os(error, path);
    return !error;
}

/* ---- recorded edges ---- */

enum { EDGES = 1 << 16 };

static struct { uint64_t us; int16_t pin; bool level; } edges[EDGES];
static size_t edge_count;
static BoardWatch watches[BOARD_PINS];

static void note(BoardWatch *w, int level)
{
    if (edge_count == EDGES) return;
    edges[edge_count].us = clock_now_ns() / 1000;
    edges[edge_count].pin = (int16_t)(w - watches);
    edges[edge_count++].level = level;
}

bool board_pin_record(int32_t pin)
{
    if (!is_pin(pin)) return false;
    if (watches[pin].changed) return true;
    watches[pin].changed = note;
    board_watch(pin, &watches[pin]);
    return true;
}

static Value edge_tuple(size_t i)
{
    Value items[2] = {int_from_u64(edges[i].us), small_value(edges[i].level)};
    return items[0] ? tuple_new(2, items) : 0;
}

/* [(microseconds, level), …] since board_pin_record. */
Value board_pin_edges(int32_t pin)
{
    if (!is_pin(pin)) return 0;
    if (edge_count == EDGES)
        return raise_error(&RuntimeError_type, "more than %d edges", EDGES);
    Value list = list_new(0, NULL);
    for (size_t i = 0; list && i < edge_count; i++) {
        if (edges[i].pin != pin) continue;
        Value edge = edge_tuple(i);
        if (!edge || !list_append(list, edge)) return 0;
    }
    return list;
}
