"""What of os is as well said in Python; the rest is in the stub beside it."""

import os.path as path

error = OSError

_FOLDER = 0x4000
_FILE = 0x8000


class DirEntry:
    """A file or folder that scandir found."""

    def __init__(self, folder, name, kind):
        self.name = name
        self.path = path.join(folder, name)
        self._kind = kind

    def is_dir(self, *, follow_symlinks=True):
        if self._kind == _FOLDER or self._kind == _FILE:
            return self._kind == _FOLDER
        return follow_symlinks and path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        if self._kind == _FOLDER or self._kind == _FILE:
            return self._kind == _FILE
        return follow_symlinks and path.isfile(self.path)

    def stat(self):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, folder, entries):
        self._folder = folder
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        name, kind = next(self._entries)
        return DirEntry(self._folder, name, kind)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()


def scandir(path="."):
    return _Scan(path, _entries(path))


def ilistdir(dir="."):
    return iter([(name, kind, 0) for name, kind in _entries(dir)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        entries = [entry for entry in scandir(fspath(top))]
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    # The caller may have changed the list of folders.
    links = {entry.name for entry in entries if not entry.is_dir(follow_symlinks=False)}
    for name in folders:
        if followlinks or name not in links:
            yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)
