@layout("Exception", trace="gc_trace_words", subclass=True)
class BaseException:
    @c("exception_new")
    def __new__(cls, *args, **kw) -> object: ...
    @c("exception_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("exception_str")
    def __str__(self) -> str: ...
    @c("exception_repr")
    def __repr__(self) -> str: ...
    @c("exception_with_traceback")
    def with_traceback(self, tb, /) -> object: ...
    @c("exception_add_note")
    def add_note(self, note, /) -> None: ...
    @getter
    @c("exception_get_args")
    @noraise
    @noalloc
    def args(self) -> tuple: ...
    @setter
    @c("exception_set_args")
    def args(self, value, /) -> None: ...
    @getter
    @c("exception_get_cause")
    @noraise
    @noalloc
    def __cause__(self) -> object: ...
    @setter
    @c("exception_set_cause")
    def __cause__(self, value, /) -> None: ...
    @getter
    @c("exception_get_context")
    @noraise
    @noalloc
    def __context__(self) -> object: ...
    @setter
    @c("exception_set_context")
    def __context__(self, value, /) -> None: ...
    @getter
    @c("exception_get_suppress_context")
    @noraise
    @noalloc
    def __suppress_context__(self) -> bool: ...
    @setter
    @c("exception_set_suppress_context")
    def __suppress_context__(self, value, /) -> None: ...
    @getter
    @c("exception_get_traceback")
    @noraise
    @noalloc
    def __traceback__(self) -> object: ...
    @setter
    @c("exception_set_traceback")
    def __traceback__(self, value, /) -> None: ...
    @getter
    @c("exception_get_notes")
    def __notes__(self) -> object: ...
    @setter
    @c("exception_set_notes")
    @nocall
    def __notes__(self, value, /) -> None: ...
    @getter
    @c("exception_get_dict")
    @nocall
    def __dict__(self) -> dict: ...

@own("__new__", "__init__")
class Exception(BaseException): ...

@own("__new__", "__init__")
class GeneratorExit(BaseException): ...

@own("__new__", "__init__")
class KeyboardInterrupt(BaseException): ...

@layout("ExceptionWithValue", trace="gc_trace_words", subclass=True)
@own("__init__")
class SystemExit(BaseException):
    @getter
    @c("system_exit_get_code")
    @noraise
    @noalloc
    def code(self) -> object: ...
    @setter
    @c("exception_set_value")
    @noraise
    @noalloc
    def code(self, value, /) -> None: ...

@layout("ExceptionWithValue", trace="gc_trace_words", subclass=True)
@own("__init__")
class StopIteration(Exception):
    @getter
    @c("stop_iteration_get_value")
    @noraise
    @noalloc
    def value(self) -> object: ...
    @setter
    @c("exception_set_value")
    @noraise
    @noalloc
    def value(self, value, /) -> None: ...

@own("__new__", "__init__")
class StopAsyncIteration(Exception): ...

@own("__new__", "__init__")
class ArithmeticError(Exception): ...

@own("__new__", "__init__")
class FloatingPointError(ArithmeticError): ...

@own("__new__", "__init__")
class OverflowError(ArithmeticError): ...

@own("__new__", "__init__")
class ZeroDivisionError(ArithmeticError): ...

@own("__new__", "__init__")
class AssertionError(Exception): ...

@layout("NamedErrorObject", trace="gc_trace_words", subclass=True)
@own("__str__")
class AttributeError(Exception):
    @c("attribute_error_init")
    def __init__(self, *args, **kw) -> None: ...
    name: object = slot("name")
    obj: object = slot("other")

@own("__new__", "__init__")
class BufferError(Exception): ...

@own("__new__", "__init__")
class EOFError(Exception): ...

@layout("ImportErrorObject", trace="gc_trace_words", subclass=True)
class ImportError(Exception):
    @c("import_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("import_error_str")
    def __str__(self) -> str: ...
    @staticmethod
    @c("import_error_make")
    @nocall
    def __make__(cls, message, name, name_from, /) -> object: ...
    name: object = slot("base.name")
    path: object = slot("base.other")
    msg: object = slot("msg")
    name_from: object = slot("name_from")

@own("__init__")
class ModuleNotFoundError(ImportError): ...

@own("__new__", "__init__")
class LookupError(Exception): ...

@own("__new__", "__init__")
class IndexError(LookupError): ...

@own("__init__")
class KeyError(LookupError):
    @c("key_error_str")
    def __str__(self) -> str: ...

@own("__new__", "__init__")
class MemoryError(Exception): ...

@layout("NamedErrorObject", trace="gc_trace_words", subclass=True)
@own("__str__")
class NameError(Exception):
    @c("name_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @staticmethod
    @c("name_error_make")
    @nocall
    def __make__(message, name, /) -> NameError: ...
    name: object = slot("name")

@own("__init__")
class UnboundLocalError(NameError): ...

@layout("OSErrorObject", trace="gc_trace_words", subclass=True)
class OSError(Exception):
    @c("os_error_new")
    def __new__(cls, *args, **kw) -> object: ...
    @c("os_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("os_error_str")
    def __str__(self) -> str: ...
    errno: object = slot("number")
    strerror: object = slot("text")
    filename: object = slot("filename")
    filename2: object = slot("filename2")
    @getter
    @c("os_error_get_characters_written")
    @nocall
    def characters_written(self) -> object: ...
    @setter
    @c("os_error_set_characters_written")
    def characters_written(self, value, /) -> None: ...

@own("__init__")
class BlockingIOError(OSError): ...

@own("__init__")
class ChildProcessError(OSError): ...

@own("__init__")
class ConnectionError(OSError): ...

@own("__init__")
class FileExistsError(OSError): ...

@own("__init__")
class FileNotFoundError(OSError): ...

@own("__init__")
class InterruptedError(OSError): ...

@own("__init__")
class IsADirectoryError(OSError): ...

@own("__init__")
class NotADirectoryError(OSError): ...

@own("__init__")
class PermissionError(OSError): ...

@own("__init__")
class ProcessLookupError(OSError): ...

@own("__init__")
class TimeoutError(OSError): ...

@own("__init__")
class BrokenPipeError(ConnectionError): ...

@own("__init__")
class ConnectionAbortedError(ConnectionError): ...

@own("__init__")
class ConnectionRefusedError(ConnectionError): ...

@own("__init__")
class ConnectionResetError(ConnectionError): ...

@own("__new__", "__init__")
class ReferenceError(Exception): ...

@own("__new__", "__init__")
class RuntimeError(Exception): ...

@own("__new__", "__init__")
class NotImplementedError(RuntimeError): ...

@own("__new__", "__init__")
class RecursionError(RuntimeError): ...

@own("__new__", "__init__")
class PythonFinalizationError(RuntimeError): ...

@layout("SyntaxErrorObject", trace="gc_trace_words", subclass=True)
class SyntaxError(Exception):
    @c("syntax_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("syntax_error_str")
    def __str__(self) -> str: ...
    msg: object = slot("msg")
    filename: object = slot("filename")
    lineno: object = slot("lineno")
    offset: object = slot("offset")
    text: object = slot("text")
    end_lineno: object = slot("end_lineno")
    end_offset: object = slot("end_offset")
    print_file_and_line: object = slot("print_file_and_line")

@own("__init__")
class IndentationError(SyntaxError): ...

@own("__init__")
class TabError(IndentationError): ...

@own("__new__", "__init__")
class SystemError(Exception): ...

@own("__new__", "__init__")
class TypeError(Exception): ...

@own("__new__", "__init__")
class ValueError(Exception): ...

@own("__new__", "__init__")
class UnicodeError(ValueError): ...

@layout("UnicodeErrorObject", trace="gc_trace_words", subclass=True)
@own("__new__")
class UnicodeDecodeError(UnicodeError):
    @c("unicode_decode_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("unicode_decode_error_str")
    def __str__(self) -> str: ...
    encoding: object = slot("encoding")
    object: object = slot("object")
    start: object = slot("start")
    end: object = slot("end")
    reason: object = slot("reason")

@layout("UnicodeErrorObject", trace="gc_trace_words", subclass=True)
@own("__new__")
class UnicodeEncodeError(UnicodeError):
    @c("unicode_encode_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("unicode_encode_error_str")
    def __str__(self) -> str: ...
    encoding: object = slot("encoding")
    object: object = slot("object")
    start: object = slot("start")
    end: object = slot("end")
    reason: object = slot("reason")

@layout("UnicodeErrorObject", trace="gc_trace_words", subclass=True)
@own("__new__")
class UnicodeTranslateError(UnicodeError):
    @c("unicode_translate_error_init")
    def __init__(self, *args, **kw) -> None: ...
    @c("unicode_translate_error_str")
    def __str__(self) -> str: ...
    encoding: object = slot("encoding")
    object: object = slot("object")
    start: object = slot("start")
    end: object = slot("end")
    reason: object = slot("reason")

@layout("ExceptionGroupObject", trace="gc_trace_words", subclass=True)
@own("__init__")
class BaseExceptionGroup(BaseException):
    @c("exception_group_new")
    def __new__(cls, message, exceptions, /) -> object: ...
    @c("exception_group_str")
    def __str__(self) -> str: ...
    @getter
    @c("exception_group_get_message")
    @noraise
    @noalloc
    def message(self) -> object: ...
    @getter
    @c("exception_group_get_exceptions")
    @noraise
    @noalloc
    def exceptions(self) -> object: ...

class ExceptionGroup(BaseExceptionGroup, Exception): ...

@own("__new__", "__init__")
class Warning(Exception): ...

@own("__new__", "__init__")
class BytesWarning(Warning): ...

@own("__new__", "__init__")
class DeprecationWarning(Warning): ...

@own("__new__", "__init__")
class EncodingWarning(Warning): ...

@own("__new__", "__init__")
class FutureWarning(Warning): ...

@own("__new__", "__init__")
class ImportWarning(Warning): ...

@own("__new__", "__init__")
class PendingDeprecationWarning(Warning): ...

@own("__new__", "__init__")
class ResourceWarning(Warning): ...

@own("__new__", "__init__")
class RuntimeWarning(Warning): ...

@own("__new__", "__init__")
class SyntaxWarning(Warning): ...

@own("__new__", "__init__")
class UnicodeWarning(Warning): ...

@own("__new__", "__init__")
class UserWarning(Warning): ...

EnvironmentError = OSError
IOError = OSError

@abstract
@layout("Traceback")
class traceback:
    @getter
    @c("traceback_get_lineno")
    @noraise
    @noalloc
    def tb_lineno(self) -> int: ...
    @getter
    @c("traceback_get_next")
    @nocall
    def tb_next(self) -> object: ...
