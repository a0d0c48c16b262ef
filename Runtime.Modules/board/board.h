/* board.h: what the C files of module board share. */
#ifndef PYC2C_BOARD_H
#define PYC2C_BOARD_H

/* The world's code raised: the run ends with its traceback, since a test must
 * not pass over it. */
void board_fail(void) __attribute__((noreturn));

#endif
