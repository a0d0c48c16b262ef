/* error.h: raising, catching, tracebacks.
 *
 * Errors are values.  A function that may raise says so by what it returns:
 *
 *   Value            0
 *   bool             false     (functions that return nothing in Python)
 *   int              -1        (three-way: -1 raised, 0 false, 1 true)
 *   pointer          NULL
 *   any other type   whatever; ask error_pending()
 *
 * and the exception is then pending.  No function is called with one pending,
 * but for those of this header.  There is no setjmp: a try costs nothing until
 * something is raised, and every function on the way adds its line to the
 * traceback.
 */
#ifndef PYC2C_ERROR_H
#define PYC2C_ERROR_H

#include "object.h"

/* Layout of BaseException; subclasses add words behind it. */
typedef struct {
    const Type *type;
    Value args;               /* tuple */
    Value cause;              /* 0 if none */
    Value context;            /* 0 if none */
    Value traceback;          /* a Traceback, or 0 */
    Value notes;              /* list, or 0 */
    bool suppress_context;
} Exception;

static inline Exception *exception_of(Value v) { return (Exception *)v; }

/* The lines an exception came by, innermost first. */
typedef struct {
    const Code *code;
    uint32_t line;
    uint32_t count;           /* this many times in a row */
} TraceLine;

typedef struct {
    const Type *type;
    size_t length;
    TraceLine lines[];
} Traceback;
extern const Type traceback_type;

/* The interpreter's state: one struct, one instance. */
typedef struct {
    Value pending;            /* exception on its way up, or 0 */
    Value handled;            /* what sys.exception() returns, or 0 */
    char *stack_limit;        /* below it a call raises RecursionError */
} State;
extern State state;

static inline bool error_pending(void) { return unlikely(state.pending != 0); }

/* Raisers.  Each sets the pending exception and returns 0, so that a caller
 * can write `return raise_type("...")`.  Formats know %s (char *), %d (int),
 * %zd (size), %c, %V (str of a Value), %R (repr of a Value), %T (type name of
 * a Value), %N (name of a const Type *), %%. Nothing else. */
Value raise_error(const Type *t, const char *format, ...) COLD;
extern const Type TypeError_type, ValueError_type, IndexError_type,
    KeyError_type, AttributeError_type, ZeroDivisionError_type,
    OverflowError_type, RuntimeError_type, StopIteration_type,
    MemoryError_type, RecursionError_type, NameError_type,
    UnboundLocalError_type, AssertionError_type, NotImplementedError_type,
    OSError_type, EOFError_type, LookupError_type, ArithmeticError_type,
    ImportError_type, UnicodeDecodeError_type, UnicodeEncodeError_type,
    BufferError_type, SystemExit_type, KeyboardInterrupt_type,
    GeneratorExit_type, Exception_type, BaseException_type;
#define raise_type(...) raise_error(&TypeError_type, __VA_ARGS__)
#define raise_value(...) raise_error(&ValueError_type, __VA_ARGS__)
#define raise_index(...) raise_error(&IndexError_type, __VA_ARGS__)

/* An exception of type t with these args; not raised. */
Value exception_make(const Type *t, size_t nargs, const Value *args);
/* Makes exc pending, its context the exception that is being handled. */
Value error_raise(Value exc);

Value raise_key(Value key);            /* KeyError(key) */
Value raise_stop(Value value);         /* StopIteration(value); 0: no value */
Value raise_memory(void) COLD;     /* the preallocated MemoryError */
Value raise_recursion(void) COLD;  /* the preallocated RecursionError */

/* `raise exc from cause`: exc and cause may be classes or instances; cause is
 * 0 when there is no `from`, NONE for `from None`. */
Value raise_value_from(Value exc, Value cause);
/* v is an exception, or a class of exceptions. */
bool exception_is_raisable(Value v);
Value raise_again(void) COLD;      /* bare `raise` */

/* Tells an AttributeError (or, with obj 0, a NameError) that is pending whose
 * attribute of which name failed, unless it knows already.  Set at the start of
 * a program that may ask. */
extern void (*error_named)(Value name, Value obj);
void error_named_start(void);

/* Adds a line to the pending exception's traceback. */
void error_trace(const Code *code, uint32_t line);

/* Takes the pending exception: nothing is pending afterwards. */
Value error_take(void);
/* Makes exc, which was raised before, pending again, its traceback kept. */
void error_restore(Value exc);
/* Pending, and an instance of t. */
bool error_matches(const Type *t);
/* Drops what is pending. */
void error_clear(void);
/* exc against the expression of an `except` clause, a class or a tuple of
 * them: -1, 0, 1. */
int error_match(Value exc, Value what);

/* Entering an except block: exc becomes sys.exception(); returns what it was
 * before, for error_leave. */
Value error_enter(Value exc);
void error_leave(Value previous);

/* Prints exc with its chain in CPython's form to stderr. */
void error_print(Value exc) COLD;
/* Prints a pending exception that has nowhere to go ("Exception ignored in:
 * where") and clears it. */
void error_unraisable(const char *action, Value where) COLD;

/* Raises RecursionError and returns true when the C stack is nearly used up.
 * Called where stack_check() says so, which is emitted at the entry of every
 * function that can recurse; finalisers that are due run here as well. May
 * run Python code. */
bool error_stack_full(void);
/* Bytes of the stack until then. */
size_t error_stack_left(void);
/* Lets the stack grow by that many bytes more before it counts as full; a
 * second call replaces the first. */
void error_stack_extend(size_t bytes);
/* Work that waits for a safe point: the next stack_check, or the next turn of
 * a loop in programs with interrupts. */
typedef struct Due {
    void (*run)(void);        /* with nothing pending; must not raise */
    volatile bool waits;
    struct Due *next;
} Due;
/* Makes d known. At start-up. */
void error_due_add(Due *d);
/* d->run is called at the next safe point. From anywhere: from the collector,
 * from an interrupt, from another core. */
void error_due_post(Due *d);
/* Runs what waits. May run Python code, never raises. */
void error_run_due(void);
/* Something waits, or the stack is full: for loops. */
static inline bool error_due(void)
{
    return unlikely(*(char *volatile *)&state.stack_limit
                    == (char *)UINTPTR_MAX);
}
/* First thing in main: the limit of the stack, the exceptions that need no
 * memory. */
void error_start(void *stack_base);
static inline bool stack_check(void)
{
    return unlikely((char *)__builtin_frame_address(0) < state.stack_limit);
}

#endif
