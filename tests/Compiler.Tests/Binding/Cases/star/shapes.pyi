tau: float = 6.28
_hidden: int = 1

@c("shapes_area")
def area(x: cfloat, /) -> cfloat: ...
@c("shapes_side")
def side(x: cfloat, /) -> cfloat: ...
