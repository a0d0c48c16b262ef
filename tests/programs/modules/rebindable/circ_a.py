import circ_b
def fa(): return "a" + circ_b.helper()
X = 1
