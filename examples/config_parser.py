"""A text parser with dicts and exceptions: configuration in sections, with includes of earlier values and errors that name the line."""

TEXT = """
# network
[wifi]
ssid = home
retries = 3
timeout = 2.5

[sensor]
name = bme280 @ ${wifi.ssid}
pins = 21, 22
enabled = yes

[broken]
speed = fast
level = ${wifi.channel}
just words
"""


class ConfigError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


def expand(value, sections, line):
    while True:
        head, mark, rest = value.partition("${")
        if not mark:
            return value
        name, mark, tail = rest.partition("}")
        if not mark:
            raise ConfigError(line, "'${' is never closed")
        section, _, key = name.partition(".")
        try:
            value = f"{head}{sections[section][key]}{tail}"
        except KeyError as e:
            raise ConfigError(line, f"nothing is called {name!r}") from e


def convert(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    if text in ("yes", "no"):
        return text == "yes"
    if "," in text:
        return [convert(part.strip()) for part in text.split(",")]
    return text


def parse(text):
    sections = {}
    errors = []
    current = None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        try:
            if line.startswith("["):
                current = sections.setdefault(line.strip("[]"), {})
            elif "=" in line:
                key, value = (part.strip() for part in line.split("=", 1))
                current[key] = convert(expand(value, sections, number))
            else:
                raise ConfigError(number, f"expected name = value, found {line!r}")
        except ConfigError as e:
            errors.append(e)
    return sections, errors


sections, errors = parse(TEXT)
for name, values in sections.items():
    print(f"[{name}]")
    for key, value in sorted(values.items()):
        print(f"  {key:<8} {type(value).__name__:<6} {value!r}")
for error in errors:
    cause = f" ({type(error.__cause__).__name__})" if error.__cause__ else ""
    print(f"error: {error}{cause}")
