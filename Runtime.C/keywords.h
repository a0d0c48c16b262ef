/* keywords.h: what calls need dicts for.
 *
 * Only programs that pass keywords along, or collect them, shall link dicts.
 * So the code for that is reached through one pointer, which is set where
 * keywords first come up: in op_call_kw and its like, and at the start of a
 * program that has functions with **kw or with computed defaults of
 * keyword-only parameters.
 */
#ifndef PYC2C_KEYWORDS_H
#define PYC2C_KEYWORDS_H

#include "gc.h"

/* A call under way.  `slots` are the parameters in the order of fn, the
 * closure left out: positional, keyword-only, *args, **kw. */
typedef struct {
    const Code *code;
    const Function *function;     /* or NULL */
    Value *slots;
} Binding;

typedef struct {
    /* Binds keywords: values in the order of kwnames. */
    bool (*bind)(const Binding *b, const Value *values, Value kwnames);
    Value (*new_dict)(void);
    Value (*find)(Value dict, Value key);
    bool (*next)(Value dict, size_t *at, Value *key, Value *value);
    /* args, then the values of the dict kw; *names becomes the tuple of its
     * keys. NULL when it raised. */
    ValueBlock *(*flatten)(size_t nargs, const Value *args, Value kw,
                           Value *names);
} Keywords;

extern const Keywords *keywords;      /* NULL: there are none */
void keywords_start(void);

/* f(*args, **kw) for the C of a __call__; kw may be 0. */
Value call_along(Value f, size_t nargs, const Value *args, Value kw);

#endif
