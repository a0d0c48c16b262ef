__all__ = ["public", "exported"]
public = "pub"
_private = 1
hidden = 2
def exported(): return hidden
