/* format_message.h: the text of an error message. */
#ifndef PYC2C_FORMAT_MESSAGE_H
#define PYC2C_FORMAT_MESSAGE_H

#include "object.h"

#include <stdarg.h>

/* A str from a format of raise_error. May raise, may run Python code (%V and
 * %R). */
Value format_message(const char *format, va_list args) COLD;

/* i in decimal; out has room for 24 bytes. Returns the length. */
size_t format_decimal(char *out, intptr_t i);

#endif
