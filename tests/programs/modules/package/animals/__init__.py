print("animals loading")
LOUD = "loud"
from . import cat
