/* adc_esp32.c: the chip's analog-to-digital converters, one reading at a time.
 * esp-idf components: esp_adc */
#include "adc_port.h"
#include "esp_error_esp32.h"

#include <esp_adc/adc_cali.h>
#include <esp_adc/adc_cali_scheme.h>
#include <esp_adc/adc_oneshot.h>
#include <soc/soc_caps.h>
#include <stddef.h>

enum { ATTENUATIONS = 4, BITS = SOC_ADC_RTC_MAX_BITWIDTH };

static adc_oneshot_unit_handle_t units[SOC_ADC_PERIPH_NUM];

typedef struct {
    adc_unit_t unit;
    adc_channel_t channel;
    adc_atten_t attenuation;
} Input;

static int find(int pin, Input *in)
{
    esp_err_t e = adc_oneshot_io_to_channel(pin, &in->unit, &in->channel);
    return e == ESP_OK ? 0 : OS_ENODEV;
}

static int open_unit(adc_unit_t unit)
{
    if (units[unit]) return 0;
    const adc_oneshot_unit_init_cfg_t config = {.unit_id = unit};
    return os_of_esp(adc_oneshot_new_unit(&config, &units[unit]));
}

int adc_port_open(int pin)
{
    Input in;
    int e = find(pin, &in);
    return e ? e : open_unit(in.unit);
}

void adc_port_close(int pin)
{
    Input in;
    if (find(pin, &in) || !units[in.unit]) return;
    adc_oneshot_del_unit(units[in.unit]);
    units[in.unit] = NULL;
}

static adc_atten_t attenuation_of(int attenuation)
{
    static const adc_atten_t all[] = {ADC_ATTEN_DB_0, ADC_ATTEN_DB_2_5,
                                      ADC_ATTEN_DB_6, ADC_ATTEN_DB_12};
    return all[attenuation];
}

static int convert(int pin, int attenuation, Input *in, int *raw)
{
    int e = find(pin, in);
    if (!e) e = open_unit(in->unit);
    if (e) return e;
    in->attenuation = attenuation_of(attenuation);
    const adc_oneshot_chan_cfg_t config = {
        .atten = in->attenuation, .bitwidth = ADC_BITWIDTH_DEFAULT};
    esp_err_t error =
        adc_oneshot_config_channel(units[in->unit], in->channel, &config);
    if (error == ESP_OK)
        error = adc_oneshot_read(units[in->unit], in->channel, raw);
    return os_of_esp(error);
}

int adc_port_read(int pin, int attenuation, uint16_t *value)
{
    Input in;
    int raw, e = convert(pin, attenuation, &in, &raw);
    if (!e) *value = (uint16_t)(raw << (16 - BITS) | raw >> (2 * BITS - 16));
    return e;
}

/* ---- calibration ---- */

#if ADC_CALI_SCHEME_CURVE_FITTING_SUPPORTED
static esp_err_t calibrate(const Input *in, adc_cali_handle_t *to)
{
    const adc_cali_curve_fitting_config_t config = {
        .unit_id = in->unit,
        .chan = in->channel,
        .atten = in->attenuation,
        .bitwidth = ADC_BITWIDTH_DEFAULT,
    };
    return adc_cali_create_scheme_curve_fitting(&config, to);
}

static void forget(adc_cali_handle_t c)
{
    adc_cali_delete_scheme_curve_fitting(c);
}
#elif ADC_CALI_SCHEME_LINE_FITTING_SUPPORTED
static esp_err_t calibrate(const Input *in, adc_cali_handle_t *to)
{
    const adc_cali_line_fitting_config_t config = {
        .unit_id = in->unit,
        .atten = in->attenuation,
        .bitwidth = ADC_BITWIDTH_DEFAULT,
#if CONFIG_IDF_TARGET_ESP32
        .default_vref = 1100,
#endif
    };
    return adc_cali_create_scheme_line_fitting(&config, to);
}

static void forget(adc_cali_handle_t c)
{
    adc_cali_delete_scheme_line_fitting(c);
}
#else
static esp_err_t calibrate(const Input *in, adc_cali_handle_t *to)
{
    (void)in, (void)to;
    return ESP_ERR_NOT_SUPPORTED;
}

static void forget(adc_cali_handle_t c) { (void)c; }
#endif

/* A chip without calibration in its fuses: what it is on the average. */
static int average_mv(int raw, int attenuation)
{
    static const int full_mv[ATTENUATIONS] = {1100, 1500, 2200, 3900};
    return raw * full_mv[attenuation] >> BITS;
}

int adc_port_read_uv(int pin, int attenuation, uint32_t *uv)
{
    Input in;
    adc_cali_handle_t c;
    int raw, mv, e = convert(pin, attenuation, &in, &raw);
    if (e) return e;
    mv = average_mv(raw, attenuation);
    if (calibrate(&in, &c) == ESP_OK) {
        e = os_of_esp(adc_cali_raw_to_voltage(c, raw, &mv));
        forget(c);
    }
    *uv = (uint32_t)mv * 1000;
    return e;
}
