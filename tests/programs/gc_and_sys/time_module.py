# time: clocks go forward, sleeping takes time, calendar conversions.
import time

a = time.time()
b = time.monotonic()
c = time.perf_counter()
total = sum(i * i for i in range(2000))
print(time.time() >= a, time.monotonic() >= b, time.perf_counter() >= c, isinstance(a, float), isinstance(time.time_ns(), int), isinstance(time.monotonic_ns(), int), time.perf_counter_ns() > 0)
n = time.monotonic_ns()
time.sleep(0.002)
print(time.monotonic_ns() - n >= 1900000, total)
time.sleep(0)
for bad in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(None)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
for seconds in (0, 86399, 86400, 951782400, 1000000000, 1709251199, 1735689600):
    t = time.gmtime(seconds)
    print(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], len(t), t.tm_year, t.tm_hour)
t = time.gmtime(1234567890)
print(tuple(t), t.tm_wday, t.tm_yday, t == tuple(t), t[:3])
last = time.monotonic_ns()
for _ in range(100):
    now = time.monotonic_ns()
    if now < last:
        print("backwards")
    last = now
print("ok")
