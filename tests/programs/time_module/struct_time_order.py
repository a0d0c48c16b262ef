# struct_time compares like the tuple that it is.
import time

early, late = time.gmtime(0), time.gmtime(1_000_000_000)
print(early < late, late < early, early <= early, early > late, late >= early)
print(early == time.gmtime(0), early != time.gmtime(0), early == late, early != late)
print(early == tuple(early), tuple(late) == late, early < (2021,), (2021,) > late, (1970, 1) < early)
print(sorted([late, early])[0] is early, max(early, late) is late, min(late, early) is early)
print({early: "zero"}[time.gmtime(0)], late in [early, time.gmtime(1_000_000_000)], hash(early) == hash(tuple(early)))
try:
    early < [1970]
except TypeError as error:
    print(error)
