/* pcnt_esp32.c: the chip's pulse counters; some chips have none. The driver
 * adds up what lies beyond their 16 bits.
 * esp-idf components: esp_driver_pcnt */
#include "esp_error_esp32.h"
#include "pcnt_port.h"

#include <soc/soc_caps.h>

#if SOC_PCNT_SUPPORTED

#include <driver/pulse_cnt.h>
#include <stddef.h>

enum { LIMIT = 32000 };

typedef struct {
    pcnt_unit_handle_t unit;  /* NULL: closed */
    pcnt_channel_handle_t channels[PCNT_CHANNELS];
    bool runs;
    int last;                 /* what the driver counted, of 32 bits */
    int64_t count;
} Unit;

static Unit units[PCNT_UNITS];

/* It counts beyond a limit if that is watched. */
int pcnt_port_open(int unit)
{
    Unit *u = &units[unit];
    const pcnt_unit_config_t config = {
        .low_limit = -LIMIT, .high_limit = LIMIT, .flags.accum_count = true};
    pcnt_port_close(unit);
    esp_err_t e = pcnt_new_unit(&config, &u->unit);
    if (e == ESP_ERR_NOT_FOUND) return OS_ENODEV;
    if (e == ESP_OK) e = pcnt_unit_add_watch_point(u->unit, LIMIT);
    if (e == ESP_OK) e = pcnt_unit_add_watch_point(u->unit, -LIMIT);
    return os_of_esp(e);
}

void pcnt_port_close(int unit)
{
    Unit *u = &units[unit];
    if (!u->unit) return;
    if (u->runs) {
        pcnt_unit_stop(u->unit);
        pcnt_unit_disable(u->unit);
    }
    for (int i = 0; i < PCNT_CHANNELS; i++)
        if (u->channels[i]) pcnt_del_channel(u->channels[i]);
    pcnt_del_unit(u->unit);
    *u = (Unit){.unit = NULL};
}

int pcnt_port_channel(int unit, int channel, const PcntChannel *c)
{
    static const pcnt_channel_edge_action_t edges[] = {
        PCNT_CHANNEL_EDGE_ACTION_HOLD, PCNT_CHANNEL_EDGE_ACTION_INCREASE,
        PCNT_CHANNEL_EDGE_ACTION_DECREASE};
    static const pcnt_channel_level_action_t levels[] = {
        PCNT_CHANNEL_LEVEL_ACTION_KEEP, PCNT_CHANNEL_LEVEL_ACTION_INVERSE,
        PCNT_CHANNEL_LEVEL_ACTION_HOLD};
    Unit *u = &units[unit];
    pcnt_channel_handle_t *h = &u->channels[channel];
    const pcnt_chan_config_t config = {
        .edge_gpio_num = c->pin, .level_gpio_num = c->level_pin};
    esp_err_t e = pcnt_new_channel(u->unit, &config, h);
    if (e == ESP_OK)
        e = pcnt_channel_set_edge_action(*h, edges[c->rising],
                                         edges[c->falling]);
    if (e == ESP_OK && c->level_pin >= 0)
        e = pcnt_channel_set_level_action(
            *h, PCNT_CHANNEL_LEVEL_ACTION_KEEP, levels[c->low]);
    return os_of_esp(e);
}

int pcnt_port_start(int unit, uint32_t filter_ns)
{
    Unit *u = &units[unit];
    const pcnt_glitch_filter_config_t filter = {.max_glitch_ns = filter_ns};
    esp_err_t e =
        pcnt_unit_set_glitch_filter(u->unit, filter_ns ? &filter : NULL);
    if (e == ESP_OK) e = pcnt_unit_enable(u->unit);
    if (e != ESP_OK) return os_of_esp(e);
    u->runs = true;
    e = pcnt_unit_clear_count(u->unit);
    if (e == ESP_OK) e = pcnt_unit_start(u->unit);
    return os_of_esp(e);
}

int64_t pcnt_port_count(int unit)
{
    Unit *u = &units[unit];
    int now = 0;
    if (!u->unit) return 0;
    pcnt_unit_get_count(u->unit, &now);
    u->count += (int32_t)((uint32_t)now - (uint32_t)u->last);
    u->last = now;
    return u->count;
}

#else

int pcnt_port_open(int unit)
{
    (void)unit;
    return OS_EOPNOTSUPP;
}

void pcnt_port_close(int unit) { (void)unit; }

int pcnt_port_channel(int unit, int channel, const PcntChannel *c)
{
    (void)unit, (void)channel, (void)c;
    return OS_EOPNOTSUPP;
}

int pcnt_port_start(int unit, uint32_t filter_ns)
{
    (void)unit, (void)filter_ns;
    return OS_EOPNOTSUPP;
}

int64_t pcnt_port_count(int unit)
{
    (void)unit;
    return 0;
}

#endif
