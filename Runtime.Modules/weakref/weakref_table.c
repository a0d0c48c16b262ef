/* weakref_table.c: the table of weak references, and their callbacks. */
#include "weakref.h"
#include "error.h"
#include "ops.h"

SEL_USE(__weak__);

/* A block of rows, each the first reference of a list, inverted. */
static struct {
    ByteBlock *block;
    size_t mask;              /* rows less one */
    size_t used;              /* references since the last collection */
    uintptr_t serial;
} table;

/* References whose callbacks are due: a list in the order of the calls. */
static Value died;

static void run(void);
static Due due = {run, false, NULL};

static const Value END = ~(Value)0;

static Value *row_of(ByteBlock *block, size_t mask, Value target)
{
    size_t hash = target / (2 * sizeof(Value));
    return (Value *)(void *)block->data + ((hash ^ hash >> 8) & mask);
}

static WeakRef *follow(Value link) { return weakref_of(~link); }

WeakRef *weakref_next(Value target, const WeakRef *after)
{
    if (!table.block) return NULL;
    Value link =
        after ? after->next : *row_of(table.block, table.mask, target);
    for (; link != END; link = follow(link)->next)
        if (follow(link)->target == ~target) return follow(link);
    return NULL;
}

/* ---- the collector's part ---- */

/* All references to one target get called one after the other, at the place of
 * the newest, the first in its row. */
static void group(WeakRef *newest)
{
    for (Value link = newest->next; link != END; link = follow(link)->next)
        if (follow(link)->target == newest->target)
            follow(link)->serial = newest->serial;
}

/* Takes out of a row what has died; answers where `tail` is then: the end of
 * the list of those to be called. */
static Value *sweep_row(Value *link, Value *tail)
{
    while (*link != END) {
        WeakRef *r = follow(*link);
        bool lives = gc_is_marked(value_of(r));
        if (lives && gc_is_marked(~r->target)) {
            link = &r->next;
            table.used++;
            continue;
        }
        if (lives && r->callback) group(r);
        *link = r->next;
        r->next = 0;
        r->target = 0;
        if (!lives || !r->callback) continue;
        *tail = value_of(r);
        tail = &r->next;
    }
    return tail;
}

/* Merges two lists, each in the order of the serials. */
static Value merge(Value a, Value b)
{
    Value merged = 0, *tail = &merged;
    while (a && b) {
        Value *from = weakref_of(b)->serial < weakref_of(a)->serial ? &b : &a;
        *tail = *from;
        tail = &weakref_of(*from)->next;
        *from = *tail;
    }
    *tail = a ? a : b;
    return merged;
}

/* Sorts a list by the serials, by merging lists of 1, 2, 4, … references. */
static Value sort(Value list)
{
    Value sorted[sizeof(Value) * 8] = {0};
    size_t most = 0;
    while (list) {
        Value one = list;
        list = weakref_of(one)->next;
        weakref_of(one)->next = 0;
        size_t i = 0;
        for (; sorted[i]; i++) {
            one = merge(sorted[i], one);
            sorted[i] = 0;
        }
        sorted[i] = one;
        if (i > most) most = i;
    }
    for (size_t i = 0; i <= most; i++) list = merge(sorted[i], list);
    return list;
}

static void call(WeakRef *r)
{
    Value callback = r->callback;
    r->callback = 0;
    if (!op_call1(callback, value_of(r)))
        error_unraisable("Exception ignored in", callback);
}

/* Not inside itself: functions that a callback calls come by here too. */
static void run(void)
{
    static bool is_running;
    if (is_running) return;
    is_running = true;
    while (died) {
        WeakRef *r = weakref_of(died);
        died = r->next;
        r->next = 0;
        call(r);
    }
    is_running = false;
}

/* Finalisers come first: what they are called with does not die. */
static void (*mark_finalisable)(void);

static void after_mark(void)
{
    if (mark_finalisable) mark_finalisable();
    Value now = 0, *tail = &now, *last = &died;
    Value *rows = (Value *)(void *)table.block->data;
    table.used = 0;
    for (size_t i = 0; i <= table.mask; i++) tail = sweep_row(&rows[i], tail);
    while (*last) last = &weakref_of(*last)->next;
    *last = sort(now);
    if (now) error_due_post(&due);
}

/* ---- making ---- */

enum { FIRST_ROWS = 8 };

/* As many rows as references, where there is memory for them. */
static void grow(void)
{
    size_t mask = table.mask * 2 + 1, size = (mask + 1) * sizeof(Value);
    ByteBlock *block = gc_alloc_quiet(&byte_block_type, sizeof *block + size);
    if (!block) return;
    Value *from = (Value *)(void *)table.block->data;
    for (size_t i = 0; i <= mask; i++)
        ((Value *)(void *)block->data)[i] = END;
    for (size_t i = 0; i <= table.mask; i++) {
        Value reversed = END, next;
        for (Value link = from[i]; link != END; link = next) {
            next = follow(link)->next;
            follow(link)->next = reversed;
            reversed = link;
        }
        for (Value link = reversed; link != END; link = next) {
            next = follow(link)->next;
            Value *row = row_of(block, mask, ~follow(link)->target);
            follow(link)->next = *row;
            *row = link;
        }
    }
    gc_free(table.block);
    table.block = block;
    table.mask = mask;
}

static bool start(void)
{
    ByteBlock *block = gc_alloc_bytes(FIRST_ROWS * sizeof(Value));
    if (!block) return false;
    for (size_t i = 0; i < FIRST_ROWS; i++)
        ((Value *)(void *)block->data)[i] = END;
    gc_root((Value *)&table.block, 1);
    gc_root(&died, 1);
    if (error_pending()) return false;
    error_due_add(&due);
    table.block = block;
    table.mask = FIRST_ROWS - 1;
    mark_finalisable = gc_after_mark;
    gc_after_mark = after_mark;
    return true;
}

static bool can_be_target(const Type *t)
{
    return t->flags & (TYPE_WEAK | TYPE_MODULE) ||
           type_find(t, SEL(__weak__));
}

static Value find_plain(const Type *t, Value target)
{
    WeakRef *r = NULL;
    while ((r = weakref_next(target, r)))
        if (r->type == t && !r->callback) break;
    return value_of(r);
}

Value weakref_make(const Type *t, Value target, Value callback)
{
    if (!can_be_target(value_type(target)))
        return raise_type("cannot create weak reference to '%T' object",
                          target);
    if (!table.block && !start()) return 0;
    bool is_shared = !callback && !(t->flags & TYPE_USER);
    Value found = is_shared ? find_plain(t, target) : 0;
    if (found) return found;
    if (table.used > table.mask) grow();
    Value made = instance_new(t);
    if (!made) return 0;
    WeakRef *r = weakref_of(made);
    Value *row = row_of(table.block, table.mask, target);
    r->target = ~target;
    r->callback = callback;
    r->serial = table.serial++;
    r->next = *row;
    *row = ~made;
    table.used++;
    return made;
}
