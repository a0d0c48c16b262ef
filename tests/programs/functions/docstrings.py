# pyc2c-test: by-hand: Python 3.13 takes the shared indentation out of docstrings, the reference installation is older
"""Docstrings

    without the indentation
      that their lines share.
   """


def indented():
    """One.

    Two
      three
	tab
    """


def one_line(): "  x  "


def first_only():
    """
    a
    b"""


def ragged():
    """     deep
  two
        eight

     five
 """


def none():
    return """
    a value stays
    """


class Documented:
    """  A class.

    	😀	é	tabs
    \ta\tb\r\tc
    """

    def method(self):
        """A method.

        Nested.
        """

    @property
    def shown(self):
        """
        shown"""


print(repr(__doc__))
for thing in indented, one_line, first_only, ragged, none, Documented, Documented.method, Documented.shown:
    print(repr(thing.__doc__))
print(repr(none()))
