/* traceback.h: exceptions as text. */
#ifndef PYC2C_TRACEBACK_H
#define PYC2C_TRACEBACK_H

#include "error.h"

/* Takes n bytes of UTF-8; false when that raised. */
typedef bool TextSink(void *context, const char *text, size_t n);

/* exc with its chain, as the interpreter prints it; false if the sink
 * raised. */
bool error_write(Value exc, TextSink *sink, void *context) COLD;

#endif
