/* i2s_transfer.c: machine.I2S: samples. With a handler they go in the
 * background, else the program waits. */
#include "i2s_transfer.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "schedule.h"

/* The ports at work in the background. */
static Value working[I2S_PORTS];

static I2s *i2s_of(Value v) { return (I2s *)v; }

/* ---- in the background ---- */

static void finish_all(void);
static Due due = {finish_all, false, NULL};

/* Maybe in another task. */
static void finished(void *with)
{
    ((I2s *)with)->is_finished = true;
    error_due_post(&due);
}

void i2s_drop(I2s *i)
{
    if (!i->memory) return;
    buffer_drop(&i->buffer);
    i->memory = 0;
    working[i->id] = 0;
}

static void finish_all(void)
{
    for (int id = 0; id < I2S_PORTS; id++) {
        I2s *i = i2s_of(working[id]);
        if (!i || !i->is_finished) continue;
        i2s_drop(i);
        if (i->handler) schedule_post(i->handler, value_of(i));
    }
}

static bool one_works(void)
{
    for (int id = 0; id < I2S_PORTS; id++)
        if (working[id]) return true;
    return false;
}

static void start_list(void)
{
    static ScheduleSource source = {.is_live = one_works};
    static bool is_started;
    if (is_started) return;
    is_started = true;
    gc_root(working, I2S_PORTS);
    schedule_source(&source);
    error_due_add(&due);      /* runs before the schedule that it posts to */
}

/* The one before it ends first. */
static bool begin(I2s *i, Value memory, const Buffer *b)
{
    while (i->is_open && i->memory) i2s_port_wait(i->id);
    if (!i->is_open) return raise_os(OS_ENODEV, 0);
    i->memory = memory;
    i->buffer = *b;
    i->is_finished = false;
    buffer_hold(b);
    working[i->id] = value_of(i);
    int e = i2s_port_start(i->id, b->data, b->length, finished, i);
    if (!e) return true;
    i2s_drop(i);
    return raise_os(e, 0);
}

/* ---- while the program waits ---- */

static int step(const I2s *i, const Buffer *b, size_t at, size_t *done)
{
    if (!i->is_open) return OS_ENODEV;
    return i->config.sends
               ? i2s_port_write(i->id, b->data + at, b->length - at, done)
               : i2s_port_read(i->id, b->data + at, b->length - at, done);
}

static bool transfer(const I2s *i, const Buffer *b)
{
    int e = 0;
    buffer_hold(b);
    for (size_t at = 0, done; !e && at < b->length; at += done) {
        done = 0;
        e = step(i, b, at, &done);
        if (!e && !done) i2s_port_wait(i->id);
        else if (error_due()) error_run_due();
    }
    buffer_drop(b);
    if (e && !error_pending()) raise_os(e, 0);
    return !e;
}

/* ---- both ---- */

static Value move(Value self, Value buf, bool sends)
{
    I2s *i = i2s_of(self);
    Buffer b;
    if (!buffer_get(buf, &b, !sends)) return 0;
    int e = !i->is_open                             ? OS_ENODEV
            : i->config.sends != sends              ? OS_EPERM
            : b.length % i2s_unit(&i->config) != 0 ? OS_EINVAL
                                                    : 0;
    if (e) return raise_os(e, 0);
    bool is_moved = !b.length ||
                    (i->handler ? begin(i, buf, &b) : transfer(i, &b));
    return is_moved ? int_from_size(b.length) : 0;
}

Value machine_i2s_write(Value self, Value buf)
{
    return move(self, buf, true);
}

Value machine_i2s_readinto(Value self, Value buf)
{
    return move(self, buf, false);
}

bool machine_i2s_irq(Value self, Value handler)
{
    if (!schedule_check(handler, false)) return false;
    start_list();
    i2s_of(self)->handler = handler == NONE ? 0 : handler;
    return true;
}
