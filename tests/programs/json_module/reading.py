# pyc2c-test: by-hand: Python 3.13 says when a comma is one too many
# Text to values.
import io
import json

for text in (
    "null", "true", "false", "0", "-0", "-12", "1.5", "-0.0", "1e5", "1E-2", "2.5e+3", "123456789012345678901234567890", '""', '"text"',
    "[]", "{}", " [ 1 , 2.0 ,\n\t\"x\" ] ", '{"a": {"b": [null, true]}, "c": -1}', '{"a": 1, "a": 2}', "NaN", "Infinity", "-Infinity",
    r'"\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\ude00"', '"é € 😀 \x7f"', "[[[[]]]]", "[0, 1e1, -1]", r'"\ud83d"', r'"\ud83d\u0041 "', r'"\uD83Dx"',
):
    value = json.loads(text)
    print(ascii(value), type(value).__name__)
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads(b"\xef\xbb\xbf[2]"), json.load(io.StringIO('{"s": [1]}')))
for text in (
    "", " ", "nul", "tru", "falsy", "-", "+1", ".5", "1.", "01", "1.e5", "1e", "1e+", "[", "[1", "[1,", "[1,]", "[1 2]", "[,]", "]", "[1]]", "1 2",
    "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{'a':1}", '{"a" 1}', '{"a":}', '{"a":1 "b":2}', '{,}', "}",
    '"', '"abc', '"abc\\', '"a\nb"', '"\t"', r'"\x"', r'"\u12"', r'"\u12G4"', r'"\u1234', r'"\ud83d\u12"', r'"\ud83d\uZZZZ"', "'a'", "undefined",
    "\ufeff[]", '[1,\n 2,\n  x]', '{"a": [1, 2, {"b": tru}]}', "\u0661", "-Infinit", "nan", "[1.5.2]", "\x00", "\xa01",
):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(ascii(text), error, (error.msg, error.pos, error.lineno, error.colno), error.doc == text)
    except ValueError as error:
        print("ValueError")
print(isinstance(json.JSONDecodeError("m", "doc", 1), ValueError), json.JSONDecodeError("m", "a\nb", 2))
print(json.loads('{"a": {"b": 1}, "c": [{}]}', object_hook=lambda d: sorted(d.items(), key=str)))
print(json.loads('{"b": 1, "a": {"b": 2, "b": 3}}', object_pairs_hook=tuple))
print(json.loads("[1, 1.5, NaN]", parse_int=str, parse_float=lambda s: s + "f", parse_constant=lambda s: "const " + s))
print(ascii(json.loads('"a\nb\t"', strict=False)))
print(json.JSONDecoder().raw_decode('[1, 2] and more'), json.JSONDecoder().decode(" 3 "))
for wrong in (5, None, ["[]"]):
    try:
        print(json.loads(wrong))
    except TypeError as error:
        print(error)
deep = "[" * 50 + "]" * 50
print(json.dumps(json.loads(deep)) == deep)
data = {"list": [1, 2.5, None, True, "é\n"], "nested": {"empty": {}, "n": -(2**40)}, "": 0}
print(json.loads(json.dumps(data)) == data, json.loads(json.dumps(data, indent=3, ensure_ascii=False)) == data)
