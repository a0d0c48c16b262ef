if a:
	b
	if c:
		d

if e:
        f
	# tab comment
        g
h = """x
y"""i = 1
\
  
j = 1 + \
    2


   # indented comment
class K:

    # c

    def l(self): pass
    # d
  # e
    m = 1
