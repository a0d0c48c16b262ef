from .. import VERSION
from ..mod import fn
from . import NAME
class Base:
    def up(self): return "base"
class Deep(Base):
    def up(self): return super().up() + NAME
def deep_fn(): return VERSION, fn(3), NAME
