# Module-level state: shared by all that import it, changed through the module, functions and star imports of copies.
import config
from config import level, settings, set_level, Settings

print(level, config.level, settings)
set_level(5)
print(level, config.level)
config.level = 7
print(level, config.level, config.get_level())
settings["x"] = 1
print(config.settings, config.settings is settings)
settings = {"rebound": True}
print(config.settings)
config.settings = settings
print(config.get_settings() is settings)
s = Settings()
Settings.default = "other"
print(s.default, config.make().default, isinstance(config.make(), Settings), Settings.__module__)
config.new_attribute = [1]
print(config.new_attribute, hasattr(config, "other"), config.__name__)
try:
    config.reset(None)
except ValueError as e:
    print(e)
config.hook = lambda v: "hooked " + str(v)
print(config.run(3))
del config.level
try:
    config.get_level()
except NameError as e:
    print(e)
import plain as p

print(p.total, [f(2) for f in p.functions], p.Base().name(), p.table[1])


class Derived(p.Base):
    def name(self):
        return "derived " + super().name()


print(Derived().name(), Derived.__mro__[1].__module__)
try:
    p.fail()
except p.Problem as e:
    print(type(e).__name__, e, isinstance(e, p.Problem))
