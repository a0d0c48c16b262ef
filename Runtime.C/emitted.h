/* emitted.h: what only compiled programs use: every C file of a program
 * includes this.
 */
#ifndef PYC2C_EMITTED_H
#define PYC2C_EMITTED_H

#include "error.h"
#include "object.h"
#include "ops.h"
#include "str.h"

/* A small int as a constant expression. */
#define SMALL(i) (((Value)(intptr_t)(i) << 1) | 1)

/* Defines the interned string `name`, which other files know as a Str. */
#define STR_STATIC(name, n, ascii, hash, text) \
    extern const struct static_##name { \
        const Type *type; \
        uint32_t size, hash_; \
        char data[(n) + 1]; \
    } static_##name __asm__(#name); \
    const struct static_##name static_##name = { \
        &str_type, (uint32_t)(n) << 1 | (ascii), hash, text}

/* v is in use up to here, and the collector finds it. */
#define KEEP(v) __asm__ volatile("" : : "g"(v))
/* v stands in memory alone, wherever anything is called. */
#define IN_MEMORY(v) __asm__ volatile("" : : "r"(&(v)) : "memory")
/* What v holds, which then holds nothing. */
static inline __attribute__((always_inline)) Value value_take(Value *v)
{
    Value taken = *v;
    *v = 0;
    return taken;
}

/* Names that hold nothing. Each raises and returns 0. */
Value raise_unbound_local(Value name);   /* UnboundLocalError */
Value raise_unbound_free(Value name);    /* NameError, of a closure */
Value raise_unbound_global(Value name);  /* NameError */
/* AttributeError: a global of another module. */
Value raise_module_attribute(Value module, Value name);

static inline void cell_set(Value cell, Value v) { ((Cell *)cell)->value = v; }
/* del of a captured variable: raises where it holds nothing. */
bool cell_clear(Value cell, Value name);

/* The end of a class statement: __set_name__ of what its body bound, then
 * __init_subclass__ of its parent with n keyword arguments, whose names are a
 * tuple. Returns the class. May run Python code. */
Value class_init(const Type *t, size_t n, const Value *values, Value names);

/* A class statement whose class is made when it runs. */
typedef struct {
    Value name, module;       /* the qualified name */
    Value members;            /* tuple: names that the body binds; or 0 */
    Value slots;              /* tuple: names that methods store in self; or 0 */
} ClassTemplate;

/* The class. meta: the metaclass that the statement names, or 0. bases: a
 * tuple. kw: the dict of the other keywords, or 0. cell: the __class__ of the
 * methods, or 0. values: of the members, 0 where unbound. Calls
 * __set_name__ and __init_subclass__. May run Python code. */
Value class_make(const ClassTemplate *t, Value meta, Value bases, Value kw,
                 Value cell, const Value *values);

/* The attribute of subject that the i-th of `given` positional sub-patterns of
 * a pattern of the class cls means; 0 without an exception if absent. */
Value match_attribute(Value cls, Value subject, size_t i, size_t given);

/* {**mapping}: TypeError if it has no keys. */
bool dict_update_mapping(Value d, Value mapping);
/* f(**mapping): TypeError if a name comes twice or is no str. */
bool dict_merge_keywords(Value d, Value mapping, Value function);


/* [*iterable], and f(*iterable) where function is not 0: TypeErrors of their
 * own for what is no iterable. */
bool list_extend_arguments(Value list, Value iterable, Value function);

/* with v: TypeError if its type lacks __enter__ or __exit__. */
bool with_check(Value v);

/* range(start, stop, step) can run on small ints: step is not 0, and no
 * step past stop leaves them. */
static inline bool range_is_small(Value start, Value stop, Value step)
{
    intptr_t end;
    return (start & stop & step & 1) && step != SMALL(0) &&
           !__builtin_add_overflow((intptr_t)stop, (intptr_t)(step - 1), &end);
}

static inline bool range_more(Value i, Value stop, Value step)
{
    return (intptr_t)step > 0 ? (intptr_t)i < (intptr_t)stop
                              : (intptr_t)i > (intptr_t)stop;
}

#endif
