/* schedule.c: a ring of calls to be made. */
#include "schedule.h"
#include "clock.h"
#include "error.h"
#include "function.h"
#include "gc.h"
#include "ops.h"
#include "port.h"
#include "start.h"

enum { SIZE = 16 };

typedef struct { Value function, argument; } Call;

/* Calls [first, last) wait, both counted modulo SIZE. */
static struct {
    Call calls[SIZE];
    volatile unsigned first, last;
    bool is_running, is_held;
} queue;

static void run(void);
static Due due = {run, false, NULL};

bool schedule_post(Value function, Value argument)
{
    port_lock();
    bool has_room = queue.last - queue.first < SIZE;
    if (has_room)
        queue.calls[queue.last++ % SIZE] = (Call){function, argument};
    port_unlock();
    if (has_room) error_due_post(&due);
    return has_room;
}

/* Afterwards a safe point, although nothing is to run there: a loop that waits
 * for what the function has changed looks at it again. */
void schedule_now(Value function, Value argument)
{
    if (queue.is_held || gc_is_collecting) {
        schedule_post(function, argument);
        return;
    }
    op_call(function, 1, &argument);
    error_due_post(&due);
}

static bool is_proven(Value handler)
{
    const Code *code = NULL;
    if (method_is(handler)) {
        const BoundMethod *m = (const BoundMethod *)handler;
        handler = m->function;
        code = m->code;
    }
    if (handler && function_is(handler))
        code = ((const Function *)handler)->code;
    return code && code->flags & CODE_INTERRUPT;
}

bool schedule_check(Value handler, bool is_hard)
{
    if (handler == NONE) return true;
    if (!builtin_callable(handler))
        raise_value("handler must be None or callable");
    else if (is_hard && !is_proven(handler))
        raise_value("with hard=True the handler must be known when compiling");
    else return true;
    return false;
}

static void call(Call c)
{
    if (!op_call(c.function, 1, &c.argument))
        error_unraisable("Exception ignored in", c.function);
}

/* Not inside itself: a handler's own calls are safe points too. */
static void run(void)
{
    if (queue.is_running || queue.is_held) return;
    queue.is_running = true;
    while (queue.first != queue.last) {
        Call *at = &queue.calls[queue.first % SIZE], c = *at;
        *at = (Call){0, 0};
        queue.first++;
        call(c);
    }
    queue.is_running = false;
}

bool schedule_hold(bool is_held)
{
    bool before = queue.is_held;
    queue.is_held = is_held;
    if (!is_held && queue.first != queue.last) error_due_post(&due);
    return before;
}

/* ---- after the program's end ---- */

static ScheduleSource *sources;

/* What was posted counts: a timer that ran out has a handler to come. */
static bool is_live(void)
{
    if (queue.first != queue.last) return true;
    for (ScheduleSource *s = sources; s; s = s->next)
        if (s->is_live()) return true;
    return false;
}

static void serve(void)
{
    run();
    while (is_live() && clock_idle()) { }
}

/* ---- starting ---- */

void schedule_start(void)
{
    static bool is_started;
    if (is_started) return;
    is_started = true;
    gc_root(&queue.calls->function, SIZE * sizeof(Call) / sizeof(Value));
    error_due_add(&due);
    start_serve = serve;
}

void schedule_source(ScheduleSource *s)
{
    schedule_start();
    s->next = sources;
    sources = s;
}
