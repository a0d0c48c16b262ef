# Packages beside the program: absolute, relative, circular and star imports; what runs when.
print("main starts", __name__)
import tools
import tools.deep.leaf
import tools.text as text
from tools import double, VERSION as version
from tools.deep import leaf, helper as h
from tools.stars import *

print(tools.double(4), double(5), version, tools.VERSION is version, tools.shout("hey"), text.loud("a"), tools.own_text is text)
print(leaf.value, h(), tools.deep.leaf is leaf, tools.deep.value, star_one(), STAR)
for name in ("hidden", "shout", "_private"):
    print(name, hasattr(tools, name), hasattr(tools.stars, name))
print(tools.__name__, tools.text.__name__, tools.deep.leaf.__name__, leaf.s("q"))
import tools.deep as d
print(d is tools.deep, d.helper())
