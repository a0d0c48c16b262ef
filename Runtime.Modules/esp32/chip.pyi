# What the chip says of itself, and of what ESP-IDF does on it.
HEAP_EXEC: int = 1
HEAP_DATA: int = 4

# Of the ESP32, in degrees Fahrenheit.
@c("esp32_raw_temperature")
@nocall
def raw_temperature() -> int32: ...
# Of the other chips, in degrees Celsius.
@c("esp32_mcu_temperature")
@nocall
def mcu_temperature() -> int32: ...
# [(bytes, of them free, the largest free block, the least that was ever free), ...]
@c("esp32_idf_heap_info")
@nocall
def idf_heap_info(capabilities: uint32, /) -> list: ...
# (total time, [(id, name, state, priority, time, least free stack, core), ...])
@c("esp32_idf_task_info")
@nocall
def idf_task_info() -> tuple: ...
