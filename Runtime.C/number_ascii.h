/* number_ascii.h: the text of a number in any script. */
#ifndef PYC2C_NUMBER_ASCII_H
#define PYC2C_NUMBER_ASCII_H

#include "str.h"

/* The str `text` with every decimal digit and every blank as their ASCII
 * character, and '?' for the rest: `text` itself if it is ASCII. May raise,
 * may collect. */
Value number_ascii(Value text);

#endif
