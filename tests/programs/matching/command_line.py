STATE = {"led": False, "pwm": {}}


def run(line):
    match line.split():
        case []:
            return None
        case ["help" | "?"]:
            return "commands"
        case ["led", ("on" | "off" | "toggle") as what]:
            STATE["led"] = not STATE["led"] if what == "toggle" else what == "on"
            return STATE["led"]
        case ["pwm", pin, duty] if pin.isdigit() and 0 <= int(duty) <= 100:
            STATE["pwm"][int(pin)] = int(duty)
        case ["pwm", "all", duty]:
            STATE["pwm"] = dict.fromkeys(STATE["pwm"], int(duty))
        case ["echo", *words, "!"]:
            return " ".join(words).upper()
        case ["echo", *words]:
            return " ".join(words)
        case [("add" | "mul") as op, first, *rest]:
            total = int(first)
            for n in map(int, rest):
                total = total + n if op == "add" else total * n
            return total
        case [unknown, *_]:
            raise LookupError(unknown)
    return STATE


for line in ("", "?", "led on", "led toggle", "led blink", "pwm 3 50", "pwm 4 101", "pwm 12 0", "pwm all 7", "echo hi there !", "echo",
             "add 1 2 3", "mul 4 5", "add", "add x", "pwm 1 x"):
    try:
        print(repr(line), run(line))
    except LookupError as error:
        print("unknown", error)
    except ValueError as error:
        print("bad", error)
