/* error.c: raising and catching. */
#include "error.h"
#include "format_message.h"
#include "gc.h"
#include "ops.h"
#include "port.h"
#include "str.h"
#include "tuple.h"

State state;
void (*error_named)(Value name, Value obj);

/* ---- the exceptions that need no memory ---- */

static const struct {
    const Type *type;
    uint32_t size, hash;
    char data[33];
} recursion_text = {&str_type, 32 << 1 | 1, 0xd19a0209u,
                    "maximum recursion depth exceeded"};

static const struct {
    const Type *type;
    size_t length;
    Value items[1];
} recursion_args = {&tuple_type, 1, {(Value)&recursion_text}};

static Exception memory_error = {.type = &MemoryError_type};
static Exception recursion_error = {.type = &RecursionError_type};

enum { EXCEPTION_WORDS = 5 };      /* args to notes */

/* As good as new; what an earlier use left is gone. */
static Value raise_static(Exception *e, Value args)
{
    e->args = args;
    e->cause = e->context = e->traceback = e->notes = 0;
    e->suppress_context = false;
    return error_raise(value_of(e));
}

Value raise_memory(void)
{
    return raise_static(&memory_error, value_of(&tuple_empty));
}

Value raise_recursion(void)
{
    return raise_static(&recursion_error, value_of(&recursion_args));
}

static char *stack_limit;          /* state.stack_limit, unless work is due */

void error_start(void *stack_base)
{
    stack_limit = state.stack_limit = port_stack_limit(stack_base);
    memory_error.args = value_of(&tuple_empty);
    recursion_error.args = value_of(&recursion_args);
    gc_root(&memory_error.args, EXCEPTION_WORDS);
    gc_root(&recursion_error.args, EXCEPTION_WORDS);
}

static Due *dues;

void error_due_add(Due *d)
{
    d->next = dues;
    dues = d;
}

void error_due_post(Due *d)
{
    d->waits = true;
    state.stack_limit = (char *)UINTPTR_MAX;
}

/* What is posted from here on, by an interrupt as well, makes the limit due
 * again. */
void error_run_due(void)
{
    Value pending = error_take(), handled = error_enter(0);
    state.stack_limit = stack_limit;
    for (Due *d = dues; d; d = d->next)
        if (d->waits) {
            d->waits = false;
            d->run();
        }
    error_leave(handled);
    error_restore(pending);
}

size_t error_stack_left(void)
{
    return (size_t)((char *)__builtin_frame_address(0) - stack_limit);
}

void error_stack_extend(size_t bytes)
{
    static size_t before;
    stack_limit += before;
    stack_limit -= bytes;
    before = bytes;
    if (state.stack_limit != (char *)UINTPTR_MAX)
        state.stack_limit = stack_limit;
}

bool error_stack_full(void)
{
    if (!stack_check()) return false;
    if ((char *)__builtin_frame_address(0) >= stack_limit) {
        error_run_due();
        return false;
    }
    raise_recursion();
    return true;
}

/* ---- raising ---- */

/* Takes exc out of the chain of contexts that starts at `from`, so that the
 * chain stays free of cycles. */
static void unlink_context(Value from, Value exc)
{
    for (Value at = from; at; at = exception_of(at)->context)
        if (exception_of(at)->context == exc) {
            exception_of(at)->context = 0;
            return;
        }
}

Value error_raise(Value exc)
{
    if (state.handled && state.handled != exc) {
        unlink_context(state.handled, exc);
        exception_of(exc)->context = state.handled;
    }
    state.pending = exc;
    return 0;
}

Value exception_make(const Type *t, size_t nargs, const Value *args)
{
    Value tuple = nargs ? tuple_new(nargs, args) : value_of(&tuple_empty);
    if (!tuple) return 0;
    Exception *e = instance_alloc(t, 0);
    if (!e) return 0;
    e->args = tuple;
    return value_of(e);
}

static Value raise_args(const Type *t, size_t nargs, const Value *args)
{
    Value exc = exception_make(t, nargs, args);
    return exc ? error_raise(exc) : 0;
}

Value raise_error(const Type *t, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Value message = format_message(format, args);
    va_end(args);
    return message ? raise_args(t, 1, &message) : 0;
}

Value raise_key(Value key) { return raise_args(&KeyError_type, 1, &key); }

Value raise_stop(Value value)
{
    return raise_args(&StopIteration_type, value != 0, &value);
}

static inline bool is_exception(Value v)
{
    return value_type(v)->flags & TYPE_EXCEPTION;
}

static bool is_exception_class(Value v)
{
    return type_is_subtype(value_type(v), &type_type) &&
           ((const Type *)v)->flags & TYPE_EXCEPTION;
}

bool exception_is_raisable(Value v)
{
    return is_exception(v) || is_exception_class(v);
}

/* An instance from what a raise statement names; `what` for the message. */
static Value instantiate(Value exc, const char *message)
{
    if (is_exception(exc)) return exc;
    if (!is_exception_class(exc)) return raise_type(message);
    Value made = op_call0(exc);
    if (made && !is_exception(made))
        return raise_type("calling %R should have returned an instance of "
                          "BaseException, not %R",
                          exc, value_of(value_type(made)));
    return made;
}

Value raise_value_from(Value exc, Value cause)
{
    exc = instantiate(exc, "exceptions must derive from BaseException");
    if (!exc) return 0;
    if (cause && cause != NONE) {
        cause = instantiate(
            cause, "exception causes must derive from BaseException");
        if (!cause) return 0;
    }
    if (cause) {
        exception_of(exc)->cause = cause == NONE ? 0 : cause;
        exception_of(exc)->suppress_context = true;
    }
    return error_raise(exc);
}

Value raise_again(void)
{
    if (!state.handled)
        return raise_error(&RuntimeError_type,
                           "No active exception to reraise");
    state.pending = state.handled;
    return 0;
}

/* ---- tracebacks ---- */

/* A traceback with room for one more line than t has; NULL: no memory. */
static Traceback *traceback_grown(const Traceback *t)
{
    size_t length = t ? t->length : 0;
    Traceback *grown =
        gc_alloc_quiet(&traceback_type, sizeof(Traceback) +
                                   (length * 2 + 1) * sizeof(TraceLine));
    if (!grown) return NULL;
    for (; grown->length < length; grown->length++)
        grown->lines[grown->length] = t->lines[grown->length];
    return grown;
}

static bool traceback_is_full(const Traceback *t)
{
    return sizeof(Traceback) + (t->length + 1) * sizeof(TraceLine) >
           gc_block_size(t);
}

void error_trace(const Code *code, uint32_t line)
{
    Exception *e = exception_of(state.pending);
    Traceback *t = (Traceback *)e->traceback;
    if (t && t->length) {
        TraceLine *last = &t->lines[t->length - 1];
        if (last->code == code && last->line == line) {
            last->count++;
            return;
        }
    }
    if (!t || traceback_is_full(t)) {
        t = traceback_grown(t);
        /* Out of memory: the traceback ends here. */
        if (!t) return;
        e->traceback = value_of(t);
    }
    t->lines[t->length++] = (TraceLine){code, line, 1};
}

/* ---- catching ---- */

Value error_take(void)
{
    Value exc = state.pending;
    state.pending = 0;
    return exc;
}

void error_restore(Value exc) { state.pending = exc; }

void error_clear(void) { state.pending = 0; }

bool error_matches(const Type *t)
{
    return state.pending && value_is_instance(state.pending, t);
}

int error_match(Value exc, Value what)
{
    if (tuple_check(what)) {
        for (size_t i = 0; i < tuple_of(what)->length; i++) {
            int match = error_match(exc, tuple_items(what)[i]);
            if (match) return match;
        }
        return 0;
    }
    if (!is_exception_class(what)) {
        raise_type("catching classes that do not inherit from BaseException "
                   "is not allowed");
        return -1;
    }
    return value_is_instance(exc, (const Type *)what);
}

Value error_enter(Value exc)
{
    Value previous = state.handled;
    state.handled = exc;
    return previous;
}

void error_leave(Value previous) { state.handled = previous; }
