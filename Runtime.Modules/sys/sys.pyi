@abstract
@layout("TextFile")
class TextIOWrapper:
    @c("text_file_write")
    def write(self, text, /) -> int: ...
    @c("text_file_flush")
    @noraise
    def flush(self) -> None: ...
    @c("text_file_read")
    def read(self) -> str: ...
    @c("text_file_readline")
    def readline(self) -> str: ...
    @c("text_file_iter")
    @pure
    def __iter__(self) -> object: ...
    @c("text_file_next")
    def __next__(self) -> str: ...
    @c("text_file_fileno")
    @pure
    def fileno(self) -> int: ...
    @getter
    @c("text_file_get_name")
    @nocall
    def name(self) -> str: ...
    @getter
    @c("text_file_get_encoding")
    @nocall
    def encoding(self) -> str: ...

@abstract
class version_info_type(tuple):
    @getter
    @c("sys_version_get_major")
    @pure
    def major(self) -> int: ...
    @getter
    @c("sys_version_get_minor")
    @pure
    def minor(self) -> int: ...
    @getter
    @c("sys_version_get_micro")
    @pure
    def micro(self) -> int: ...
    @getter
    @c("sys_version_get_releaselevel")
    @pure
    def releaselevel(self) -> str: ...
    @getter
    @c("sys_version_get_serial")
    @pure
    def serial(self) -> int: ...

@abstract
@layout("Object")
class implementation_type:
    @getter
    @c("sys_implementation_get_name")
    @nocall
    def name(self) -> str: ...
    @getter
    @c("sys_implementation_get_version")
    @pure
    def version(self) -> tuple: ...

stdin: TextIOWrapper = c_object("io_stdin")
stdout: TextIOWrapper = c_object("io_stdout")
stderr: TextIOWrapper = c_object("io_stderr")
argv: list = c_object("sys_argv")
path: list = c_object("sys_path")
maxsize: int = c_object("sys_maxsize")
platform: str = c_object("sys_platform")
version_info: version_info_type = c_object("sys_version_info")
implementation: implementation_type = c_object("sys_implementation")
version: str = "3.13.0"
byteorder: str = "little"
maxunicode: int = 1114111
hexversion: int = 51183856

@c("sys_exit")
def exit(status=..., /) -> object: ...
@c("sys_exception")
@noraise
@noalloc
@nocall
def exception() -> object: ...
@c("sys_exc_info")
def exc_info() -> tuple: ...
@c("sys_print_exception")
def print_exception(exc, file=None, /) -> None: ...
@c("sys_intern")
def intern(string, /) -> str: ...
@c("sys_getrecursionlimit")
@noraise
@noalloc
@nocall
def getrecursionlimit() -> isize: ...
@c("sys_setrecursionlimit")
def setrecursionlimit(limit: isize, /) -> None: ...
@c("sys_getsizeof")
@noraise
@noalloc
@nocall
def getsizeof(obj, default=..., /) -> isize: ...
@c("sys_getdefaultencoding")
@nocall
def getdefaultencoding() -> str: ...
