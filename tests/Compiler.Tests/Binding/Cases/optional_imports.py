from __future__ import annotations

try:
    import not_there
    HAS = True
except ImportError:
    HAS = False
    not_there = None

try:
    import utime as time
except ImportError:
    import time

try:
    from sys import nothing_like_it
except ImportError:
    nothing_like_it = 0

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from not_there import Name

if sys.implementation.name == "circuitpython":
    import adafruit_board


def use(x: Name):
    return time.ticks_ms(), not_there


try:
    unicode
except NameError:
    unicode = str


try:
    from time import sleep_ms
    import gc
except ImportError:
    gc = None
