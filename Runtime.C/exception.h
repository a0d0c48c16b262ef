/* exception.h: layouts of exceptions with words of their own, and access to
 * the arguments of any exception. */
#ifndef PYC2C_EXCEPTION_H
#define PYC2C_EXCEPTION_H

#include "error.h"
#include "gc.h"

/* Argument i, NONE if there are not so many. */
Value exception_arg(Value self, size_t i);
size_t exception_arg_count(Value self);

typedef struct {
    Exception base;
    Value filename, filename2;    /* 0: none */
} OSErrorObject;

/* ImportError: name and path; AttributeError: name and obj; NameError: name.
 * 0: none. */
typedef struct {
    Exception base;
    Value name, other;
} NamedErrorObject;

/* Layout of BaseExceptionGroup. */
typedef struct {
    Exception base;
    Value message;
    Value exceptions;             /* tuple */
} ExceptionGroupObject;

/* With the class that CPython chooses for the number. May raise. */
Value os_error_make(int number, const char *text, Value filename);

#endif
