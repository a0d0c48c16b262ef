/* bind_error.h: the TypeErrors of calls whose arguments do not fit. */
#ifndef PYC2C_BIND_ERROR_H
#define PYC2C_BIND_ERROR_H

#include "object.h"

void bind_error_unexpected(const Code *c, Value name) COLD;
void bind_error_multiple(const Code *c, Value name) COLD;
/* kwnames: all keywords of the call. */
void bind_error_positional_only(const Code *c, Value kwnames) COLD;
/* Parameters from..to whose slot is 0. */
void bind_error_missing(const Code *c, const Value *slots, size_t from,
                        size_t to) COLD;
/* nargs positional values; f may be NULL. */
void bind_error_too_many(const Code *c, const Function *f, size_t nargs,
                         const Value *slots) COLD;

#endif
