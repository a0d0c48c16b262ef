def greet(name, times=1):
    for i in range(times):
        yield f"{i}: hello, {name}!"


for line in greet("world", times=3):
    print(line)
print("2 ** 200 =", 2**200)
