# pyc2c-test: no-qemu-rv32: semihosting has no folders
# pyc2c-test: no-qemu-xtensa: simcalls have no folders
import os


def attempt(label, action, *args):
    try:
        print(label, repr(action(*args)))
    except OSError as error:
        print(label, type(error).__name__, error.errno, error)


start = os.getcwd()
print(os.listdir(), os.listdir("."), os.path.isabs(start))
os.mkdir("one")
os.makedirs("two/deep/deeper")
os.makedirs("two/deep", exist_ok=True)
with open("one/file.txt", "w") as file:
    file.write("hello")
open("two/empty", "wb").close()
print(sorted(os.listdir()), sorted(os.listdir("two")), os.listdir(b"one"))
attempt("mkdir again", os.mkdir, "one")
attempt("mkdir in nothing", os.mkdir, "none/sub")
attempt("makedirs again", os.makedirs, "two/deep")
attempt("makedirs over a file", os.makedirs, "two/empty/x")
attempt("rmdir full", os.rmdir, "two")
attempt("rmdir a file", os.rmdir, "two/empty")
attempt("rmdir nothing", os.rmdir, "nothing")
attempt("listdir nothing", os.listdir, "nothing")
attempt("listdir a file", os.listdir, "two/empty")
attempt("remove nothing", os.remove, "nothing")
attempt("remove a folder", os.remove, "one")
attempt("open a folder", open, "one")
attempt("open a folder", open, "one", "w")
attempt("open in a file", open, "two/empty/x")
attempt("chdir nothing", os.chdir, "nothing")
attempt("stat nothing", os.stat, "nothing")

os.chdir("two")
print(os.getcwd() == os.path.join(start, "two"), sorted(os.listdir()), os.path.exists("../one/file.txt"))
os.chdir("..")
print(os.getcwd() == start)

# Renaming.
os.rename("one/file.txt", "moved.txt")
print(open("moved.txt").read(), os.listdir("one"))
open("other.txt", "w").write("other")
os.replace("moved.txt", "other.txt")
print(open("other.txt").read(), os.path.exists("moved.txt"))
attempt("rename nothing", os.rename, "nothing", "something")
attempt("rename a file to a folder", os.rename, "other.txt", "one")
os.rename("two", "three")
print(sorted(os.listdir()), sorted(os.listdir("three")))
try:
    os.rename("nothing", "something")
except FileNotFoundError as error:
    print(error.filename, error.filename2, error.strerror, error.args)

# Walking and scanning.
for top, folders, files in os.walk("three"):
    print(top, sorted(folders), sorted(files))
for top, folders, files in os.walk("three", topdown=False):
    print(top, sorted(folders), sorted(files))
print(list(os.walk("nothing")))
with os.scandir("three") as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.stat().st_size, os.fspath(entry))

# Questions.
print([(name, os.path.exists(name), os.path.isfile(name), os.path.isdir(name)) for name in ("other.txt", "one", "nothing", "three/empty")])
print(os.path.getsize("other.txt"), os.stat("other.txt").st_size, os.stat("other.txt")[6], len(os.stat("other.txt")))
attempt("getsize nothing", os.path.getsize, "nothing")
print(oct(os.stat("one").st_mode & 0o170000), oct(os.stat("other.txt")[0] & 0o170000))
print(os.path.samefile("other.txt", "./one/../other.txt"), os.path.samefile("other.txt", "one"))
file = open("other.txt")
print(os.fstat(file.fileno()).st_size, os.stat(file.fileno()).st_size, os.stat("other.txt").st_mtime > 1e9, os.stat("other.txt").st_mtime_ns > 10**18)
file.close()
result = os.stat("other.txt")
print(type(result).__name__, result[6:7], result[7] == int(result.st_atime), result.st_ino != 0)

# Names that are paths.
class Place:
    def __fspath__(self):
        return "one"


print(os.listdir(Place()), os.path.join(Place(), "x"), os.path.isdir(Place()))
try:
    os.listdir(3.5)
except TypeError as error:
    print(error)
try:
    os.mkdir("a\0b")
except ValueError as error:
    print(error)
print(os.path.exists("a\0b"))
os.mkdir("földer €")
print("földer €" in os.listdir(), os.path.isdir("földer €"), "földer €".encode() in os.listdir(b"."))
os.rmdir("földer €")

# Taking everything away.
os.remove("other.txt")
os.unlink("three/empty")
os.removedirs("three/deep/deeper")
os.rmdir("one")
print(os.listdir())
os.sync()
