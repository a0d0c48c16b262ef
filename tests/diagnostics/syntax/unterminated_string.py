name = [|"|]world
print(name)
