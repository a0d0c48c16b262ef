/* uart_host.c: serial ports on the desk. A byte takes its time at the baud
 * rate, and both lines are drawn bit by bit.
 *
 * What leaves a port arrives at its peer, and at every port whose rx is the
 * same pin as its tx: the pin is a wire.
 */
#include "uart_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "error.h"
#include "gc.h"
#include "os_error.h"
#include "uart_line_host.h"

enum { PORTS = UART_HOST_PORTS, BREAK = UART_HOST_BREAK, NOTHING = -1,
       IDLE_BYTES = 2 };

/* Bytes that wait. */
typedef struct { ByteBlock *block; size_t size, first, used; } Ring;

typedef struct {
    BoardWatch cts;
    UartConfig config;
    Ring in, out;
    UartPeer *peer;
    unsigned events;
    void (*fired)(void *, unsigned);
    void *with;
    bool is_open, has_cts;
} Port;

static Port ports[PORTS];
static UartLine tx[PORTS], rx[PORTS];
static ClockEvent idle[PORTS];

/* ---- rings ---- */

static bool ring_make(Ring *r, size_t size)
{
    if (r->block && r->size == size) return true;
    ByteBlock *block = gc_alloc_bytes(size);
    if (!block) return false;
    *r = (Ring){block, size, 0, 0};
    return true;
}

static bool ring_put(Ring *r, int byte)
{
    if (r->used == r->size) return false;
    r->block->data[(r->first + r->used++) % r->size] = (uint8_t)byte;
    return true;
}

static int ring_take(Ring *r)
{
    if (!r->used) return NOTHING;
    int byte = r->block->data[r->first];
    r->first = (r->first + 1) % r->size;
    r->used--;
    return byte;
}

/* ---- what the program receives ---- */

static bool hears(const Port *p) { return p->config.flow & UART_FLOW_RTS; }

static void show_rts(const Port *p)
{
    const UartConfig *c = &p->config;
    if (!hears(p) || c->rts < 0) return;
    bool is_full = p->in.used == p->in.size;
    board_output(c->rts, is_full ^ ((c->invert & UART_INVERT_RTS) != 0));
}

static void fire(Port *p, unsigned event)
{
    if (p->events & event) p->fired(p->with, event);
}

static void fell_idle(ClockEvent *e)
{
    fire(&ports[e - idle], UART_IRQ_RX_IDLE);
}

static void receive(int id, int byte)
{
    Port *p = &ports[id];
    if (!p->is_open) return;
    if (byte == BREAK) {
        fire(p, UART_IRQ_BREAK);
        return;
    }
    ring_put(&p->in, byte);
    show_rts(p);
    fire(p, UART_IRQ_RX);
    if (!(p->events & UART_IRQ_RX_IDLE)) return;
    int bits = IDLE_BYTES * uart_frame_bits(&p->config);
    uint64_t at_ns = clock_now_ns() + uart_bits_ns(&p->config, bits);
    clock_event_set(&idle[id], at_ns / 1000);
}

static void next_in(int id, uint64_t start)
{
    Port *p = &ports[id];
    if (!p->is_open || !p->peer || rx[id].event.is_set) return;
    if (hears(p) && p->in.used == p->in.size) return;
    int byte = p->peer->next(p->peer);
    if (byte != NOTHING) uart_line_begin(&rx[id], &p->config, byte, start);
}

static void arrived(ClockEvent *e)
{
    UartLine *l = (UartLine *)e;
    int id = (int)(l - rx);
    receive(id, l->byte);
    next_in(id, l->end_ns);
}

/* ---- what it sends ---- */

static bool may_send(const Port *p)
{
    const UartConfig *c = &p->config;
    if (!(c->flow & UART_FLOW_CTS) || c->cts < 0) return true;
    return board_level(c->cts) == ((c->invert & UART_INVERT_CTS) != 0);
}

static void next_out(int id, uint64_t start)
{
    Port *p = &ports[id];
    if (!p->is_open || tx[id].event.is_set || !may_send(p)) return;
    int byte = ring_take(&p->out);
    if (byte != NOTHING) uart_line_begin(&tx[id], &p->config, byte, start);
}

static void cts_changed(BoardWatch *w, int level)
{
    int id = (int)((Port *)w - ports);
    (void)level;
    next_out(id, uart_line_free_at(&tx[id]));
}

static void left(ClockEvent *e)
{
    UartLine *l = (UartLine *)e;
    int id = (int)(l - tx), byte = l->byte;
    Port *p = &ports[id];
    next_out(id, l->end_ns);
    if (p->peer) p->peer->received(p->peer, byte);
    for (int other = 0; other < PORTS; other++)
        if (p->config.tx >= 0 && ports[other].config.rx == p->config.tx)
            receive(other, byte);
}

/* ---- opening ---- */

bool uart_port_usual_pins(int id, UartConfig *c)
{
    static const int8_t pins[PORTS][2] = {{1, 3}, {10, 9}, {17, 16}};
    if (id < 0 || id >= PORTS || id >= chip_host()->uarts) return false;
    c->tx = pins[id][0];
    c->rx = pins[id][1];
    return true;
}

static void open_lines(int id, const UartConfig *c)
{
    static const char *const names[PORTS][2] = {
        {"uart0_tx", "uart0_rx"}, {"uart1_tx", "uart1_rx"},
        {"uart2_tx", "uart2_rx"}};
    bool inverts_tx = c->invert & UART_INVERT_TX;
    bool inverts_rx = c->invert & UART_INVERT_RX;
    uart_line_open(&tx[id], left, c->tx, inverts_tx, names[id][0]);
    uart_line_open(&rx[id], arrived, c->rx, inverts_rx, names[id][1]);
}

static void watch_cts(Port *p)
{
    p->cts.changed = cts_changed;
    p->has_cts = (p->config.flow & UART_FLOW_CTS) && p->config.cts >= 0;
    if (p->has_cts) board_watch(p->config.cts, &p->cts);
}

static bool make_rings(Port *p, const UartConfig *c)
{
    static bool are_known;
    if (!are_known)
        for (Port *q = ports; q < ports + PORTS; q++) {
            gc_root((Value *)(void *)&q->in.block, 1);
            gc_root((Value *)(void *)&q->out.block, 1);
        }
    are_known = true;
    return ring_make(&p->in, (size_t)c->rxbuf) &&
           ring_make(&p->out, (size_t)c->txbuf);
}

int uart_port_open(int id, const UartConfig *c)
{
    Port *p = &ports[id];
    uart_port_close(id);
    if (!make_rings(p, c)) return OS_ENOMEM;
    p->config = *c;
    p->is_open = true;
    open_lines(id, c);
    watch_cts(p);
    show_rts(p);
    idle[id].run = fell_idle;
    uart_host_wake(id);
    return 0;
}

void uart_port_close(int id)
{
    Port *p = &ports[id];
    p->is_open = false;
    p->in.used = p->out.used = 0;
    clock_event_cancel(&tx[id].event);
    clock_event_cancel(&rx[id].event);
    clock_event_cancel(&idle[id]);
    if (p->has_cts) board_unwatch(p->config.cts, &p->cts);
    p->has_cts = false;
}

/* ---- the program's side ---- */

/* A loop that only looks lets events happen too. */
static void let_happen(void)
{
    clock_step();
    if (error_due()) error_run_due();
}

size_t uart_port_available(int id)
{
    let_happen();
    return ports[id].in.used;
}

size_t uart_port_read(int id, uint8_t *to, size_t n)
{
    size_t got = 0;
    Ring *in = &ports[id].in;
    while (got < n && in->used) to[got++] = (uint8_t)ring_take(in);
    show_rts(&ports[id]);
    next_in(id, uart_line_free_at(&rx[id]));
    return got;
}

size_t uart_port_write(int id, const uint8_t *from, size_t n)
{
    Port *p = &ports[id];
    size_t done = 0;
    let_happen();
    while (p->is_open && p->out.used == p->out.size) uart_port_wait(id, 1000);
    while (p->is_open && done < n && ring_put(&p->out, from[done])) done++;
    next_out(id, uart_line_free_at(&tx[id]));
    return done;
}

bool uart_port_is_sent(int id)
{
    let_happen();
    return !ports[id].out.used && !tx[id].event.is_set;
}

void uart_port_break(int id)
{
    Port *p = &ports[id];
    if (!p->is_open) return;
    uart_line_begin(&tx[id], &p->config, BREAK, uart_line_free_at(&tx[id]));
    while (tx[id].event.is_set) uart_port_wait(id, 1000);
}

/* Until a byte ends; and not so long that one that begins could end. */
void uart_port_wait(int id, uint64_t us)
{
    enum { LEAST = 100 };
    uint64_t now = clock_now_ns() / 1000;
    uint64_t byte = uart_bits_ns(&ports[id].config, 7) / 1000;
    uint64_t most = byte > LEAST ? byte : LEAST;
    uint64_t time = uart_line_sooner(&rx[id], now, us < most ? us : most);
    clock_sleep_us(uart_line_sooner(&tx[id], now, time));
}

int uart_port_set_irq(int id, unsigned events,
                      void (*fired)(void *, unsigned), void *with)
{
    Port *p = &ports[id];
    p->events = events;
    p->fired = fired;
    p->with = with;
    return 0;
}

/* ---- the other end ---- */

void uart_host_connect(int id, UartPeer *p)
{
    ports[id].peer = p;
    uart_host_wake(id);
}

void uart_host_wake(int id) { next_in(id, uart_line_free_at(&rx[id])); }
