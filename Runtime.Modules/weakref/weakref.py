"""What is made of weak references: collections, methods, finalizers. ref and the proxies are C."""

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)


class _Weak:
    """A collection with references in it. Those that die leave at once, or, while somebody iterates, later: by way of _dead."""

    def __init__(self):
        self._dead = []
        self._iterating = 0
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None:
                if self._iterating:
                    self._dead.append(reference)
                else:
                    self._drop(reference)

        self._remove = remove

    def _settle(self):
        """Before a change: nothing dead is left."""
        while self._dead:
            self._drop(self._dead.pop())

    def __len__(self):
        return len(self.data) - len(self._dead)


class _Mapping(_Weak):
    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def keys(self):
        for key, value in self.items():
            yield key

    def values(self):
        for key, value in self.items():
            yield value

    def __iter__(self):
        return self.keys()

    def copy(self):
        new = type(self)()
        new.update(self)
        return new

    __copy__ = copy

    def clear(self):
        self._dead.clear()
        self.data.clear()

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new

    def __repr__(self):
        return _repr(self)


class KeyedRef(ref):
    """To a value of a WeakValueDictionary, with its key."""

    __slots__ = ("key",)

    def __new__(cls, value, callback, key):
        return super().__new__(cls, value, callback)

    def __init__(self, value, callback, key):
        self.key = key


class WeakValueDictionary(_Mapping):
    def __init__(self, other=(), /, **kwargs):
        super().__init__()
        self.data = {}
        self.update(other, **kwargs)

    def _drop(self, reference):
        # In the meantime the key may have got another value.
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def _value(self, key):
        """None: there is none, or it has died."""
        reference = self.data.get(key)
        return None if reference is None else reference()

    def __getitem__(self, key):
        value = self._value(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._settle()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._settle()
        del self.data[key]

    def __contains__(self, key):
        return self._value(key) is not None

    def get(self, key, default=None):
        value = self._value(key)
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self._value(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *default):
        self._settle()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if not default:
            raise KeyError(key)
        return default[0]

    def popitem(self):
        self._settle()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def items(self):
        self._settle()
        self._iterating += 1
        try:
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value
        finally:
            self._iterating -= 1

    def valuerefs(self):
        self._settle()
        return list(self.data.values())

    def itervaluerefs(self):
        return iter(self.valuerefs())


class WeakKeyDictionary(_Mapping):
    def __init__(self, dict=None):
        super().__init__()
        self.data = {}
        self.update(dict)

    def _drop(self, reference):
        self.data.pop(reference, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self._settle()
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._settle()
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        self._settle()
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *default):
        self._settle()
        return self.data.pop(ref(key), *default)

    def popitem(self):
        self._settle()
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def items(self):
        self._settle()
        self._iterating += 1
        try:
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value
        finally:
            self._iterating -= 1

    def keyrefs(self):
        self._settle()
        return list(self.data)


class WeakSet(_Weak):
    def __init__(self, data=None):
        super().__init__()
        self.data = set()
        if data is not None:
            self.update(data)

    def _drop(self, reference):
        self.data.discard(reference)

    def __iter__(self):
        self._settle()
        self._iterating += 1
        try:
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item
        finally:
            self._iterating -= 1

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self._settle()
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self._settle()
        self.data.discard(ref(item))

    def remove(self, item):
        self._settle()
        self.data.remove(ref(item))

    def pop(self):
        self._settle()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def clear(self):
        self._dead.clear()
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    # ---- algebra, with any iterable ----

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def __ior__(self, other):
        self.update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self &= other

    def __iand__(self, other):
        self._settle()
        self.data &= {ref(item) for item in other}
        return self

    def difference(self, other):
        new = self.copy()
        new -= other
        return new

    __sub__ = difference

    def difference_update(self, other):
        self -= other

    def __isub__(self, other):
        self._settle()
        if self is other:
            self.clear()
        else:
            self.data -= {ref(item) for item in other}
        return self

    def symmetric_difference(self, other):
        new = self.copy()
        new ^= other
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self ^= other

    def __ixor__(self, other):
        self._settle()
        if self is other:
            self.clear()
        else:
            self.data ^= {ref(item, self._remove) for item in other}
        return self

    # ---- comparison ----

    def issubset(self, other):
        return self.data <= {ref(item) for item in other}

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data >= {ref(item) for item in other}

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)


class _Died:
    """Callback of what a WeakMethod refers to."""

    def __init__(self, callback):
        self.callback = callback
        self.method = None

    def __call__(self, reference):
        method = self.method()
        if method is not None and method._die() and self.callback is not None:
            self.callback(method)


class WeakMethod(ref):
    """To a bound method: it holds as long as the object does."""

    __slots__ = ("_function", "_kind", "_lives", "__weakref__")

    def __new__(cls, method, callback=None):
        try:
            target, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(method)}") from None
        self = super().__new__(cls, target, _Died(callback))
        self._watch(function, type(method))
        return self

    def __init__(self, method, callback=None):
        pass

    def _watch(self, function, kind):
        self.__callback__.method = ref(self)
        self._function = function
        self._kind = kind
        self._lives = True

    def _die(self):
        """True once."""
        lives, self._lives = self._lives, False
        return lives

    def __call__(self):
        target = super().__call__()
        return None if target is None else self._kind(self._function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._lives or not other._lives:
            return self is other
        return super().__eq__(other) and self._function == other._function

    def __hash__(self):
        return super().__hash__()


class _Info:
    __slots__ = ("reference", "function", "args", "kwargs", "atexit")

    def __init__(self, reference, function, args, kwargs):
        self.reference = reference
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.atexit = True


class finalize:
    """Calls a function when an object dies, or at the end of the program: the newest first."""

    __slots__ = ()
    _registry = {}
    _is_over = False

    def __init__(self, obj, func, /, *args, **kwargs):
        info = _Info(ref(obj, self), func, args, kwargs)
        if not finalize._registry:
            _at_exit(finalize._run_all)
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info is not None and not finalize._is_over:
            return info.function(*info.args, **info.kwargs)

    def peek(self):
        info = finalize._registry.get(self)
        obj = None if info is None else info.reference()
        return None if obj is None else (obj, info.function, info.args, info.kwargs)

    def detach(self):
        found = self.peek()
        if found is not None:
            del finalize._registry[self]
        return found

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        found = self.peek()
        return _finalize_repr(self, None if found is None else found[0])

    @staticmethod
    def _run_all():
        # One that is called may make new ones.
        while waiting := [f for f, info in finalize._registry.items() if info.atexit]:
            try:
                waiting[-1]()
            except Exception as e:
                _report(e)
        finalize._is_over = True
