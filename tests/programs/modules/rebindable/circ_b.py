import circ_a
def helper(): return "b" + str(circ_a.X)
def fb(): return circ_a.fa()
