"""What of machine is as well said in Python; the rest is in the stubs beside it."""


class Signal:
    """A pin whose meaning may be inverted: on() makes an active-low pin low."""

    def __init__(self, pin, *args, invert=False, **kw):
        self._pin = Pin(pin, *args, **kw) if args or kw or isinstance(pin, int) else pin
        self._invert = invert

    def value(self, x=None):
        if x is None:
            return self._pin.value() ^ self._invert
        self._pin.value(bool(x) ^ self._invert)

    __call__ = value

    def on(self):
        self._pin.value(not self._invert)

    def off(self):
        self._pin.value(self._invert)
