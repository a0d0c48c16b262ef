import first

print(first.value(), first.second.value())
from second import from_first

print(from_first())
