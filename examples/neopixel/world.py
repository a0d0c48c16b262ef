import board

strip = board.pixels(13)
seen = []


def look():
    seen.append(strip.colours)
    print(*strip.colours)


for ms in (100, 600, 1100):
    board.at(ms * 1000, look)


def check():
    assert seen[1] == seen[0][1:] + seen[0][:1]
    print("the rainbow moves")


board.at("1.2 s", check)
