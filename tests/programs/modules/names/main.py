import settings
from settings import value, change, items

print(__name__, settings.__name__, settings.__file__.endswith("settings.py"))
change("new")
print(value, settings.value)
items.append(4)
print(settings.items)
settings.added = "from outside"
print(settings.read_added())
settings.counter += 1
settings.counter += 1
print(settings.counter, settings.get_counter())
f = settings.get_counter
settings.get_counter = lambda: "replaced"
print(settings.get_counter(), f(), settings.indirect())
print(settings.Config.level, settings.Config().describe(), type(settings).__name__)
m = settings
print(m.value, getattr(m, "value"), hasattr(m, "nothing"))
try:
    settings.nothing
except AttributeError as e:
    print(e)
del settings.value
print(hasattr(settings, "value"))
