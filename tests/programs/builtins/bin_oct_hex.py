class Index:
    def __index__(self):
        return 255


for number in (0, 1, -1, 10, -10, 255, 1 << 70, -(1 << 70), True, Index()):
    print(bin(number), oct(number), hex(number))

for function in (bin, oct, hex):
    try:
        function(1.5)
    except TypeError as e:
        print(type(e).__name__, e)
