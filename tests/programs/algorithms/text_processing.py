TEXT = """the quick brown fox jumps over the lazy dog
The dog barks; the fox, being quick, runs.

key = value ; comment
 other=  12=3
[section]
flag"""


def words(text):
    word = ""
    for c in text.lower() + " ":
        if c.isalpha():
            word += c
        elif word:
            yield word
            word = ""


def wrap(text, width):
    line = []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            yield " ".join(line)
            line = []
        line.append(word)
    if line:
        yield " ".join(line)


def settings(text):
    section = {}
    result = {"": section}
    for number, line in enumerate(text.split("\n"), 1):
        line, _, comment = line.partition(";")
        if not (line := line.strip()):
            continue
        if line[0] + line[-1] == "[]":
            section = result.setdefault(line[1:-1], {})
        elif "=" in line:
            key, value = map(str.strip, line.split("=", 1))
            section[key] = int(value) if value.isdigit() else value
        else:
            section[line] = number
    return result


counts = {}
for word in words(TEXT):
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6])
print(*wrap(TEXT, 20), sep="|\n")
print(settings("\n".join(TEXT.splitlines()[2:])))
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in TEXT[:19]), TEXT.title()[:19].swapcase())
