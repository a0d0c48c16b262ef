/* generator.c: generator objects. */
#include "generator.h"
#include "dispatch.h"
#include "exception.h"
#include "gc.h"
#include "iter.h"
#include "object_text.h"
#include "ops.h"
#include "tuple.h"

SEL_USE(send);
SEL_USE(throw);
SEL_USE(close);
SEL_USE(__next__);

static Generator *generator_of(Value v) { return (Generator *)v; }

/* ---- for the body ---- */

void *generator_new(ResumeFn *resume, const Code *code, size_t size)
{
    Generator *g = gc_alloc(&generator_type, size);
    if (!g) return NULL;
    g->resume = resume;
    g->code = code;
    return g;
}

Value generator_return(Generator *g, Value result)
{
    g->state = GENERATOR_DONE;
    g->result = result == NONE ? 0 : result;
    return 0;
}

Value generator_fail(Generator *g)
{
    g->state = GENERATOR_DONE;
    return 0;
}

/* ---- resuming ---- */

/* PEP 479: a StopIteration must not leave the body. */
static Value convert_stop(void)
{
    Value stop = error_take();
    raise_error(&RuntimeError_type, "generator raised StopIteration");
    if (!error_matches(&RuntimeError_type)) return 0;
    Exception *e = exception_of(state.pending);
    e->cause = e->context = stop;
    e->suppress_context = true;
    return 0;
}

/* Runs the body from where it is.  An exception that it handles across a
 * yield is sys.exception() only while it runs. */
static Value run(Generator *g, Value sent)
{
    Value outer = state.handled;
    if (g->handled) state.handled = g->handled;
    g->running = true;
    Value v = g->resume(g, sent);
    g->running = false;
    g->handled = v && state.handled != outer ? state.handled : 0;
    state.handled = outer;
    if (unlikely(!v) && error_matches(&StopIteration_type))
        return convert_stop();
    return v;
}

Value generator_resume(Value generator, Value sent)
{
    Generator *g = generator_of(generator);
    if (unlikely(g->running))
        return raise_value("generator already executing");
    if (unlikely(g->state == GENERATOR_DONE)) return 0;
    if (unlikely(stack_check()) && error_stack_full()) return 0;
    return run(g, sent);
}

/* With exc thrown where the body is. */
static Value resume_with(Generator *g, Value exc)
{
    if (g->running) return raise_value("generator already executing");
    if (g->state == GENERATOR_START) g->state = GENERATOR_DONE;
    /* Its context is what the body handles, if it handles something. */
    Value outer = state.handled;
    if (g->handled) state.handled = g->handled;
    error_raise(exc);
    state.handled = outer;
    return g->state == GENERATOR_DONE ? 0 : run(g, 0);
}

/* What it returned; a second time: 0. */
Value generator_take_result(Value self)
{
    Value result = generator_of(self)->result;
    generator_of(self)->result = 0;
    return result;
}

/* An end that no for loop sees: StopIteration. */
static Value or_stop(Value self, Value v)
{
    if (v || error_pending()) return v;
    return raise_stop(generator_take_result(self));
}

/* ---- methods ---- */

Value generator_iter(Value self) { return self; }

Value generator_next(Value self) { return generator_resume(self, NONE); }

Value generator_send(Value self, Value v)
{
    if (generator_of(self)->state == GENERATOR_START && v != NONE)
        return raise_type("can't send non-None value to a just-started "
                          "generator");
    return or_stop(self, generator_resume(self, v));
}

/* The instance that throw(type[, value[, traceback]]) means. */
static Value thrown(Value type, Value value, Value traceback)
{
    bool given = value && value != NONE;
    Value exc = type;
    if (given && value_type(value)->flags & TYPE_EXCEPTION)
        exc = value;
    else if (given)
        exc = op_call1(type, value);
    /* Raising it checks it, and makes an instance of a class. */
    if (exc) raise_value_from(exc, 0);
    exc = error_take();
    if (traceback && value_is_exact(traceback, &traceback_type))
        exception_of(exc)->traceback = traceback;
    return exc;
}

/* What throw() was called with, for a `yield from` that hands it on to an
 * iterator which is no generator: that one gets the arguments as they are. */
typedef struct {
    Value exc;                /* what became of them */
    Value args[3];
    size_t nargs;
} ThrowCall;

static const ThrowCall *throw_call;

Value generator_throw(Value self, Value type, Value value, Value traceback)
{
    /* What is no exception only an iterator of the program can take. */
    if (!exception_is_raisable(type) && !generator_of(self)->delegate)
        return raise_type("exceptions must be classes or instances deriving "
                          "from BaseException, not %T", type);
    const ThrowCall *outer = throw_call;
    ThrowCall call = {0, {type, value, traceback}, 1};
    if (value) call.nargs = traceback ? 3 : 2;
    call.exc = thrown(type, value, traceback);
    if (!call.exc) return 0;
    throw_call = &call;
    Value v = resume_with(generator_of(self), call.exc);
    throw_call = outer;
    return or_stop(self, v);
}

Value generator_close(Value self)
{
    Generator *g = generator_of(self);
    if (g->state == GENERATOR_START) g->state = GENERATOR_DONE;
    if (g->state == GENERATOR_DONE) return NONE;
    Value exit = exception_make(&GeneratorExit_type, 0, NULL);
    if (!exit) return 0;
    if (resume_with(g, exit))
        return raise_error(&RuntimeError_type,
                           "generator ignored GeneratorExit");
    if (error_matches(&GeneratorExit_type)) error_clear();
    if (error_pending()) return 0;
    Value result = generator_take_result(self);
    return result ? result : NONE;
}

void generator_drop(Value self)
{
    if (!generator_close(self))
        error_unraisable("Exception ignored in", self);
}

Value generator_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!str_builder_add_c(&b, "<generator object ") ||
        !str_builder_add_str(&b, generator_of(self)->code->qualname) ||
        !str_builder_add_c(&b, " at ") ||
        !builder_add_address(&b, (void *)self) ||
        !str_builder_add_c(&b, ">"))
        return 0;
    return str_builder_finish(&b);
}

Value generator_get_name(Value self)
{
    return generator_of(self)->code->name;
}

Value generator_get_qualname(Value self)
{
    return generator_of(self)->code->qualname;
}

int generator_get_running(Value self) { return generator_of(self)->running; }

Value generator_get_delegate(Value self)
{
    Value delegate = generator_of(self)->delegate;
    return delegate ? delegate : NONE;
}

/* ---- yield from ---- */

static bool is_generator(Value v)
{
    return value_is_exact(v, &generator_type);
}

Value generator_delegate_to(Value iterable)
{
    return is_generator(iterable) ? iterable : op_iter(iterable);
}

/* StopIteration.value of what is pending. */
static Value stop_value(void)
{
    return stop_iteration_get_value(error_take());
}

/* v came out of the iterator; 0: it ended or raised. */
static Value step(Value iterator, Value v, Value *result)
{
    if (v) return v;
    if (!error_pending()) {
        *result = iterator_result(iterator);
        if (!*result && !error_pending()) *result = NONE;
    } else {
        *result = error_matches(&StopIteration_type) ? stop_value() : 0;
    }
    return 0;
}

static Value send_to(Value iterator, Value sent)
{
    Value args[2] = {iterator, sent};
    if (is_generator(iterator)) return generator_resume(iterator, sent);
    if (sent != NONE) return op_call_method(SEL(send), 2, args);
    const Attr *row = method_find(value_type(iterator), SEL(__next__));
    if (row) return method_call1(row, iterator);
    return raise_type("'%T' object is not an iterator", iterator);
}

/* Closes it, if it can be closed, and raises exc again. */
static Value close_with(Value iterator, Value exc)
{
    if (is_generator(iterator)) {
        if (!generator_close(iterator)) return 0;
    } else {
        Value f = op_find_attr(iterator, SEL(close));
        if (f ? !op_call0(f) : error_pending()) return 0;
    }
    error_restore(exc);
    return 0;
}

static Value throw_into(Value iterator, Value exc)
{
    if (value_is_instance(exc, &GeneratorExit_type))
        return close_with(iterator, exc);
    if (is_generator(iterator))
        return resume_with(generator_of(iterator), exc);
    Value f = op_find_attr(iterator, SEL(throw));
    if (f && throw_call && throw_call->exc == exc)
        return op_call(f, throw_call->nargs, throw_call->args);
    if (f) return op_call1(f, exc);
    if (!error_pending()) error_restore(exc);
    return 0;
}

Value generator_delegate(Value iterator, Value sent, Value *result)
{
    if (likely(sent))
        return step(iterator, send_to(iterator, sent), result);
    return step(iterator, throw_into(iterator, error_take()), result);
}
