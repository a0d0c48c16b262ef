class Probe:
    def __init__(self, pin):
        if pin < 0:
            raise EValueError("pin")
        self.pin = pin

    def read(self, fast=False):
        if not fast and self.pin > 9:
            tme.sleep_ms(50)
        return self.pin * 2 if fast else self.pin

    def power_off(self):
        self.pin = SLEEP

    @property
    def scale(self):
        return 1

    @scale.setter
    def scale(self, value):
        self.pin = value if value < limit else limit


def kind_of(probe):
    return probe.scale or unknown


KINDS = [kind_of, lambda probe: probe.pin and probe.scale or nothing]
