# Variables that a comprehension binds for the function around it, in a program that makes no function objects.
def last_large(numbers):
    any((last := n) > 10 for n in numbers)
    return last


print(last_large([1, 5, 20, 3]), last_large([1, 2]))
