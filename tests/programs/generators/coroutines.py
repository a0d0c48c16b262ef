def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    results[key] = yield from averager()


def parser():
    frames, bad = [], 0
    while True:
        try:
            byte = yield len(frames)
            if byte != 0x7E:
                continue
            size = yield
            body = bytearray()
            for _ in range(size):
                body.append((yield))
            if (yield) != sum(body) & 0xFF:
                raise ValueError
            frames.append(bytes(body))
        except ValueError:
            bad += 1
        except GeneratorExit:
            print("closing", frames, bad)
            return


results = {}
for key, data in {"a": (1, 2, 6), "b": (0.5,), "c": ()}.items():
    group = grouper(results, key)
    next(group)
    print(key, [group.send(v) for v in data])
    try:
        group.send(None)
    except StopIteration as stop:
        print("done", stop.value)
print(results)
feed = parser()
next(feed)
print([feed.send(b) for b in b"x~\x02\x01\x03\x04~\x01a\x00~\x00\x00"])
feed.throw(ValueError("line noise"))
feed.close()
try:
    feed.send(1)
except StopIteration:
    print("over")
