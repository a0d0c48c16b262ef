# pyc2c-test: by-hand: CPython has no machine
"""PWM, ADC and SPI where nothing is connected."""
from machine import ADC, PWM, SPI, Pin, SoftSPI


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)


# ---- PWM ----
wave = PWM(Pin(2))
print(wave, wave.freq(), wave.duty(), wave.duty_u16(), wave.duty_ns())
wave.freq(1000)
for duty in (0, 1, 512, 1022, 1023):
    wave.duty(duty)
    print(duty, wave.duty(), wave.duty_u16(), wave.duty_ns())
for duty in (0, 1, 32768, 65534, 65535):
    wave.duty_u16(duty)
    print(duty, wave.duty_u16(), wave.duty(), wave.duty_ns())
wave.init(freq=50, duty_ns=1500000)
print(wave, abs(wave.duty_ns() - 1500000) < 400)
refused(wave.freq, 0)
refused(wave.freq, 40000001)
refused(wave.duty, 1024)
refused(wave.duty_u16, -1)
refused(wave.duty_ns, 20000001)
refused(wave.init, duty=1, duty_u16=1)
refused(PWM, 99)
refused(PWM, "2")
wave.deinit()
wave.deinit()

# ---- ADC: a pin has the voltage of its level ----
pin = Pin(34, Pin.IN, Pin.PULL_DOWN)
adc = ADC(pin)
print(adc, adc.read_u16(), adc.read_uv(), adc.read())
pin.init(Pin.IN, Pin.PULL_UP)
for atten in (ADC.ATTN_0DB, ADC.ATTN_2_5DB, ADC.ATTN_6DB, ADC.ATTN_11DB):
    adc.atten(atten)
    print(adc.read_u16(), adc.read_uv())
for width in (ADC.WIDTH_9BIT, ADC.WIDTH_12BIT):
    adc.width(width)
    print(adc.read())
refused(adc.atten, 4)
refused(adc.width, 13)
refused(ADC, None)

# ---- SPI ----
for spi in (SPI(1, 1000000), SoftSPI(sck=Pin(18), mosi=Pin(23), miso=Pin(19, Pin.IN, Pin.PULL_UP))):
    print(spi, spi.read(3), spi.read(0), spi.write(b"abc"), spi.write(bytearray(1000)))
    buf = bytearray(b"12")
    spi.readinto(buf, 0xA5)
    print(buf)
    spi.write_readinto(b"xy", buf)
    spi.write_readinto(buf, buf)
    print(buf)
    refused(spi.write_readinto, b"xyz", buf)
    refused(spi.write, "text")
    refused(spi.readinto, b"constant")
    spi.init(baudrate=2000000)
    print(spi)
    refused(spi.init, bits=16)
    refused(spi.init, 0)
    spi.deinit()
    refused(spi.write, b"a")
refused(SPI, 7)
refused(SoftSPI, sck=Pin(1))
