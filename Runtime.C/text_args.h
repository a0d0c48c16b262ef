/* text_args.h: checks of arguments that str, bytes and bytearray share. */
#ifndef PYC2C_TEXT_ARGS_H
#define PYC2C_TEXT_ARGS_H

#include "error.h"
#include "object.h"

/* An index: -1 raised, 0 key is nothing like an int, 1 done. */
int text_index(Value key, intptr_t *i);

/* Bounds as find takes them (0 or NONE: omitted), fitted to the length: -1
 * raised, 0 they lie so that nothing can be found, not even '', 1 done. */
int text_bounds(Value start, Value end, size_t length, size_t *from,
                size_t *to);

/* The operand of a sequence's `*`: -1 raised, 0 other's own reflected method
 * should be tried, 1 done. Negative becomes 0. */
int text_times(Value other, size_t *n);

/* True if `other` is of a class of the program that has the reflected method:
 * then a sequence's + leaves the matter to it. */
bool text_leaves_to(Value other, Sel reflected);

#endif
