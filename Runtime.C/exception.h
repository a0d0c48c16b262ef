/* exception.h: layouts of exceptions with words of their own, and access to
 * the arguments of any exception.  Words are 0 where there is nothing. */
#ifndef PYC2C_EXCEPTION_H
#define PYC2C_EXCEPTION_H

#include "error.h"
#include "gc.h"

/* Argument i, NONE if there are not so many. */
Value exception_arg(Value self, size_t i);
size_t exception_arg_count(Value self);

/* StopIteration: value; SystemExit: code. 0: what the arguments say. */
typedef struct {
    Exception base;
    Value value;
} ExceptionWithValue;

/* StopIteration.value and SystemExit.code. Never raise. */
Value stop_iteration_get_value(Value self);
Value system_exit_get_code(Value self);

typedef struct {
    Exception base;
    Value number, text;           /* errno and strerror */
    Value filename, filename2;
    Value written;                /* characters_written */
} OSErrorObject;

/* AttributeError: name and obj; NameError: name. */
typedef struct {
    Exception base;
    Value name, other;
} NamedErrorObject;

typedef struct {
    NamedErrorObject base;        /* name and path */
    Value msg, name_from;
} ImportErrorObject;

typedef struct {
    Exception base;
    Value encoding, object, start, end, reason;
} UnicodeErrorObject;

typedef struct {
    Exception base;
    Value msg, filename, lineno, offset, text, end_lineno, end_offset;
    Value print_file_and_line;
} SyntaxErrorObject;

/* Layout of BaseExceptionGroup. */
typedef struct {
    Exception base;
    Value message;
    Value exceptions;             /* tuple */
} ExceptionGroupObject;

/* With the class that CPython chooses for the number; the file names may be
 * 0.  May raise. */
Value os_error_make(int number, const char *text, Value filename,
                    Value filename2);

#endif
