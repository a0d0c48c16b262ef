import os

fd = os.open("data", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
print(fd > 2, os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.read(fd, 100), os.read(fd, 1))
print(os.lseek(fd, 6, 0), os.write(fd, memoryview(b"W")), os.lseek(fd, 0, 1), os.lseek(fd, 0, 2), os.isatty(fd))
os.fsync(fd)
print(os.fstat(fd).st_size)
os.close(fd)
for action in (lambda: os.read(fd, 1), lambda: os.close(fd), lambda: os.write(fd, b"x"), lambda: os.open("nothing", os.O_RDONLY)):
    try:
        print(action())
    except OSError as error:
        print(type(error).__name__, error)
fd = os.open("data", os.O_WRONLY | os.O_APPEND)
os.write(fd, b"!")
os.close(fd)
try:
    os.open("data", os.O_WRONLY | os.O_CREAT | os.O_EXCL)
except FileExistsError as error:
    print(error)
print(open("data", "rb").read())
fd = os.open("data", os.O_RDONLY)
with open(fd) as file:
    print(file.name == fd, file.fileno() == fd, file.read())
with open("data", closefd=True) as file:
    os.fsync(file.fileno())
print(os.stat("data").st_size, os.path.getsize("data"), os.path.exists("data"), os.path.isfile("data"), os.path.isdir("data"), os.path.isdir("."))
