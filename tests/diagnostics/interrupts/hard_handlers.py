from machine import Pin, Timer
button = Pin(4, Pin.IN)
count = 0
items = []
def a(pin):
    global count
    [|count += 1|]
def b(pin):
    [|items.append(pin)|]
def c(pin):
    [|print("x")|]
def d():
    pass
button.irq(a, hard=True)
button.irq(b, hard=True)
button.irq(c, hard=True)
[|button.irq(d, hard=True)|]
[|button.irq(input(), hard=True)|]
[|button.irq(a, hard=len(items) > 3)|]
level = 1.5
hot, limit = False, 3
def e(pin):
    global hot
    hot = [|limit > level|]
button.irq(e, hard=True)
level, limit = 2.5, 5
print(hot, limit, level)
button.irq(hard=True)
