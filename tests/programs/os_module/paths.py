import os
import os.path
from os import path

print(os.sep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.pathsep, os.altsep, os.devnull, os.name, path is os.path)
for args in (("a", "b"), ("a/", "b"), ("", "b"), ("a", ""), ("a", "/b"), ("a", "b", "/c", "d"), ("a",), ("/", "b"), ("ä", "ö")):
    print(args, path.join(*args))
print(path.join(b"a", b"b/", b"c"))
names = ["", "a", "/", "//", "///", "a/b", "a/b/", "/a", "/a/b.txt", "a.b.c", ".profile", "a/.profile", "..x.y", "a.", "a/.", "//a/b", "x/y.tar.gz", "a//b", "été/naïve.txt"]
for name in names:
    print(repr(name), path.split(name), path.basename(name), path.dirname(name), path.splitext(name), path.isabs(name), path.normpath(name))
for name in ("a/./b", "a/../b", "../a", "../../a", "/..", "/../a", "a/b/../../..", "./", "a//b///c", "///a", "//a/../..", "a/..", "./.."):
    print(name, path.normpath(name))
print(path.splitext(b"a.txt"), path.split(b"x/y"), path.normpath(b"a//b"), path.basename(b"a/b"), path.splitdrive("a/b"))
print(path.abspath("/a/../b"), path.abspath("/"))
print(path.relpath("/a/b/c", "/a/d"), path.relpath("/a", "/a/b/c"), path.relpath("/a/b", "/a/b"), path.relpath("/abc", "/ab"), path.relpath("/a/b", "/"))
print(path.commonprefix(["/usr/lib", "/usr/local"]), path.commonprefix([]), path.commonprefix(["abc", "abd", "ab"]), path.commonprefix(["äö", "äü"]))
print(path.normcase("A/b"), path.expanduser("a/~"), path.splitext("a/b.c/d"))
for action in (path.join, path.split, path.exists, path.basename, os.fspath):
    try:
        print(action.__name__, action(None))
    except TypeError as error:
        print(error)
try:
    path.join("a", b"b")
except TypeError as error:
    print(error)
try:
    path.join(3, "b")
except TypeError as error:
    print(error)
print(os.fsencode("ä"), os.fsdecode(b"\xc3\xa4"), ascii(os.fsdecode(b"\xff")), os.fsencode(os.fsdecode(b"\xff")))
print(os.strerror(2), "|", os.strerror(0), "|", os.strerror(13))
print(len(os.urandom(0)), len(os.urandom(7)), os.urandom(16) != os.urandom(16))
for name in ("remove", "unlink", "rmdir", "mkdir", "chdir", "stat", "listdir", "scandir"):
    try:
        getattr(os, name)(2.5)
    except TypeError as error:
        print(error)
for action in (lambda: os.rename(2.5, "x"), lambda: os.replace("x", 2.5), lambda: os.open(None, 0), lambda: open(2.5), lambda: os.path.getsize([])):
    try:
        action()
    except TypeError as error:
        print(error)
