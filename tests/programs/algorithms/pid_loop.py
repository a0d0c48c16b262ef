class PID:
    def __init__(self, kp, ki, kd, *, limits=(-10.0, 10.0)):
        self.kp, self.ki, self.kd = kp, ki, kd
        self.low, self.high = limits
        self.integral = 0.0
        self.last = None

    def update(self, error, dt):
        derivative = 0.0 if self.last is None else (error - self.last) / dt
        self.last = error
        raw = self.kp * error + self.ki * (self.integral + error * dt) + self.kd * derivative
        out = max(self.low, min(self.high, raw))
        if out == raw:
            self.integral += error * dt
        return out, out != raw


class Heater:
    temperature = 20.0

    def step(self, power, dt):
        self.temperature += (power * 0.5 - (self.temperature - 20.0) * 0.125) * dt
        return self.temperature


pid, heater = PID(2, 0.25, 0.5, limits=(0, 8)), Heater()
saturated = 0
for tick in range(60):
    power, clipped = pid.update(30.0 - heater.temperature, 0.5)
    saturated += clipped
    heater.step(power, 0.5)
    if tick % 10 == 0:
        print(f"{tick:3} {power:8.4f} {heater.temperature:8.4f} {'*' if clipped else '-'}")
print(saturated, abs(heater.temperature - 30) < 1, Heater.temperature)
