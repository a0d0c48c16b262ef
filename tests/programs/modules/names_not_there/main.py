# A module with slips in code that the program comes to late, or never.
import sensor

probe = sensor.Probe(3)
print(probe.read())
print(probe.read(fast=True))
try:
    probe.power_off()
except NameError as e:
    print(e)
try:
    probe.scale = 5
except NameError as e:
    print(e)
print([kind(probe) for kind in sensor.KINDS])
probe.power_off()
