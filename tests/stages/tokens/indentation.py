if a:
    b = """two
lines"""  # a comment

else:
	c = (1,
  2)
