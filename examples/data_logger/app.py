"""Wakes up, measures, keeps the sample in NVS and sleeps again. When the block is full it is written out."""

import struct
from esp32 import NVS
from machine import ADC, Pin, deepsleep, reset_cause, DEEPSLEEP_RESET

SAMPLES = 4
SLEEP_MS = 900

nvs = NVS("logger")
block = bytearray(2 * SAMPLES)


def restore():
    """How many samples there are in the block."""
    try:
        nvs.get_blob("block", block)
        return nvs.get_i32("count")
    except OSError:
        return 0


count = restore() if reset_cause() == DEEPSLEEP_RESET else 0
volts = ADC(Pin(34), atten=ADC.ATTN_11DB).read_uv() / 1000000
struct.pack_into("<H", block, 2 * count, round(volts * 1000))
count += 1
if count == SAMPLES:
    print("millivolts", *struct.unpack(f"<{SAMPLES}H", block))
    count = 0
nvs.set_blob("block", block)
nvs.set_i32("count", count)
nvs.commit()
deepsleep(SLEEP_MS)
