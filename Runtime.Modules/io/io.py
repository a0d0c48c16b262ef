"""Streams in memory, as CPython's io has them. Files come with the file system."""

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What every stream answers; the ones that can do more override it."""

    closed = False

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        return False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readline(self, size=-1):
        raise UnsupportedOperation("read")

    def readlines(self, hint=-1):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()


class _Memory(IOBase):
    """Reading, seeking and closing, the same for text and bytes. The subclass keeps what is written in _data, an object with len and slices."""

    def __init__(self):
        self._position = 0

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def tell(self):
        self._check()
        return self._position

    def read(self, size=-1):
        self._check()
        start = self._position
        data = self._content()
        end = len(data) if size is None or size < 0 else min(start + size, len(data))
        self._position = max(start, end)
        return data[start:end]

    def readline(self, size=-1):
        self._check()
        start = self._position
        data = self._content()
        end = data.find(self._newline, start) + 1 or len(data)
        if size is not None and 0 <= size < end - start:
            end = start + size
        self._position = max(start, end)
        return data[start:end]


class StringIO(_Memory):
    _newline = "\n"

    def __init__(self, initial_value="", newline="\n"):
        super().__init__()
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        # Text written at the end waits in parts, so that many small writes cost as much as one large one.
        self._parts = [initial_value] if initial_value else []
        self._length = len(initial_value) if initial_value else 0

    def _content(self):
        if not self._parts:
            return ""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]

    def write(self, text):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        size = len(text)
        if not size:
            return 0
        at = self._position
        if at > self._length:
            self._parts.append("\0" * (at - self._length))
            self._length = at
        if at == self._length:
            self._parts.append(text)
        else:
            old = self._content()
            self._parts = [old[:at], text, old[at + size:]]
        self._position = at + size
        self._length = max(self._length, self._position)
        return size

    def getvalue(self):
        self._check()
        return self._content()

    def seek(self, position, whence=SEEK_SET):
        self._check()
        if whence == SEEK_SET:
            if position < 0:
                raise ValueError(f"Negative seek position {position}")
        elif whence not in (SEEK_CUR, SEEK_END):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        elif position != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        else:
            position = self._position if whence == SEEK_CUR else self._length
        self._position = position
        return position

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self._position
        elif size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < self._length:
            self._parts = [self._content()[:size]]
            self._length = size
        return size

    def close(self):
        self._parts = []
        super().close()


class BytesIO(_Memory):
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        super().__init__()
        self._data = bytearray() if initial_bytes is None else bytearray(memoryview(initial_bytes))

    def _content(self):
        return bytes(self._data)

    def read(self, size=-1):
        self._check()
        start = self._position
        end = len(self._data) if size is None or size < 0 else min(start + size, len(self._data))
        self._position = max(start, end)
        return bytes(self._data[start:end])

    read1 = read

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data):
        self._check()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        view = memoryview(data)
        size = len(view)
        if not size:
            return 0
        at = self._position
        if at > len(self._data):
            self._data.extend(bytes(at - len(self._data)))
        self._data[at : at + size] = view
        self._position = at + size
        return size

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def seek(self, position, whence=SEEK_SET):
        self._check()
        if whence == SEEK_CUR:
            position = max(0, self._position + position)
        elif whence == SEEK_END:
            position = max(0, len(self._data) + position)
        elif whence != SEEK_SET:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        elif position < 0:
            raise ValueError(f"negative seek value {position}")
        self._position = position
        return position

    def truncate(self, size=None):
        self._check()
        if size is None:
            size = self._position
        elif size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def close(self):
        self._data = bytearray()
        super().close()
