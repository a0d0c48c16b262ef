"""A base class for objects that clean up behind themselves.

    class Connection(FinaliserProxy):
        def __init__(self):
            super().__init__(self.close)
"""


class FinaliserProxy:
    """Has its callback called, without arguments, when the object has become unreachable: as __del__ is called, once."""

    __callback = None

    def __init__(self, callback):
        if not callable(callback):
            raise TypeError(f"callback must be callable, not {type(callback).__name__}")
        self.__callback = callback

    def __del__(self):
        if self.__callback is not None:
            self.__callback()
