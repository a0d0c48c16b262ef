class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class Chain:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.length = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = node
        else:
            self.tail.next = node
        self.tail = node
        self.length += 1
        return self

    def reverse(self):
        previous, node = None, self.head
        self.tail = node
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def __len__(self):
        return self.length

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)([*self][index])
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def __repr__(self):
        return f"{type(self).__name__}({[*self]})"


chain = Chain("abc").append(None).append(2.5)
print(chain, len(chain), chain[1], chain[1:4:2], 2.5 in chain, "z" in chain)
chain.reverse()
print(chain, *chain, chain.tail.value, list(reversed(chain)), Chain()[:], bool(Chain()))
first, *rest = chain
print(first, rest, list(zip(chain, chain)) == [(v, v) for v in chain])
for bad in (lambda: chain[9], lambda: setattr(Node(1), "other", 2)):
    try:
        bad()
    except (IndexError, AttributeError) as error:
        print(type(error).__name__)
