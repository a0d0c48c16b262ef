import time


class Task:
    def __init__(self, name, period, work):
        self.name, self.period, self.work = name, period, work
        self.due = 0
        self.runs = 0

    def poll(self, now):
        if now < self.due:
            return False
        self.due = now + self.period
        self.runs += 1
        self.work(now)
        return True


trace = []
tasks = [Task("blink", 3, lambda now: trace.append(f"b{now}")), Task("read", 5, lambda now: trace.append(f"r{now}"))]
for now in range(13):
    for task in tasks:
        task.poll(now)
print(" ".join(trace), [(t.name, t.runs, t.due) for t in tasks])


def stamp(seconds):
    year, month, day, hour, minute, second, weekday, *_ = time.gmtime(seconds)
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z " + ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[weekday]


for seconds in (0, 59, 3600 * 24 * 365, 946684800, 1582934400, 1700000000, 2 ** 31 - 1):
    print(seconds, stamp(seconds))
start = time.monotonic()
time.sleep(0.01)
elapsed = time.monotonic() - start
print(0.009 < elapsed, time.gmtime(1e9).tm_min, time.gmtime(1.9).tm_sec)
