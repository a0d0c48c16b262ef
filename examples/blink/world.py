import board

led = board.pin(2)


def check():
    edges = led.edges()
    assert [level for _, level in edges] == [1, 0, 1, 0, 1]
    assert all(abs(us - i * 500000) < 100 for i, (us, _) in enumerate(edges))
    print("five edges, half a second apart")


board.at("2.2 s", check)
