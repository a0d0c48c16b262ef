print("about to fail")
x = 1 / 0
