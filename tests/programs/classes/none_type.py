# The class of None makes None.
NoneType = type(None)
print(NoneType(), NoneType() is None, NoneType.__name__)
for make in type(None), int, str, list:
    print(repr(make()))
for wrong in lambda: NoneType(1), lambda: NoneType(a=1):
    try:
        wrong()
    except TypeError as e:
        print(e)
