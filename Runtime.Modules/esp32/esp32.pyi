# Pins as arguments.
from machine import Pin

PCNT = unsupported("Count pulses with machine.Counter, or with machine.Encoder.")
ULP = unsupported("Load its program by a C module of your own.")
LDO = unsupported("Set the regulator by a C module of your own.")

# Small values that stay when the power goes, by names of up to 15 characters.
@layout("Nvs")
class NVS:
    @c("esp32_nvs_new")
    @nocall
    def __new__(cls, namespace: str, /) -> NVS: ...
    @c("esp32_nvs_set_i32")
    @nocall
    def set_i32(self, key: str, value: int32, /) -> None: ...
    @c("esp32_nvs_get_i32")
    @nocall
    def get_i32(self, key: str, /) -> int32: ...
    @c("esp32_nvs_set_blob")
    @nocall
    def set_blob(self, key: str, value, /) -> None: ...
    # Into the buffer; how long the value is.
    @c("esp32_nvs_get_blob")
    @nocall
    def get_blob(self, key: str, buffer, /) -> int: ...
    @c("esp32_nvs_erase_key")
    @nocall
    def erase_key(self, key: str, /) -> None: ...
    @c("esp32_nvs_commit")
    @nocall
    def commit(self, /) -> None: ...
