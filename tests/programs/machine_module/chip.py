# pyc2c-test: by-hand: CPython has no machine
# The chip as a whole, as the desk and the emulated chips have it.
import machine
import time
from machine import RTC, WDT, DAC, Pin, Timer, mem8, mem16, mem32

print(machine.reset_cause() == machine.PWRON_RESET, machine.wake_reason())
print(machine.unique_id(), machine.freq(), machine.freq(80_000_000), machine.freq())
print(0 <= machine.rng() < 1 << 24)
machine.idle()

# ---- registers: a read, a change, a write ----
GPIO_OUT = 0x3FF44004
print(mem32[GPIO_OUT])
mem32[GPIO_OUT] |= 1 << 31
mem32[GPIO_OUT] = mem32[GPIO_OUT] & ~0xFF | 0x5A
mem8[GPIO_OUT + 1] = 0x1FF
mem16[GPIO_OUT + 2] ^= 0x1234
print(hex(mem32[GPIO_OUT]), hex(mem8[GPIO_OUT]), hex(mem16[GPIO_OUT + 2]))
mem32[0] = -1
print(hex(mem32[0]), mem8[3])

# ---- interrupts wait ----
ticks = []
timer = Timer(0, period=1, callback=ticks.append)
state = machine.disable_irq()
inner = machine.disable_irq()
time.sleep_ms(5)
machine.enable_irq(inner)
time.sleep_ms(5)
print(state, inner, ticks)
machine.enable_irq(state)
time.sleep_ms(5)
print(len(ticks) > 1)
timer.deinit()

# ---- date and time ----
rtc = RTC()
print(len(rtc.datetime()), rtc.memory())
for date in (
    (2000, 2, 29, 1, 23, 59, 59, 0),
    (2024, 2, 29, 3, 0, 0, 0, 7),
    (2026, 3, 1, 6, 1, 2, 3, 4),
    (2100, 12, 31, 4, 12, 0, 0, 0),
    (1970, 1, 1, 3, 0, 0, 1, 0),
):
    rtc.datetime(date)
    print(rtc.datetime()[:6] == date[:6], time.gmtime()[:6])
rtc.init((2030, 1, 1, 22, 33, 44, 0, 0))
print(rtc.datetime()[:7])
rtc.memory(b"kept" * 3)
print(rtc.memory())

# ---- the rest ----
wdt = WDT(timeout=60000)
wdt.feed()
dac = DAC(Pin(25))
dac.write(128)
print(dac)
pin = Pin(4, Pin.OUT)
print(machine.time_pulse_us(pin, 1, 100), machine.time_pulse_us(pin, 0, 100))
machine.bitstream(pin, 0, (400, 850, 800, 450), b"\xf0")
machine.lightsleep(2)
print(machine.wake_reason() == machine.TIMER_WAKE)
for bad in (
    lambda: machine.freq(7),
    lambda: machine.freq(100_000_000),
    lambda: mem32[2],
    lambda: mem16[1],
    lambda: mem32[-4],
    lambda: mem8["x"],
    lambda: mem8.__setitem__(4, "x"),
    lambda: RTC(1),
    lambda: WDT(2),
    lambda: WDT(timeout=0),
    lambda: rtc.memory(bytes(2049)),
    lambda: rtc.memory("text"),
    lambda: rtc.datetime((2000, 1)),
    lambda: DAC(4),
    lambda: dac.write(256),
    lambda: machine.bitstream(pin, 1, (1, 2, 3, 4), b""),
    lambda: machine.bitstream(pin, 0, (1, 2, 3), b""),
    lambda: machine.time_pulse_us(99, 1),
):
    try:
        print("no error:", bad())
    except Exception as e:
        print(type(e).__name__, e)
machine.deepsleep(10)
print("not reached")
