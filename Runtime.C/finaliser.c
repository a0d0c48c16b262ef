/* finaliser.c: __del__. */
#include "finaliser.h"
#include "dispatch.h"
#include "error.h"
#include "gc.h"
#include "ops.h"
#include "start.h"

SEL_USE(__del__);

/* The block is not traced.  Its first `live` items are the registered, its
 * last `queued` ones wait for their __del__ and are marked.  Between them is
 * room for all of the first to change over. */
static struct {
    ByteBlock *block;
    size_t live, queued, capacity;
    size_t low;               /* free bytes that call for a collection; 0: to
                                 be found out after the latest one */
    bool is_running;
} registry;

enum { MAX_ROUNDS = 8 };      /* of finalisers at exit */

static void run(void);
static Due due = {run, false, NULL};

static Value *items(void)
{
    return (Value *)(void *)registry.block->data;
}

static bool grow(void)
{
    size_t capacity = registry.capacity * 2 + 4;
    ByteBlock *block = gc_alloc_bytes(capacity * sizeof(Value));
    if (!block) return false;
    /* The collection that this may have been has changed the registry. */
    Value *to = (Value *)(void *)block->data;
    for (size_t i = 0; i < registry.live; i++) to[i] = items()[i];
    for (size_t i = 1; i <= registry.queued; i++)
        to[capacity - i] = items()[registry.capacity - i];
    registry.block = block;
    registry.capacity = capacity;
    return true;
}

/* What dies with a __del__ is free only after that has run, for which an
 * allocation that fails cannot wait: there is a collection in time. */
static void watch_memory(void)
{
    size_t free = gc_free_bytes();
    if (!registry.low)
        registry.low = free / 4 + 1;
    else if (free < registry.low)
        error_due_post(&due);
}

static bool add(Value v)
{
    watch_memory();
    while (2 * (registry.live + 1) + registry.queued > registry.capacity)
        if (!grow()) return false;
    items()[registry.live++] = v;
    return true;
}

/* ---- running ---- */

/* What a __del__ of the program raised goes no further. */
static void report(Value v)
{
    Value exc = error_take();
    Value f = op_find_attr(value_of(value_type(v)), SEL(__del__));
    error_clear();
    error_restore(exc);
    error_unraisable("Exception ignored in", f);
}

/* Set where the program has a __del__: those of the runtime do not raise. */
static void (*reporter)(Value v);

static void finalise(Value v)
{
    const Attr *row = method_find(value_type(v), SEL(__del__));
    if (row && !method_call1(row, v) && reporter) reporter(v);
}

/* In the order in which they were made. */
static void run_queued(void)
{
    registry.is_running = true;
    while (registry.queued) {
        Value *first = &items()[registry.capacity - registry.queued];
        Value v = *first;
        *first = 0;
        registry.queued--;
        finalise(v);
    }
    registry.is_running = false;
}

/* Not inside itself: functions that a __del__ calls come by here too. */
static void run(void)
{
    if (registry.is_running) return;
    if (!registry.queued) gc_collect();
    run_queued();
}

/* ---- the collector's part ---- */

/* Moves what is not marked (or, at the end, everything) to the queue, in the
 * order in which it was made. */
static void queue_unmarked(bool everything)
{
    Value *all = items(), *end = all + registry.capacity - registry.queued;
    size_t dead = 0, kept = 0;
    for (size_t i = 0; i < registry.live; i++)
        dead += everything || !gc_is_marked(all[i]);
    Value *to = end - dead;
    for (size_t i = 0; i < registry.live; i++)
        if (everything || !gc_is_marked(all[i])) *to++ = all[i];
        else all[kept++] = all[i];
    registry.live = kept;
    registry.queued += dead;
}

static void after_mark(void)
{
    registry.low = 0;
    if (!registry.block) return;
    gc_mark(value_of(registry.block));
    queue_unmarked(false);
    gc_mark_range(items() + registry.capacity - registry.queued,
                  registry.queued);
    gc_mark_all();
    if (registry.queued) error_due_post(&due);
}

/* The visits may change the registry. */
void finaliser_each(void (*visit)(Value v))
{
    for (size_t i = 1; i <= registry.queued; i++)
        visit(items()[registry.capacity - i]);
    for (size_t i = 0; i < registry.live; i++) visit(items()[i]);
}

void finaliser_collect(void)
{
    gc_collect();
    error_run_due();
}

/* ---- start and end ---- */

static void at_exit(void)
{
    if (!registry.block) return;
    gc_collect();
    run_queued();
    /* What finalisers make may have one too. */
    for (int rounds = 0; registry.live && rounds < MAX_ROUNDS; rounds++) {
        queue_unmarked(true);
        run_queued();
    }
}

void finaliser_start(void)
{
    finaliser_prepare();
    reporter = report;
}

void finaliser_prepare(void)
{
    if (instance_register) return;
    instance_register = add;
    error_due_add(&due);
    gc_after_mark = after_mark;
    start_at_exit(at_exit);
}
