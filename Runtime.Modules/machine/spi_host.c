/* spi_host.c: SPI on the desk: the devices that are attached to the board and
 * selected answer, and the waveform is drawn as a controller would make it. */
#include "spi_host.h"
#include "chip_host.h"
#include "clock_host.h"
#include "log_host.h"
#include "os_error.h"

#include <string.h>

enum {
    BUSES = 4,
    DRAWN = 64,               /* longer transfers are drawn byte by byte */
    PIECE = 512
};

typedef struct {
    bool is_open;
    SpiConfig config;
    uint32_t half_ns;         /* of a bit */
    unsigned out_signal, in_signal;
} Bus;

static Bus buses[BUSES];
static SpiDevice *devices;

/* ---- devices ---- */

static void changed(BoardWatch *w, int level)
{
    if (!level) ((SpiDevice *)w)->was_selected = true;
}

void spi_host_attach(SpiDevice *d)
{
    d->next = devices;
    devices = d;
    d->watch.changed = changed;
    if (d->select >= 0) board_watch(d->select, &d->watch);
}

static bool answers(const SpiDevice *d, const Bus *b)
{
    return (d->bus < 0 || d->bus == b->config.id) &&
           (d->select < 0 || !board_level(d->select));
}

/* in holds what the pin shows that nobody drives. */
static void exchange(const Bus *b, const uint8_t *out, uint8_t *in, size_t n)
{
    memset(in, board_level(b->config.miso) ? 0xff : 0, n);
    for (SpiDevice *d = devices; d; d = d->next)
        if (answers(d, b)) d->transfer(d, out, in, n);
}

/* ---- the waveform ---- */

static void half(const Bus *b) { clock_pass_ns(b->half_ns); }

static void set(int pin, int level)
{
    log_change(board_signal(pin), (uint64_t)level);
}

static void set_data(const Bus *b, int out, int in)
{
    set(b->config.mosi, out);
    set(b->config.miso, in);
}

static void bit(const Bus *b, int out, int in)
{
    const SpiConfig *c = &b->config;
    if (!c->phase) set_data(b, out, in);
    half(b);
    set(c->sck, !c->polarity);
    if (c->phase) set_data(b, out, in);
    half(b);
    set(c->sck, c->polarity);
}

static void byte(const Bus *b, uint8_t out, uint8_t in, bool is_drawn)
{
    log_change(b->out_signal, out);
    log_change(b->in_signal, in);
    if (!is_drawn) {
        clock_pass_ns((uint64_t)b->half_ns * 16);
        return;
    }
    for (int i = 0; i < 8; i++) {
        int shift = b->config.lsb_first ? i : 7 - i;
        bit(b, out >> shift & 1, in >> shift & 1);
    }
}

static void show(const Bus *b, const uint8_t *out, const uint8_t *in,
                 size_t n)
{
    if (!log_is_on()) {
        clock_pass_ns((uint64_t)b->half_ns * 16 * n);
        return;
    }
    for (size_t i = 0; i < n; i++) byte(b, out[i], in[i], n <= DRAWN);
}

/* ---- transfers ---- */

int spi_host_transfer(void *bus, const uint8_t *out, uint8_t *in, size_t n)
{
    const Bus *b = bus;
    uint8_t answer[PIECE];
    for (size_t at = 0; at < n; at += PIECE) {
        size_t part = n - at < PIECE ? n - at : PIECE;
        exchange(b, out + at, answer, part);
        show(b, out + at, answer, part);
        if (in) memcpy(in + at, answer, part);
    }
    return 0;
}

/* ---- opening ---- */

static Bus *take(int id)
{
    for (Bus *b = buses; b < buses + BUSES; b++)
        if (!b->is_open || (id >= 0 && b->config.id == id)) return b;
    return NULL;
}

/* The ESP32's: sck, mosi, miso. */
static void choose_pins(SpiConfig *c)
{
    static const uint8_t usual[2][3] = {{14, 13, 12}, {18, 23, 19}};
    const uint8_t *pins = usual[c->id == 2];
    if (c->sck < 0) c->sck = pins[0];
    if (c->mosi < 0) c->mosi = pins[1];
    if (c->miso < 0) c->miso = pins[2];
}

int spi_host_open(void **bus, const SpiConfig *c)
{
    if (c->id == 0 || c->id > chip_host()->spis) return OS_ENODEV;
    Bus *b = take(c->id);
    if (!b) return OS_EBUSY;
    if (!b->out_signal) {
        int number = (int)(b - buses);
        b->out_signal = log_signal("mosi", number, 8);
        b->in_signal = log_signal("miso", number, 8);
    }
    b->is_open = true;
    b->config = *c;
    choose_pins(&b->config);
    b->half_ns = 500000000u / c->freq_hz;
    set(b->config.sck, c->polarity);
    *bus = b;
    return 0;
}

void spi_host_close(void *bus) { ((Bus *)bus)->is_open = false; }

const SpiDriver spi_driver = {spi_host_open, spi_host_close,
                              spi_host_transfer};
