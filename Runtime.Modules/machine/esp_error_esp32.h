/* esp_error_esp32.h: numbers of os_error.h for ESP-IDF's. */
#ifndef PYC2C_ESP_ERROR_ESP32_H
#define PYC2C_ESP_ERROR_ESP32_H

#include "os_error.h"
#include <esp_err.h>

static inline int os_of_esp(esp_err_t e)
{
    switch (e) {
    case ESP_OK: return 0;
    case ESP_ERR_NO_MEM: return OS_ENOMEM;
    case ESP_ERR_INVALID_ARG:
    case ESP_ERR_INVALID_SIZE: return OS_EINVAL;
    case ESP_ERR_INVALID_STATE: return OS_EBUSY;
    case ESP_ERR_NOT_FOUND: return OS_ENODEV;
    case ESP_ERR_NOT_SUPPORTED: return OS_EOPNOTSUPP;
    case ESP_ERR_TIMEOUT: return OS_ETIMEDOUT;
    default: return OS_EIO;
    }
}

#endif
