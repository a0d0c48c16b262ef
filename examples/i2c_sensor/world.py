import struct

import board

fan = board.pin(5)
sensor = board.i2c(0).attach(0x48, board.Registers())


def warm(celsius):
    sensor[0] = struct.pack(">h", int(celsius * 256))


def check():
    assert [level for _, level in fan.edges()] == [1, 0], fan.edges()
    print("the fan ran once")


warm(25.5)
board.at("1.5 s", warm, 31)
board.at("2.5 s", warm, 29)
board.at("3.5 s", warm, -3.5)
board.at("4.5 s", check)
