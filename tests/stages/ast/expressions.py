0; 1_000; 0xFF_ff; 0o17; 0b1_01; 1.; .5; 1.5e-3; 1e10; 1E+5; 1j; 1.5J; 00; 0_0; 123456789012345678901234567890; 1e400; 0.1; 1e16; 1e-5; 5e-324; 1e-6; 1e-7; 9.999999e-5; 1e22; 1e23
"a" 'b' """c
d""" r'\e'; b'\x00\xff\n\'' rb"\d" Rb'' if 0 else "\a\b\f\v\0\07\377\
\N{LATIN SMALL LETTER A}\u20ac\U0001F600"
b'a' B"b"; "\ud800"; "\ud83d\ude00\U0001f600" "\ude00"; f"\ud83d" "\ude00"; 'it\'s'; "it's"; '"'; '\'"'; "\x7f\x80\xad\U00014000"
None, True, False, ..., Ellipsis, __debug__
a or b or c and d and not e or not not f
a < b <= c == d != e > f >= g in h not in i is j is not k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** ~c; not -a in b; (-1) ** 2; -1 ** 2; +-~a
a if b else c if d else e; (a if b else c) if d else e; lambda: a if b else c
lambda: 0; lambda a, /, b=1, *c, d, e=2, **f: lambda *, g: h; lambda *a: a; lambda **k: k
(); (a); (a,); (a, b); (a, b,); (*a,); (*a, *b); a, ; a, *b
[]; [a]; [a, *b,]; {}; {a}; {a, *b}; {a: b, **c, d: e,}
[a for b in c if d if e for f, in g]; {a for b in c}; {a: b for c in d}; (a for b in c); [a for b.c, [d] in e]; [x for x in (a, b) if c or d]
f(); f(a, *b, c=d, **e); f(a for b in c); f(a, *b, c, *d, e=1, **f, g=2); f(*a or b); f(a := 1, b); f((a), b=(c)); f(**a, b=1); f(a=1, *b)
a.b.c; a[b]; a[b:c]; a[:]; a[::]; a[b::c]; a[:b]; a[b, c]; a[b:c, d]; a[b,]; a[*b]; a[*b, c]; a[...]; a[(b, c)]; a[b:=c]; a[lambda: b]; a[-1]; a[b]().c[d]
(a := b); [a := b, c := d]; {(a := b): c}; {a := b}; (a := b, c)
(yield_) + (a); ((a)) + b; (a + b) * c; (a).b; (f)(x); (a)[b]; "a".b; 1 .real; 1..real; 1.5.real; [1][0]; {1: 2}[1]
not a == b; (not a) == b; a == (not b); a and (b and c); (a and b) and c; (a < b) < c; a < (b < c); a - (b - c); a ** (b ** c); (a ** b) ** c
(
    a
    +  # comment
    b
); [
1,
]
x = (  # comment
    yield_
)
éa = ñ_1; ª; K = ﬁ; 名前; x・; y･
a if b else lambda: c; [lambda: a for b in c]; {lambda: a: b}; a[lambda b: c:d]
print(a, end=""); print >> f, a; (await_).b
