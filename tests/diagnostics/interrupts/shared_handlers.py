from machine import Pin
def a(pin):
    pin.toggle()
def b(pin):
    [|pin.toggle()|]
def c(pin):
    [|pin.toggle()|]
button = Pin(4, Pin.IN)
button.irq(a, hard=True)
button.irq(b, hard=True)
button.irq(c, hard=True)
button.irq(lambda pin: pin.off(), hard=True)
handlers = [b]
c(Pin)
