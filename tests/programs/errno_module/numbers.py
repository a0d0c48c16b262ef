# The numbers, their names, and the classes that OSError chooses by them.
import errno
from errno import ENOENT, EWOULDBLOCK

print(ENOENT, EWOULDBLOCK == errno.EAGAIN, errno.EOPNOTSUPP, errno.EDEADLK, errno.ETIMEDOUT)
print(len(errno.errorcode), list(errno.errorcode.items()))

classes = {}
for number in range(140):
    error = OSError(number, "text")
    if type(error) is not OSError:
        name = errno.errorcode.get(number)
        classes.setdefault(type(error).__name__, []).append(name)
for name in sorted(classes):
    print(name, classes[name])


def attempt(number, *more):
    try:
        raise OSError(number, *more)
    except FileNotFoundError as e:
        return "missing", e.filename, str(e)
    except (ConnectionError, TimeoutError) as e:
        return "network", errno.errorcode[e.errno], str(e)
    except OSError as e:
        return type(e).__name__, e.errno, e.strerror, e.args, str(e)


print(attempt(errno.ENOENT, "No such file or directory", "boot.py"))
print(attempt(errno.ECONNRESET, "Connection reset by peer"))
print(attempt(errno.ETIMEDOUT, "timed out"))
print(attempt(errno.EIO, "Input/output error"))
print(attempt(errno.ENOENT))
print(attempt(9999, "strange"))


class Refused(OSError):
    pass


print(type(Refused(errno.ENOENT, "x")).__name__, isinstance(FileNotFoundError(5, "x"), OSError))
try:
    raise PermissionError(errno.EACCES, "no", "secret")
except OSError as e:
    print(type(e).__name__, e)
match attempt(errno.EEXIST, "there"):
    case ("FileExistsError", errno.EEXIST, *_):
        print("exists")
