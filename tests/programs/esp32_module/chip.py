# pyc2c-test: by-hand: CPython has no esp32
"""What the chip says of itself."""
import esp32

print(-40 <= esp32.mcu_temperature() <= 125, 0 <= esp32.raw_temperature() <= 255)
for capabilities in (esp32.HEAP_DATA, esp32.HEAP_EXEC):
    regions = esp32.idf_heap_info(capabilities)
    print(type(regions), len(regions) > 0)
    for total, free, largest, least in regions:
        print(total >= free >= largest, free >= least >= 0)
print(esp32.idf_heap_info(1 << 31))
total, tasks = esp32.idf_task_info()
print(total >= 0, len(tasks) > 0)
for number, name, state, priority, time, stack, core in tasks:
    print(number != 0, name, state, priority, total >= time, stack > 0, core)
