/* uart_line_host.c: bytes on a line of a serial port. */
#include "uart_line_host.h"
#include "board_host.h"
#include "log_host.h"
#include "uart_host.h"

enum { BREAK = UART_HOST_BREAK, BREAK_BITS = 13 };

int uart_frame_bits(const UartConfig *c)
{
    return 1 + c->bits + (c->parity != UART_NO_PARITY) + c->stop;
}

uint64_t uart_bits_ns(const UartConfig *c, int n)
{
    return (uint64_t)n * 1000000000 / (uint64_t)c->baudrate;
}

static void draw(const UartLine *l, uint64_t ns, int level)
{
    if (l->pin >= 0)
        log_change_at(board_signal(l->pin), ns,
                      (uint64_t)(level ^ l->is_inverted));
}

/* Start, data from the lowest bit, parity, stop: as they go over the wire. */
static unsigned frame(const UartConfig *c, int byte)
{
    unsigned data = (unsigned)byte, at = (unsigned)c->bits + 1;
    if (byte == BREAK) return 0;
    unsigned all = data << 1;
    if (c->parity != UART_NO_PARITY)
        all |= (unsigned)(__builtin_parity(data) ^ c->parity) << at++;
    return all | 3u << at;
}

static int length_of(const UartConfig *c, int byte)
{
    return byte == BREAK ? BREAK_BITS : uart_frame_bits(c);
}

static void draw_byte(const UartLine *l, const UartConfig *c, int byte,
                      uint64_t start)
{
    if (!log_is_on()) return;
    unsigned bits = frame(c, byte);
    int n = length_of(c, byte), last = 1;
    if (byte != BREAK) log_change_at(l->signal, start, (uint64_t)byte);
    for (int i = 0; i < n; i++, bits >>= 1) {
        int level = bits & 1;
        if (level != last) draw(l, start + uart_bits_ns(c, i), level);
        last = level;
    }
    if (!last) draw(l, start + uart_bits_ns(c, n), 1);
}

void uart_line_begin(UartLine *l, const UartConfig *c, int byte,
                     uint64_t start)
{
    if (byte != BREAK) byte &= (1 << c->bits) - 1;
    l->byte = byte;
    l->end_ns = start + uart_bits_ns(c, length_of(c, byte));
    draw_byte(l, c, byte, start);
    clock_event_set(&l->event, (l->end_ns + 999) / 1000);
}

uint64_t uart_line_free_at(const UartLine *l)
{
    uint64_t now = clock_now_ns();
    return l->end_ns > now ? l->end_ns : now;
}

void uart_line_open(UartLine *l, void (*done)(ClockEvent *), int pin,
                    bool is_inverted, const char *name)
{
    l->event.run = done;
    l->pin = pin;
    l->is_inverted = is_inverted;
    if (!l->signal) l->signal = log_signal(name, -1, 8);
    draw(l, clock_now_ns(), 1);
}

uint64_t uart_line_sooner(const UartLine *l, uint64_t now_us, uint64_t us)
{
    if (!l->event.is_set || l->event.at >= now_us + us) return us;
    return l->event.at > now_us ? l->event.at - now_us : 0;
}
