"""A state machine with classes: a pedestrian crossing, one tick a second."""


class State:
    seconds = 1

    def __init__(self, light):
        self.light = light
        self.left = self.seconds

    def on_tick(self):
        self.left -= 1
        return self.after() if self.left == 0 else self

    def on_button(self):
        return self

    def after(self):
        raise NotImplementedError(type(self).__name__)

    def __str__(self):
        return f"{type(self).__name__.lower():<8}{self.left:>2} s"


class Green(State):
    seconds = 6

    def on_button(self):
        # Someone waits: green ends soon, but not at once.
        self.left = min(self.left, 2)
        return self

    def after(self):
        return Yellow(self.light)


class Yellow(State):
    seconds = 2

    def after(self):
        return Red(self.light)


class Red(State):
    seconds = 4

    def __init__(self, light):
        super().__init__(light)
        light.crossings += 1

    def after(self):
        return Green(self.light)


class Light:
    def __init__(self):
        self.crossings = 0
        self.state = Green(self)

    def run(self, seconds, button_at=()):
        for second in range(seconds):
            if second in button_at:
                self.state = self.state.on_button()
            print(f"{second:3}  {self.state}")
            self.state = self.state.on_tick()


light = Light()
light.run(20, button_at={1, 15})
print(light.crossings, "crossings")
