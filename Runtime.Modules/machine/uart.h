/* uart.h: machine.UART. Its functions are machine_uart_*: ESP-IDF has a
 * uart_flush of its own, and others. */
#ifndef PYC2C_UART_H
#define PYC2C_UART_H

#include "object.h"
#include "uart_port.h"

typedef struct {
    const Type *type;
    Value handler;            /* of irq; 0: none */
    UartConfig config;
    int timeout, timeout_char;    /* milliseconds */
    int id;
    unsigned trigger;
    volatile unsigned flags;      /* the events that it was called for last */
    bool is_open, is_hard;
} Uart;

/* What UART.irq returns. */
typedef struct {
    const Type *type;
    Value uart;
} UartIrq;

static inline Uart *uart_of(Value v) { return (Uart *)v; }
/* Else OSError. */
bool machine_uart_is_open(const Uart *u);

#endif
