import board

screen = board.spi(2).attach(board.Display(128, 64, dc=16), cs=15)


def check():
    assert screen.pixel(0, 0) == (255, 255, 255)
    assert screen.pixel(1, 1) == (0, 0, 0)
    assert screen.pixel(4 + 3 * 8, 34) == screen.pixel(4 + 3 * 8 + 23, 49) == (0, 65, 255)
    screen.save("screen.png")
    print("the frame is white, the box is blue and has moved three times")


board.at("1.1 s", check)
