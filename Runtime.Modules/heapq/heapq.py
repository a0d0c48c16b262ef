"""Lists as heaps: no item is greater than those at twice its place plus one, and plus two."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _check(heap, name):
    if not isinstance(heap, list):
        raise TypeError(f"{name} must be list, not {'None' if heap is None else type(heap).__name__}")


def _rise(heap, top, at):
    item = heap[at]
    while at > top:
        parent = (at - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def _sink(heap, top):
    """Down to a leaf along the lesser children, and from there up again: most items belong far down."""
    end = len(heap)
    item = heap[top]
    at = top
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, top, at)


def heapify(heap, /):
    _check(heap, "heapify() argument")
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, at)


def heappush(heap, item, /):
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace(heap, item, /):
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    if not heap or not heap[0] < item:
        return item
    return heapreplace(heap, item)


def merge(*iterables, key=None, reverse=False):
    # Of each that has not ended: [key, item, iterator], in the order of the arguments.
    heads = []
    for iterable in iterables:
        iterator = iter(iterable)
        for item in iterator:
            heads.append([item if key is None else key(item), item, iterator])
            break
    while heads:
        first = heads[0]
        for head in heads:
            if first[0] < head[0] if reverse else head[0] < first[0]:
                first = head
        yield first[1]
        for item in first[2]:
            first[0] = item if key is None else key(item)
            first[1] = item
            break
        else:
            heads = [head for head in heads if head is not first]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
