from typing import List, Optional


def parameters(a, /, b: int, c: "str" = 1, *args, d: list[int], e=None, **kw) -> Optional[int]:
    def generator():
        received = yield a
        yield from received
        return 1

    async def coroutine(x):
        async with x as y:
            async for z in y:
                await z
        return [w async for w in x]

    return generator, coroutine, lambda *a, k=1: (a, k)


@micropython.native
def fast(x: List[int]):
    """Docstring."""
    return f"{x!r:>{10}} {x.y:.2f}" "tail"


def calls(f, d, *a, **k):
    f(1, *a, x=2, **k)
    a[1:2, ::3] = a[0] = [*a, 1]
    (b, *c), d.e = {**k, "a": 1}, {1, *a}
    b += 1
    d.e -= b
    d[c] @= b
    assert b, "message"
    del d.e, d[0], (b, c)


def handlers():
    try:
        raise ValueError from None
    except (ValueError, TypeError) as e:
        raise


def star_handlers():
    try:
        pass
    except* OSError as group:
        print(group)
