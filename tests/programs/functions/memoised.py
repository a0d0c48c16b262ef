def memoised(limit=None, *, log=None):
    def decorate(function):
        cache = {}

        def wrapper(*key):
            if key in cache:
                wrapper.hits += 1
                return cache[key]
            if limit is not None and len(cache) >= limit:
                oldest = next(iter(cache))
                if log is not None:
                    log.append(oldest)
                del cache[oldest]
            result = cache[key] = function(*key)
            return result
        wrapper.hits = 0
        wrapper.clear = cache.clear
        wrapper.size = lambda: len(cache)
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


evicted = []


@memoised()
def paths(x, y):
    return 1 if 0 in (x, y) else paths(x - 1, y) + paths(x, y - 1)


@memoised(2, log=evicted)
def shout(word):
    return word.upper() + "!"


print(paths(16, 16), paths.hits, paths.size(), paths.__name__)
print([shout(w) for w in ("a", "b", "a", "c", "a", "b")], shout.hits, evicted, shout.size())
shout.clear()
print(shout.size(), shout("b"), shout.hits)
try:
    shout(["unhashable"])
except TypeError as error:
    print(error)
print(paths(1.0, True), paths.size(), paths(1, 1))
