# Modules that class bodies import are attributes of the classes; and a class body that imports its own file.
class Machine:
    import gear
    import math as m
    from gear import turn, Wheel as W
    from math import floor

    count = gear.teeth
    root = m.sqrt(9)
    print(gear.turn(2), gear.Wheel.size, gear.__name__)

    def run(self):
        return self.gear.turn(1), Machine.W.size, self.m.floor(2.5), Machine.floor(3.5)

    turn = staticmethod(turn)


print(Machine.count, Machine.root, Machine().run(), Machine.turn(3))
Machine.gear.teeth = 5
import gear

print(gear.teeth, Machine().gear.teeth, Machine.gear.turn(2), gear is Machine.gear, Machine.count)


class Again:
    name = __name__
    if __name__ == "__main__":
        import main
        other = main.Again
        kind = main.Again.name

    def show(self):
        return self.name, __class__.name, Again.name


print(Again().show())
if __name__ == "__main__":
    print(Again.other is Again, Again.other().show(), Again.kind, Again.main.__name__)
