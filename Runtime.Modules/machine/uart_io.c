/* uart_io.c: machine.UART: bytes in and out.
 *
 * Reading waits `timeout` for the first byte. Then it ends when none has come
 * for timeout_char, or, where that is not set, once more for timeout.
 */
#include "buffer.h"
#include "bytes.h"
#include "clock.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "uart.h"

#include <string.h>

static bool wait_for_byte(const Uart *u, bool is_first)
{
    int ms = is_first || !u->timeout_char ? u->timeout : u->timeout_char;
    if (uart_port_available(u->id)) return true;
    if (!ms) return false;
    uint64_t until = clock_us() + (uint64_t)ms * 1000;
    for (;;) {
        uint64_t now = clock_us();
        if (now >= until) return false;
        uart_port_wait(u->id, until - now);
        if (uart_port_available(u->id)) return true;
    }
}

/* ---- into a new object ---- */

typedef struct {
    ByteBlock *block;
    size_t length;
} Text;

static bool make_room(Text *t, size_t n)
{
    if (t->block && gc_block_size(t->block) - sizeof *t->block >= t->length + n)
        return true;
    ByteBlock *larger = gc_alloc_bytes(2 * t->length + n);
    if (!larger) return false;
    if (t->block) memcpy(larger->data, t->block->data, t->length);
    gc_free(t->block);
    t->block = larger;
    return true;
}

static bool read_part(Uart *u, Text *t, size_t n)
{
    if (!make_room(t, n)) return false;
    t->length += uart_port_read(u->id, t->block->data + t->length, n);
    return true;
}

/* None when nothing came. */
static Value bytes_from(const Text *t)
{
    return t->length ? bytes_new(t->block->data, t->length) : NONE;
}

Value machine_uart_read(Value self, intptr_t n)
{
    Uart *u = uart_of(self);
    Text t = {NULL, 0};
    if (!machine_uart_is_open(u)) return 0;
    size_t most = n < 0 ? SIZE_MAX : (size_t)n;
    if (!most) return bytes_new(NULL, 0);
    while (t.length < most && wait_for_byte(u, !t.length)) {
        size_t part = uart_port_available(u->id), left = most - t.length;
        if (!read_part(u, &t, part < left ? part : left)) return 0;
    }
    return bytes_from(&t);
}

Value machine_uart_readline(Value self)
{
    Uart *u = uart_of(self);
    Text t = {NULL, 0};
    if (!machine_uart_is_open(u)) return 0;
    while (wait_for_byte(u, !t.length)) {
        if (!read_part(u, &t, 1)) return 0;
        if (t.block->data[t.length - 1] == '\n') break;
    }
    return bytes_from(&t);
}

/* ---- from and to the memory of another ---- */

Value machine_uart_readinto(Value self, Value buf, intptr_t nbytes)
{
    Uart *u = uart_of(self);
    Buffer to;
    if (!machine_uart_is_open(u) || !buffer_get(buf, &to, true)) return 0;
    size_t n = to.length, got = 0;
    if (nbytes >= 0 && (size_t)nbytes < n) n = (size_t)nbytes;
    buffer_hold(&to);
    while (got < n && wait_for_byte(u, !got))
        got += uart_port_read(u->id, to.data + got, n - got);
    buffer_drop(&to);
    return got || !n ? int_from_size(got) : NONE;
}

Value machine_uart_write(Value self, Value buf)
{
    Uart *u = uart_of(self);
    Buffer from;
    if (!machine_uart_is_open(u) || !buffer_get_or_text(buf, &from)) return 0;
    size_t done = 0;
    buffer_hold(&from);
    while (done < from.length) {
        size_t n = uart_port_write(u->id, from.data + done,
                                   from.length - done);
        if (!n) break;
        done += n;
    }
    buffer_drop(&from);
    return int_from_size(done);
}

/* ---- states ---- */

intptr_t machine_uart_any(Value self)
{
    Uart *u = uart_of(self);
    return machine_uart_is_open(u) ? (intptr_t)uart_port_available(u->id) : -1;
}

int machine_uart_txdone(Value self)
{
    Uart *u = uart_of(self);
    return machine_uart_is_open(u) ? uart_port_is_sent(u->id) : -1;
}

/* Twice what a full buffer takes: something holds it up. */
static uint64_t longest_us(const Uart *u)
{
    enum { BITS = 12, FIFO = 128 };
    uint64_t bytes = (uint64_t)u->config.txbuf + FIFO;
    return 2 * BITS * bytes * 1000000 / (uint64_t)u->config.baudrate;
}

bool machine_uart_flush(Value self)
{
    Uart *u = uart_of(self);
    if (!machine_uart_is_open(u)) return false;
    uint64_t until = clock_us() + longest_us(u);
    while (!uart_port_is_sent(u->id)) {
        uint64_t now = clock_us();
        if (now >= until) {
            raise_os(OS_ETIMEDOUT, 0);
            return false;
        }
        uart_port_wait(u->id, until - now);
    }
    return true;
}

bool machine_uart_sendbreak(Value self)
{
    if (!machine_uart_flush(self)) return false;
    uart_port_break(uart_of(self)->id);
    return true;
}
