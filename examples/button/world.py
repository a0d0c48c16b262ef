import board

lamp = board.pin(2)
button = board.button(4)
button.press("100 ms", hold="200 ms", bounce="5 ms")
button.press("1 s", hold="50 ms", bounce="10 ms")
button.press("2 s", hold="5 ms")


def check():
    changes = [(us // 1000, level) for us, level in lamp.edges()]
    assert changes == [(124, 1), (1028, 0)], changes
    print("two presses counted, the short one not")


board.at("3 s", check)
