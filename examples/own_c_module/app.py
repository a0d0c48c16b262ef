"""A module in C beside the program: a moving average that costs a few instructions a sample."""

import smoothing
from smoothing import Average

print("rms of 3, 4:", smoothing.rms(b"\x03\x04"))

average = Average(4)
for sample in (10, 20, 30, 40, 50, -50):
    average.add(sample)
    print(f"{sample:4} -> {average.value():.2f}, {len(average)} samples")

for wrong in (lambda: Average(0), lambda: average.add("x"), lambda: smoothing.rms("text"), lambda: smoothing.rms(b"")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
