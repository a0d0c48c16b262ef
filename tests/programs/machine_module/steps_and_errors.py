# pyc2c-test: by-hand: CPython has no machine
"""What drivers ask of the chip besides the usual, and what they are told when they ask for what is not there."""
import machine
import time
from machine import ADC, DAC, I2C, PWM, SPI, UART, ADCBlock, Pin, SoftI2C, SoftSPI, Timer


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except Exception as error:
        print(type(error).__name__, error)


# ---- a pin's irq is one object, asked for without changing it ----
pin = Pin(5, Pin.IN, None)
presses = []
irq = pin.irq(presses.append, Pin.IRQ_RISING)
print(pin.irq() is irq, irq.trigger() == Pin.IRQ_RISING)
out = Pin(5, None)
out.init(Pin.OUT)
out.on()
out.off()
time.sleep_ms(1)
print(len(presses), irq.flags() == Pin.IRQ_RISING)
print(pin.irq(None).trigger() == Pin.IRQ_RISING | Pin.IRQ_FALLING, pin.irq().flags())
out.on()
time.sleep_ms(1)
print(len(presses))

# ---- a timer that runs is the timer of its number ----
ticks = 0


def tick(timer):
    global ticks
    ticks += 1


Timer(3, period=1, callback=tick)
while ticks < 2:
    time.sleep_ms(1)
Timer(3).deinit()
seen = ticks
time.sleep_ms(5)
print(ticks == seen)
Timer(3, period=1, callback=tick)
Timer(3, period=1000, callback=lambda timer: print("too late"))
seen = ticks
time.sleep_ms(5)
print(ticks == seen)
Timer(3).deinit()

# ---- the steps of an I2C transfer: nobody is there ----
soft = SoftI2C(scl=Pin(22), sda=Pin(21))
soft.start()
print(soft.write(b"\x90\x01"))
buf = bytearray(2)
soft.readinto(buf)
soft.stop()
print(buf)
refused(soft.write, "\x90")
refused(soft.readinto, b"12")

# ---- ADC ----
adc = ADC(Pin(34, Pin.IN, Pin.PULL_UP))
print(adc, adc.block(), adc.read_u16() > 50000)
block = ADCBlock(2, bits=10)
print(block, block.connect(0), block.connect(Pin(0)), block.connect(1, Pin(0), atten=ADC.ATTN_0DB))
adc.deinit()
refused(adc.read_u16)
adc.init(atten=ADC.ATTN_6DB)
print(adc)
for arguments in ((10,), (-1,), (1, Pin(4)), (Pin(34),)):
    refused(block.connect, *arguments)
refused(ADCBlock, 3)
refused(ADCBlock, 1, bits=16)

# ---- PWM ----
wave = PWM(Pin(2), 1000)
wave.deinit()
print(wave)
refused(wave.freq)
refused(wave.duty_u16, 5)
wave.init(duty=512)
print(wave)
wave.deinit()

# ---- what is not there ----
print(machine.wake_pins())
refused(Pin, 64)
refused(Pin, "2")
refused(Pin, 2.0)
refused(I2C, 2)
refused(I2C, 0, freq=0)
refused(I2C(0).readfrom_mem, 1, 1, 1, addrsize=9)
refused(I2C, 0, scl=99)
refused(SPI, 0)
refused(SPI, 1, sck=99)
refused(SPI, 1, bits=16)
refused(SoftSPI, sck=1, mosi=2)
refused(UART, -1)
refused(UART, 1, stop=3)
refused(UART, 1, invert=1)
refused(UART, 1, flow=4)
refused(DAC, 2)
refused(Timer(1).init, period=0, callback=tick)
refused(Timer(1).init, freq=0, callback=tick)

# ---- numbers that are bools: drivers write Pin.init(cs.OUT, True) ----
pin = Pin(6, Pin.IN, True)
print(pin.pull() == Pin.PULL_DOWN, pin.value())
pin.init(Pin.OUT, False, value=1)
print(pin.pull(), pin.value())
refused(Pin, 6, Pin.IN, 3)
refused(Pin, 6, Pin.IN, "up")
