"""The classes of MessagePack's extensions. Packing and unpacking are C."""

UnpackValueError = PackValueError = ValueError
PackException = Exception
PackOverflowError = OverflowError


class ExtraData(ValueError):
    """There is more than one object."""

    def __init__(self, unpacked, extra):
        self.unpacked = unpacked
        self.extra = extra

    def __str__(self):
        return "unpack(b) received extra data."


class ExtType:
    """An extension: a code of 0 to 127 and its bytes. It compares and unpacks as the tuple of the two."""

    __slots__ = ("code", "data")

    def __init__(self, code, data):
        if not isinstance(code, int):
            raise TypeError("code must be int")
        if not isinstance(data, bytes):
            raise TypeError("data must be bytes")
        if not 0 <= code <= 127:
            raise ValueError("code must be 0~127")
        self.code = code
        self.data = data

    def __iter__(self):
        return iter((self.code, self.data))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.code, self.data)[index]

    def __eq__(self, other):
        if not isinstance(other, (ExtType, tuple)):
            return NotImplemented
        return (self.code, self.data) == tuple(other)

    def __hash__(self):
        return hash((self.code, self.data))

    def __repr__(self):
        return f"ExtType(code={self.code!r}, data={self.data!r})"


class Timestamp:
    """A moment: seconds since 1970-01-01 00:00 UTC, which may be negative, and nanoseconds to add."""

    __slots__ = ("seconds", "nanoseconds")

    def __init__(self, seconds, nanoseconds=0):
        if not isinstance(seconds, int):
            raise TypeError("seconds must be an integer")
        if not isinstance(nanoseconds, int):
            raise TypeError("nanoseconds must be an integer")
        if not 0 <= nanoseconds < 10**9:
            raise ValueError("nanoseconds must be a non-negative integer less than 999999999.")
        self.seconds = seconds
        self.nanoseconds = nanoseconds

    def __repr__(self):
        return f"Timestamp(seconds={self.seconds}, nanoseconds={self.nanoseconds})"

    def __eq__(self, other):
        return type(other) is type(self) and self.seconds == other.seconds and self.nanoseconds == other.nanoseconds

    def __hash__(self):
        return hash((self.seconds, self.nanoseconds))

    @staticmethod
    def from_bytes(b):
        return Timestamp(*_timestamp_parts(b))

    def to_bytes(self):
        return _timestamp_bytes(self.seconds, self.nanoseconds)

    @staticmethod
    def from_unix(unix_sec):
        return Timestamp(int(unix_sec // 1), int(unix_sec % 1 * 10**9))

    def to_unix(self):
        return self.seconds + self.nanoseconds / 1e9

    @staticmethod
    def from_unix_nano(unix_ns):
        return Timestamp(*divmod(unix_ns, 10**9))

    def to_unix_nano(self):
        return self.seconds * 10**9 + self.nanoseconds

    @staticmethod
    def from_datetime(dt):
        raise NotImplementedError("there is no module datetime here")

    def to_datetime(self):
        raise NotImplementedError("there is no module datetime here")


_start(ExtType, Timestamp, ExtraData)
