#!/usr/bin/env python3
"""Prints the syntax trees of the standard library, a line a file, in the form that Compiler.Tests/Parsing/NormalForm.cs writes too.

The first line says whether places inside of f-strings are there. A line is the path, a tab, and the tree; or "refused" when CPython refuses the file. Every node is its class, its place
(lines, and columns in UTF-8 bytes) and its fields in order. What differs between versions of CPython is left out:
places inside of f-strings before 3.12.

Usage: normal_form.py [FOLDER [LIMIT]]
"""
import ast
import os
import sys
import sysconfig
import warnings

HAS_PLACES_IN_FSTRINGS = sys.version_info >= (3, 12)
WITHOUT_TYPE_PARAMS = {"FunctionDef", "AsyncFunctionDef", "ClassDef"} if not HAS_PLACES_IN_FSTRINGS else set()
LEFT_OUT = {"type_comment", "type_ignores"}


def write(node, out, with_places=True):
    cls = type(node)
    name = cls.__name__
    out.append(name)
    if with_places and hasattr(node, "end_col_offset"):
        out.append("@%d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset))
    if name == "JoinedStr" and not HAS_PLACES_IN_FSTRINGS:
        with_places = False
    out.append("(")
    for field in cls._fields:
        if field not in LEFT_OUT:
            write_value(getattr(node, field, None), out, with_places)
    if name in WITHOUT_TYPE_PARAMS:
        out.append("[],")
    out.append(")")


def write_value(value, out, with_places):
    if isinstance(value, ast.AST):
        if isinstance(value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            out.append(type(value).__name__)
        else:
            write(value, out, with_places)
    elif isinstance(value, list):
        out.append("[")
        for item in value:
            write_value(item, out, with_places)
        out.append("]")
    elif isinstance(value, str):
        out.append("'%s'" % "".join("%x." % ord(c) for c in value))
    elif isinstance(value, bytes):
        out.append("b'%s'" % value.hex())
    elif isinstance(value, float):
        out.append("float:%s" % value.hex())
    elif isinstance(value, complex):
        out.append("imaginary:%s" % value.imag.hex())
    elif isinstance(value, int) and not isinstance(value, bool):
        out.append("%x" % value)
    else:
        out.append(repr(value))
    out.append(",")


def normal_form(path):
    with open(path, "rb") as f:
        source = f.read()
    try:
        tree = ast.parse(source)
        compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return "refused"
    out = []
    write(tree, out)
    return "".join(out)


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    sys.stdout.write("%s\n" % HAS_PLACES_IN_FSTRINGS)
    folder = sys.argv[1] if len(sys.argv) > 1 else sysconfig.get_paths()["stdlib"]
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else sys.maxsize
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in ("site-packages", "dist-packages", "__pycache__"))
        for name in sorted(files):
            if name.endswith(".py") and limit > 0:
                limit -= 1
                path = os.path.join(root, name)
                sys.stdout.write("%s\t%s\n" % (path, normal_form(path)))


main()
