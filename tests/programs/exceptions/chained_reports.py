class ConfigError(Exception):
    def __str__(self):
        return "config: " + ", ".join(map(str, self.args))


class Missing(ConfigError, KeyError):
    pass


def chain(error):
    while error is not None:
        yield type(error).__name__
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def load(options, key):
    try:
        raw = options[key]
    except KeyError as error:
        raise Missing(key, len(options)) from error
    try:
        return int(raw)
    except ValueError:
        raise ConfigError(key)
    except TypeError:
        raise ConfigError(key, "type") from None


options = {"a": "1", "b": "two", "c": None}
for key in "abcd":
    try:
        print(load(options, key))
    except KeyError as error:
        print("key", error, error.args, list(chain(error)))
    except ConfigError as error:
        print(error, repr(error), list(chain(error)), error.__cause__)
group = []
for kind, args in ((ValueError, ()), (OSError, (2, "gone")), (StopIteration, (5,)), (UnicodeError, ("u",)), (Missing, ())):
    try:
        raise kind(*args)
    except (OSError, StopIteration) as error:
        group.append((error, getattr(error, "errno", None), getattr(error, "value", None)))
    except Exception as error:
        group.append((error, str(error)))
print(group)
try:
    try:
        raise KeyError("k")
    except KeyError as error:
        error.args += ("seen",)
        raise
except LookupError as error:
    print(error.args, error)
for wrong in (5, "text", object):
    try:
        raise wrong
    except TypeError as error:
        print(error)
