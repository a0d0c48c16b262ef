/* generator.h: generators, as objects and as the compiler emits them.
 *
 * A generator is one heap block: this header, then the words of the frame
 * that live across a yield.  Its body is a function that is entered anew each
 * time and goes on from `state`:
 *
 *   Value body_resume(Generator *g, Value sent)
 *
 * `sent` is the value of the yield expression; 0: an exception is pending and
 * is to be thrown there.  The body stores the number of the yield in `state`
 * and returns what it yields, or ends with generator_return or
 * generator_fail.
 */
#ifndef PYC2C_GENERATOR_H
#define PYC2C_GENERATOR_H

#include "error.h"
#include "object.h"

typedef struct Generator Generator;
typedef Value ResumeFn(Generator *g, Value sent);

enum {
    GENERATOR_START = 0,          /* not entered yet; from 1 on: a yield */
    GENERATOR_DONE = -1,
};

struct Generator {
    const Type *type;
    ResumeFn *resume;
    const Code *code;
    Value delegate;               /* what `yield from` is in, or 0 */
    Value result;                 /* what it returned, until that was asked
                                     for; 0: None or nothing */
    Value handled;                /* the exception its except clause handles */
    int32_t state;
    bool running;
};
extern const Type generator_type;

/* A generator of `size` bytes that has not been entered. May collect. */
void *generator_new(ResumeFn *resume, const Code *code, size_t size);

/* What the body does at its end: both return 0. An exception that leaves it
 * is pending. */
Value generator_return(Generator *g, Value result);
Value generator_fail(Generator *g);

/* `yield from iterable`, first step: its iterator. */
Value generator_delegate_to(Value iterable);
/* The next step; sent 0: an exception is pending, to be thrown into it.
 * Returns what is to be yielded; 0 at the end, *result then being the value
 * of the expression, or 0 if it raised. */
Value generator_delegate(Value iterator, Value sent, Value *result);

/* Nothing holds it any longer: closes it, and reports what that raises. */
void generator_drop(Value generator);

/* The next value; 0 at the end, without an exception, or when it raised. */
Value generator_resume(Value generator, Value sent);

#endif
