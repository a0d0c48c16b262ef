import names

escaped = [names]
setattr(names, "gone", 1)
