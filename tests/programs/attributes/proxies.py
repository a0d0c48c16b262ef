class Recorder:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name in ("target", "log", "__class__"):
            return object.__getattribute__(self, name)
        self.log.append("get " + name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}={value!r}")
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        delattr(self.target, name)


class Motor:
    top = 10

    def __init__(self):
        self.speed = 0

    @property
    def percent(self):
        return self.speed * 100 // self.top

    @percent.setter
    def percent(self, value):
        self.speed = self.top * value // 100

    def stop(self):
        was, self.speed = self.speed, 0
        return was


motor = Motor()
watched = Recorder(motor)
watched.percent = 70
watched.speed += 1
print(watched.percent, watched.stop(), motor.speed, watched.top)
Motor.top = 4
watched.top = 20
print(motor.percent, motor.top, Motor.top)
del watched.top
print(watched.top, motor.__dict__)
for name in ("missing", "top"):
    try:
        delattr(watched, name)
    except AttributeError:
        print("cannot delete", name)
print(watched.log, hasattr(watched, "absent"), len(watched.log))
