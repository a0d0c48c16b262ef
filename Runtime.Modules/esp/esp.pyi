# The ESP32's part of the module; what only an ESP8266 has is in no chip of the family.
from esp32 import Partition

LOG_NONE: int = 0
LOG_ERROR: int = 1
LOG_WARNING: int = 2
LOG_INFO: int = 3
LOG_DEBUG: int = 4
LOG_VERBOSE: int = 5

sleep_type = unsupported("It is the ESP8266's; Wi-Fi saves power by its own settings.")
deepsleep = unsupported("It is the ESP8266's; use machine.deepsleep.")
flash_id = unsupported("It is the ESP8266's.")
set_native_code_location = unsupported("All code is machine code, and in its place.")
gpio_matrix_in = unsupported("What uses a pin takes it as an argument.")
gpio_matrix_out = unsupported("What uses a pin takes it as an argument.")

# What ESP-IDF reports on the console: None: errors, 0: so much as the level says.
@c("esp_module_osdebug")
@nocall
def osdebug(uart_no, level: int32 = 5, /) -> None: ...
@c("esp_module_flash_size")
@nocall
def flash_size() -> int: ...
# Where the first partition for files begins.
@c("esp_module_flash_user_start")
@nocall
def flash_user_start() -> int: ...
# Into a buffer, or so many bytes.
@c("esp_module_flash_read")
@nocall
def flash_read(byte_offset: uint32, length_or_buffer, /) -> object: ...
@c("esp_module_flash_write")
@nocall
def flash_write(byte_offset: uint32, bytes, /) -> None: ...
@c("esp_module_flash_erase")
@nocall
def flash_erase(sector_no: uint32, /) -> None: ...
