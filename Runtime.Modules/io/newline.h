/* newline.h: what ends a line of text, as the argument newline= says. */
#ifndef PYC2C_NEWLINE_H
#define PYC2C_NEWLINE_H

#include "str.h"

typedef enum {
    NEWLINE_UNIVERSAL,        /* None: any; reading makes \n of them */
    NEWLINE_ANY,              /* "": any, left as they are */
    NEWLINE_LF, NEWLINE_CR, NEWLINE_CRLF,
} Newline;

enum { NEWLINE_SEEN_LF = 1, NEWLINE_SEEN_CR = 2, NEWLINE_SEEN_CRLF = 4 };

/* From the argument; ValueError, TypeError. */
bool newline_parse(Value v, const char *function, Newline *newline);

/* Behind the end of the line that starts at p, NULL if it does not end. */
const char *newline_find(Newline newline, const char *p, const char *end);

/* text with every end of a line as \n; *seen gets what there was. */
Value newline_normalise(Value text, uint8_t *seen);
/* Only *seen. */
void newline_note(Value text, uint8_t *seen);
/* text with each \n as writing makes it. */
Value newline_expand(Newline newline, Value text);
/* The attribute newlines: None, a str or a tuple. */
Value newline_seen(uint8_t seen);

#endif
