def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def in_module_body():
    import fails


def calls():
    import helper
    helper.run(0)


show(in_module_body)
show(calls)
import helper

print(helper.run(2))
helper.run(0)
