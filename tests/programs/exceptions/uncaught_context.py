# Chains in tracebacks: during handling of the above exception.
def parse(text):
    return int(text)


def handle():
    try:
        parse("oops")
    except ValueError:
        cleanup()


def cleanup():
    {}["missing"]


try:
    print("begin", flush=True)
    handle()
finally:
    print("finally", flush=True)
