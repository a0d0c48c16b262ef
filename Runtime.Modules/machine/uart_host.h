/* uart_host.h: what is connected to the serial ports of the board on the
 * desk. */
#ifndef PYC2C_UART_HOST_H
#define PYC2C_UART_HOST_H

#include "uart_port.h"

enum { UART_HOST_PORTS = 3, UART_HOST_BREAK = 256 };

/* The other end of a port, which speaks at the port's speed. Its functions may
 * run Python code, and do not raise. */
typedef struct UartPeer {
    /* The next byte for the program, UART_HOST_BREAK, or -1: nothing now. */
    int (*next)(struct UartPeer *);
    /* A byte of the program has arrived, or UART_HOST_BREAK. */
    void (*received)(struct UartPeer *, int byte);
} UartPeer;

void uart_host_connect(int id, UartPeer *p);
/* Its peer has something to send. It waits until the port is open. */
void uart_host_wake(int id);

#endif
