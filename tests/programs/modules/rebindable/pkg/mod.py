name = "mod"
def fn(x): return x * scale
scale = 10
def describe(): return "mod"
