/* uart_line_host.h: one direction of a serial port of the board on the desk: it
 * holds one byte at a time, which takes its time, and is drawn bit by bit. */
#ifndef PYC2C_UART_LINE_HOST_H
#define PYC2C_UART_LINE_HOST_H

#include "clock_host.h"
#include "uart_port.h"

typedef struct {
    ClockEvent event;         /* the end of the byte under way */
    int byte;
    uint64_t end_ns;
    int pin;
    bool is_inverted;
    unsigned signal;
} UartLine;

/* done is the event of every byte's end; name that of the log's signal. */
void uart_line_open(UartLine *l, void (*done)(ClockEvent *), int pin,
                    bool is_inverted, const char *name);
/* The byte, or UART_HOST_BREAK, begins at that time. */
void uart_line_begin(UartLine *l, const UartConfig *c, int byte,
                     uint64_t start_ns);
/* When the next byte may begin. */
uint64_t uart_line_free_at(const UartLine *l);
/* us, or the time from now_us to the end of the byte if that is less. */
uint64_t uart_line_sooner(const UartLine *l, uint64_t now_us, uint64_t us);

int uart_frame_bits(const UartConfig *c);
uint64_t uart_bits_ns(const UartConfig *c, int n);

#endif
