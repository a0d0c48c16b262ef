# pyc2c-test: by-hand: CPython has no machine
"""I2S where nothing is connected: the microphone hears silence."""
import time
from machine import I2S, Pin


def refused(function, *args, **kw):
    try:
        print("accepted", function(*args, **kw))
    except Exception as error:
        print(type(error).__name__, error)


def port(id=0, mode=I2S.TX, bits=16, format=I2S.MONO, rate=48000, ibuf=2000, sck=Pin(32), ws=Pin(25), sd=Pin(33)):
    return I2S(id, sck=sck, ws=ws, sd=sd, mode=mode, bits=bits, format=format, rate=rate, ibuf=ibuf)


# ---- loudness ----
samples = bytearray(b"\x01\x00\xff\xff\x00\x40\x00\x80\x07")
I2S.shift(buf=samples, bits=16, shift=1)
print(samples)
I2S.shift(buf=samples, bits=16, shift=-1)
print(samples)
samples = bytearray(b"\x01\x00\x00\x00\xfe\xff\xff\xff")
I2S.shift(buf=samples, bits=32, shift=4)
print(samples)
I2S.shift(buf=samples, bits=32, shift=-40)
print(samples)
refused(I2S.shift, buf=samples, bits=24, shift=1)
refused(I2S.shift, buf=b"ab", bits=16, shift=1)

# ---- waiting ----
speaker = port()
print(speaker)
print(speaker.write(bytes(3000)), speaker.write(b""))
microphone = port(1, I2S.RX, 32, I2S.STEREO, sck=14, ws=15, sd=13)
buf = bytearray(b"x" * 16)
print(microphone.readinto(buf), buf)
refused(speaker.readinto, buf)
refused(microphone.write, buf)
refused(microphone.readinto, bytearray(12))
refused(microphone.readinto, b"constant")
refused(speaker.write, b"odd")

# ---- in the background ----
done = []


def sent(port):
    done.append(port is speaker)
    if len(done) < 3:
        print(port.write(bytes(1000)))


speaker.irq(sent)
data = bytearray(1000)
print(speaker.write(data))
refused(data.append, 1)
for _ in range(1000):
    # A handler that fails, for want of memory say, adds none.
    if len(done) == 3:
        break
    time.sleep_ms(1)
print(done)
data.append(1)
print(len(data), speaker.write(data[:-1]))
speaker.irq(None)
print(speaker.write(bytes(10)))
refused(speaker.irq, 5)

# ---- what is not there ----
speaker.deinit()
speaker.deinit()
refused(speaker.write, b"ab")
speaker.init(sck=32, ws=25, sd=33, mode=I2S.TX, bits=32, format=I2S.STEREO, rate=8000, ibuf=20000)
print(speaker)
speaker.irq(sent)
print(speaker.write(bytes(16000)))
speaker.deinit()
refused(port, 7)
refused(port, -1)
refused(port, bits=24)
refused(port, format=2)
refused(port, mode=0)
refused(port, rate=0)
refused(port, sck=99)

# ---- a port has one owner ----
first = port(1)
first.irq(sent)
first.write(bytes(2000))
second = port(1, bits=32)
refused(first.write, bytes(4))
print(second.write(bytes(4)))


def ended(port):
    done.append(port.deinit())


done.clear()
second.irq(ended)
second.write(bytes(400))
for _ in range(1000):
    if done:
        break
    time.sleep_ms(1)
print(done)
refused(second.write, bytes(4))
