/* uart_port.h: serial ports of the chip. Plain C: uart_host.c, uart_esp32.c.
 * What can fail returns 0 or a number of os_error.h. A port that is not open
 * has no bytes and takes none. */
#ifndef PYC2C_UART_PORT_H
#define PYC2C_UART_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UART_NO_PARITY = -1, UART_EVEN, UART_ODD };
/* The bits that programs see as UART.RTS, UART.INV_TX, UART.IRQ_RX and so
 * on. */
enum { UART_FLOW_RTS = 1, UART_FLOW_CTS = 2 };
enum { UART_INVERT_RX = 4, UART_INVERT_CTS = 8, UART_INVERT_TX = 32,
       UART_INVERT_RTS = 64 };
enum { UART_IRQ_RX = 1, UART_IRQ_BREAK = 2, UART_IRQ_RX_IDLE = 0x1000 };

typedef struct {
    int baudrate;
    int bits;                 /* 5 to 8 */
    int parity, stop;
    int tx, rx, rts, cts;     /* pins; -1: none */
    int txbuf, rxbuf;         /* bytes */
    int invert, flow;
} UartConfig;

/* Fills in the pins that the port usually has; false when the chip has no
 * such port. */
bool uart_port_usual_pins(int id, UartConfig *c);
/* Again changes the settings; what set_irq asked for stays. */
int uart_port_open(int id, const UartConfig *c);
void uart_port_close(int id);

/* Bytes that have come. Handlers may run meanwhile. */
size_t uart_port_available(int id);
/* Up to n of them. */
size_t uart_port_read(int id, uint8_t *to, size_t n);
/* Takes a part of them, at least one as soon as there is room; 0 if the port
 * is not open. Handlers may run meanwhile. */
size_t uart_port_write(int id, const uint8_t *from, size_t n);
/* Everything has left the pin. */
bool uart_port_is_sent(int id);
/* Low for longer than a byte takes. */
void uart_port_break(int id);
/* Lets some time pass, at most so much, and ends early when something may
 * have happened. Handlers may run meanwhile. */
void uart_port_wait(int id, uint64_t us);

/* Calls fired(with, which), maybe in another task, when one of these events
 * happens; 0 stops it. */
int uart_port_set_irq(int id, unsigned events,
                      void (*fired)(void *, unsigned), void *with);

#endif
