type Alias = int
type Pair[T, *Ts, **P] = tuple[T, *Ts] | Callable[P, T]
type Deferred[T: (int, str) = int, *Ts = *tuple[int, ...], **P = [int]] = T
def first[T](items: list[T]) -> T: return items[0]
def bounded[T: Comparable, U: (int, str)](x: T, *args: *Ts, **kwargs: P.kwargs) -> U: ...
async def generic[**P](f: Callable[P, int]): pass
class Box[T](Base[T], metaclass=Meta): value: T
class Default[T = int, U = list[T]]: ...
type = 1
type: int = 2
type.x = type[0] = type(1)
type in x
def f(type, match, case, _): return type, match, case, _
