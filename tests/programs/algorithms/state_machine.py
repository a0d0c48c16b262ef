class Machine:
    def __init__(self):
        self.state = self.idle
        self.log = []

    def feed(self, event, **data):
        old = self.state.__name__
        following = self.state(event, **data)
        if following is not None:
            self.state = following
            self.log.append(f"{old}>{following.__name__}")

    def idle(self, event, **data):
        if event == "start":
            self.speed = data.get("speed", 1)
            return self.running
        if event == "fault":
            return self.broken

    def running(self, event, **data):
        match event:
            case "stop":
                return self.idle
            case "faster" if self.speed < 3:
                self.speed += data["by"]
            case "faster" | "fault":
                return self.broken
            case _:
                raise LookupError(event)

    def broken(self, event, **_):
        return self.idle if event == "reset" else None


machine = Machine()
script = [("start", {}), ("faster", {"by": 2}), ("faster", {"by": 1}), ("start", {}), ("reset", {}),
          ("start", {"speed": 3}), ("dance", {}), ("stop", {}), ("stop", {})]
for event, data in script:
    try:
        machine.feed(event, **data)
    except LookupError as error:
        print("ignored", repr(error))
    print(event, machine.state.__name__, machine.speed)
print(machine.log, machine.state == machine.idle)
