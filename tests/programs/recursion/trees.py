class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def __contains__(self, key):
        if key == self.key:
            return True
        child = self.left if key < self.key else self.right
        return child is not None and key in child

    def __len__(self):
        return 1 + sum(len(child) for child in (self.left, self.right) if child is not None)

    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c is not None), default=0)

    def __repr__(self):
        return f"({self.key} {self.left or '.'} {self.right or '.'})" if self.left or self.right else str(self.key)


tree = Tree(8)
for key in (3, 10, 1, 6, 14, 4):
    tree.insert(key)
print(tree, len(tree), tree.depth(), list(tree), [k in tree for k in (4, 5, 14)])
words = Tree("m")
for word in "the cat sat on a mat".split():
    words.insert(word)
print(words, *words, sep=" ")


def balanced(keys):
    if not keys:
        return None
    middle = len(keys) // 2
    return Tree(keys[middle], balanced(keys[:middle]), balanced(keys[middle + 1:]))


print(balanced(range(7)), balanced([]), balanced(list(tree)).depth())
