print("late loading")
VALUE = 42
