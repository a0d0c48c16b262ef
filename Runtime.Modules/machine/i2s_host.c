/* i2s_host.c: I2S on the desk. Samples take their time at the port's rate, in
 * front of them is a buffer as large as the chip's, and short transfers are
 * drawn bit by bit. */
#include "i2s_host.h"
#include "board_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

#include <string.h>

enum { FRAMES = 256, STEP = 64,
       DRAWN = 64 };          /* longer transfers show samples only */

typedef struct {
    ClockEvent event;         /* of what goes on in the background */
    I2sConfig config;
    uint64_t start_ns, count; /* frames since then: sent, or taken */
    uint64_t capacity;        /* frames in the buffer */
    unsigned left, right;     /* signals */
    uint8_t *data;
    size_t length, at;
    void (*finished)(void *);
    void *with;
} Port;

static Port ports[I2S_PORTS];
static I2sPeer *peers[I2S_PORTS];

void i2s_host_connect(int id, I2sPeer *p) { peers[id] = p; }

/* ---- time ---- */

static uint64_t time_of(const Port *p, uint64_t frames)
{
    return p->start_ns + frames * 1000000000 / p->config.rate_hz;
}

/* Frames that the lines have had time for since the start. */
static uint64_t frames_gone(const Port *p)
{
    return (clock_now_ns() - p->start_ns) * p->config.rate_hz / 1000000000;
}

static void restart(Port *p)
{
    p->start_ns = clock_now_ns();
    p->count = 0;
}

/* ---- the waveform ---- */

static void set(int pin, uint64_t ns, uint64_t level)
{
    if (pin >= 0) log_change_at(board_signal(pin), ns, level);
}

/* The highest bit comes first, a clock after the word select has changed. */
static void draw_sample(const Port *p, uint64_t ns, uint64_t end_ns,
                        int side, uint32_t value)
{
    const I2sConfig *c = &p->config;
    int bits = c->sends ? c->bits : 32;
    uint64_t bit_ns = (end_ns - ns) / (unsigned)bits;
    value <<= 32 - c->bits;
    set(c->ws, ns, (uint64_t)side);
    for (int i = 0; i < bits; i++) {
        uint64_t at = ns + (unsigned)i * bit_ns;
        set(c->sck, at, 0);
        set(c->sd, at + bit_ns, value >> (31 - i) & 1);
        set(c->sck, at + bit_ns / 2, 1);
    }
}

static uint32_t sample_of(const uint8_t *at, int bits)
{
    uint32_t low = (uint32_t)at[0] | (uint32_t)at[1] << 8;
    return bits == 16 ? low : low | (uint32_t)at[2] << 16 |
                                  (uint32_t)at[3] << 24;
}

static void draw(const Port *p, uint64_t frame, const uint8_t *at,
                 bool is_drawn)
{
    const I2sConfig *c = &p->config;
    uint64_t ns = time_of(p, frame), end = time_of(p, frame + 1);
    uint64_t middle = (ns + end) / 2;
    uint32_t left = sample_of(at, c->bits), right = left;
    if (c->is_stereo) right = sample_of(at + c->bits / 8, c->bits);
    log_change_at(p->left, ns, left);
    log_change_at(p->right, middle, right);
    if (!is_drawn) return;
    draw_sample(p, ns, middle, 0, left);
    draw_sample(p, middle, end, 1, right);
}

static void show(const Port *p, const uint8_t *data, size_t n)
{
    size_t unit = i2s_unit(&p->config);
    if (!log_is_on()) return;
    for (size_t i = 0; i < n / unit; i++)
        draw(p, p->count + i, data + i * unit, n <= DRAWN);
}

/* ---- samples ---- */

/* The buffer ran empty: what comes now begins now. */
static uint64_t room(Port *p)
{
    uint64_t gone = frames_gone(p);
    if (gone >= p->count) restart(p);
    return p->capacity - (gone < p->count ? p->count - gone : 0);
}

/* What the program did not take in time is lost. */
static uint64_t stock(Port *p)
{
    uint64_t gone = frames_gone(p);
    if (gone - p->count > p->capacity) p->count = gone - p->capacity;
    return gone - p->count;
}

static size_t bytes_of(const Port *p, uint64_t frames, size_t most)
{
    uint64_t n = frames * i2s_unit(&p->config);
    return n < most ? (size_t)n : most;
}

int i2s_port_write(int id, const uint8_t *from, size_t n, size_t *done)
{
    Port *p = &ports[id];
    I2sPeer *peer = peers[id];
    clock_step();
    *done = n = bytes_of(p, room(p), n);
    if (!n) return 0;
    show(p, from, n);
    p->count += n / i2s_unit(&p->config);
    if (peer && peer->hear) peer->hear(peer, &p->config, from, n);
    return 0;
}

int i2s_port_read(int id, uint8_t *to, size_t n, size_t *done)
{
    Port *p = &ports[id];
    I2sPeer *peer = peers[id];
    clock_step();
    *done = n = bytes_of(p, stock(p), n);
    if (!n) return 0;
    memset(to, 0, n);
    if (peer && peer->speak) peer->speak(peer, &p->config, to, n);
    show(p, to, n);
    p->count += n / i2s_unit(&p->config);
    return 0;
}

static uint64_t wait_us(const Port *p)
{
    return STEP * UINT64_C(1000000) / p->config.rate_hz + 1;
}

void i2s_port_wait(int id) { clock_sleep_us(wait_us(&ports[id])); }

/* ---- in the background ---- */

static void work(ClockEvent *e)
{
    Port *p = (Port *)e;
    int id = (int)(p - ports);
    size_t done, n = p->length - p->at;
    if (p->config.sends) i2s_port_write(id, p->data + p->at, n, &done);
    else i2s_port_read(id, p->data + p->at, n, &done);
    p->at += done;
    if (p->at == p->length) p->finished(p->with);
    else clock_event_set(e, clock_now_ns() / 1000 + wait_us(p));
}

int i2s_port_start(int id, uint8_t *data, size_t n, void (*finished)(void *),
                   void *with)
{
    Port *p = &ports[id];
    p->data = data;
    p->length = n;
    p->at = 0;
    p->finished = finished;
    p->with = with;
    p->event.run = work;
    clock_event_set(&p->event, clock_now_ns() / 1000 + 1);
    return 0;
}

/* ---- opening ---- */

int i2s_port_open(int id, const I2sConfig *c)
{
    if (id >= chip_host()->i2ss) return OS_ENODEV;
    Port *p = &ports[id];
    size_t frame = c->sends ? (size_t)c->bits / 4 : 8;
    uint64_t pieces = c->buffer / (FRAMES * frame);
    p->config = *c;
    p->capacity = (pieces < 2 ? 2 : pieces) * FRAMES;
    if (!p->left) {
        p->left = log_signal("i2s_left", id, 32);
        p->right = log_signal("i2s_right", id, 32);
    }
    restart(p);
    return 0;
}

void i2s_port_close(int id) { clock_event_cancel(&ports[id].event); }
