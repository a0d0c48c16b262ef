/* nvs_esp32.c: the chip's partition for such values.
 * esp-idf components: nvs_flash */
#include "nvs_port.h"
#include "os_error.h"

#include <nvs.h>
#include <nvs_flash.h>
#include <stdbool.h>

static int result(esp_err_t e)
{
    switch (e) {
    case ESP_OK: return 0;
    case ESP_ERR_NVS_NOT_FOUND:
    case ESP_ERR_NVS_TYPE_MISMATCH: return OS_ENOENT;
    case ESP_ERR_NVS_NOT_ENOUGH_SPACE:
    case ESP_ERR_NVS_PAGE_FULL: return OS_ENOSPC;
    case ESP_ERR_NVS_VALUE_TOO_LONG: return OS_EFBIG;
    case ESP_ERR_NVS_INVALID_LENGTH: return OS_ENOBUFS;
    case ESP_ERR_NO_MEM: return OS_ENOMEM;
    default: return OS_EIO;
    }
}

/* A partition that another version wrote, or that was filled to the last page,
 * is of no use but to be erased. */
static esp_err_t start(void)
{
    static bool is_started;
    if (is_started) return ESP_OK;
    esp_err_t e = nvs_flash_init();
    if (e == ESP_ERR_NVS_NO_FREE_PAGES || e == ESP_ERR_NVS_NEW_VERSION_FOUND) {
        e = nvs_flash_erase();
        if (e == ESP_OK) e = nvs_flash_init();
    }
    is_started = e == ESP_OK;
    return e;
}

static esp_err_t open_space(const char *space, nvs_handle_t *h)
{
    esp_err_t e = start();
    return e == ESP_OK ? nvs_open(space, NVS_READWRITE, h) : e;
}

static int close_space(nvs_handle_t h, esp_err_t e)
{
    nvs_close(h);
    return result(e);
}

int nvs_port_set_i32(const char *space, const char *key, int32_t value)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_set_i32(h, key, value))
                       : result(e);
}

int nvs_port_get_i32(const char *space, const char *key, int32_t *value)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_get_i32(h, key, value))
                       : result(e);
}

int nvs_port_set_blob(const char *space, const char *key, const void *data,
                      size_t n)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_set_blob(h, key, data, n))
                       : result(e);
}

int nvs_port_get_blob(const char *space, const char *key, void *data,
                      size_t *n)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_get_blob(h, key, data, n))
                       : result(e);
}

int nvs_port_erase(const char *space, const char *key)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_erase_key(h, key)) : result(e);
}

int nvs_port_commit(const char *space)
{
    nvs_handle_t h;
    esp_err_t e = open_space(space, &h);
    return e == ESP_OK ? close_space(h, nvs_commit(h)) : result(e);
}
