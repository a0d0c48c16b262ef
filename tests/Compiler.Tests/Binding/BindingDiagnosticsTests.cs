using System.Text;
using Microsoft.CodeAnalysis.Text;
using Pyc2c.Diagnostics;

namespace Pyc2c.Tests.Binding;

/// <summary>Diagnostics of names, imports and classes: [|span|] marks where each one points, in order.</summary>
public sealed class BindingDiagnosticsTests
{
    [Theory]
    [InlineData("print([|nme|])\nname = 1", "PY0220 name 'nme' is not defined. Did you mean: 'name'?")]
    [InlineData("print([|lenn|]('a'))", "PY0220 name 'lenn' is not defined. Did you mean: 'len'?")]
    [InlineData("def main():\n    return [|x|]\nmain()", "PY0220 name 'x' is not defined")]
    [InlineData("class A:\n    value = 1\n    def __init__(self):\n        print([|value|])", "PY0220 name 'value' is not defined")]
    [InlineData("def unused():\n    return [|missing|]", "PY0227 name 'missing' is not defined; this raises NameError when it is run")]
    [InlineData("def probe():\n    [|missing|]\ntry:\n    probe()\nexcept NameError:\n    pass", "PY0227 name 'missing' is not defined; this raises NameError when it is run")]
    [InlineData("[|help|]('f')", "PY0221 the built-in 'help' is not supported yet")]
    public void UndefinedNames(string source, string expected) => Check(source, expected);

    [Theory]
    [InlineData("try:\n    unicode\nexcept NameError:\n    unicode = str")]
    [InlineData("try:\n    missing\nexcept:\n    pass")]
    [InlineData("if False:\n    missing\nwhile 0:\n    missing")]
    [InlineData("DEBUG = 0\nif DEBUG:\n    missing")]
    [InlineData("def f():\n    return 1\n    missing\nf()")]
    [InlineData("def f():\n    global late\n    late = 1\nf()\nprint(late)")]
    [InlineData("def f(x: Undefined, y: 'also.undefined') -> Nothing:\n    z: Unknown = 1\n    return z\nf(1, 2)")]
    [InlineData("print(__name__, __file__, __doc__, __debug__, NotImplemented, Ellipsis)")]
    [InlineData("class A:\n    def f(self):\n        return __class__, __name__\n    where = __module__, __qualname__")]
    [InlineData("from __future__ import annotations\nfrom typing import List\nx: List[int] = []")]
    [InlineData("import sys\nif sys.implementation.name == 'micropython':\n    import not_there")]
    [InlineData("from sys import platform as p\nif p == 'rp2':\n    import rp2\nelif not p.startswith('esp'):\n    import pyb")]
    [InlineData("import sys\nRP2 = sys.platform == 'rp2'\ndef f():\n    if RP2:\n        import rp2\nf()")]
    [InlineData("import uos\nif uos.uname().sysname == 'WiPy':\n    import wipy")]
    [InlineData("from os import uname\nif uname()[0] == 'WiPy':\n    import wipy")]
    [InlineData("def f():\n    import not_there\ntry:\n    f()\nexcept ImportError:\n    pass", "PY0227")]
    [InlineData("import time\ntry:\n    time.not_there\nexcept AttributeError:\n    pass")]
    [InlineData("class A: pass\nclass B(A): pass\ntry:\n    class C(A, B): pass\nexcept TypeError:\n    pass")]
    [InlineData("class A: pass\ntry:\n    class B(A, A): pass\nexcept (ValueError, TypeError):\n    pass")]
    [InlineData("try:\n    class A(bool): pass\nexcept Exception:\n    pass")]
    [InlineData("try:\n    from math import not_there\nexcept ImportError:\n    not_there = None")]
    public void NoErrors(string source, string allowed = "")
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.BindText(source, diagnostics);
        Assert.All(diagnostics.ToImmutableArray(), d => Assert.Equal(allowed, d.Id));
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("import [|not_there|]", "PY0200 no module named 'not_there'")]
    [InlineData("import [|not_there.deep as x|]\nprint(x)", "PY0200 no module named 'not_there'")]
    [InlineData("import [|math.deep|]", "PY0201 no module named 'math.deep': 'math' is not a package")]
    [InlineData("[|from not_there import a, b|]\nprint(a)", "PY0200 no module named 'not_there'")]
    [InlineData("[|from not_there import *|]\nprint(a)", "PY0200 no module named 'not_there'")]
    [InlineData("[|from . import a|]", "PY0203 attempted relative import with no known parent package")]
    [InlineData("from math import [|sqroot|]", "PY0204 cannot import name 'sqroot' from 'math'. Did you mean: 'sqrt'?")]
    [InlineData("import time\n[|time.ticks_mss|]()", "PY0222 module 'time' has no attribute 'ticks_mss'. Did you mean: 'ticks_ms'?")]
    [InlineData("import math\n[|math.pi|] = 3", "PY0223 cannot store 'pi' into module 'math', which is written in C")]
    public void Imports(string source, string expected) => Check(source, expected);

    [Theory]
    [InlineData("[|eval(input())|]", "PY0225 'eval' is not possible: there is no compiler on the target at run time")]
    [InlineData("[|exec('x = 1')|]", "PY0226 'exec' of a constant string is not supported yet")]
    [InlineData("run = [|compile|]", "PY0225 'compile' is not possible: there is no compiler on the target at run time")]
    public void RunTimeCompilation(string source, string expected) => Check(source, expected);

    [Theory]
    [InlineData("class A([|bool|]):\n    pass", "PY0240 type 'bool' is not an acceptable base type")]
    [InlineData("class A(ValueError, KeyError): pass\n[|class C(list, dict): pass|]", "PY0244 multiple bases have instance lay-out conflict: 'list' and 'dict'")]
    [InlineData("[|class C(OSError, StopIteration): pass|]", "PY0244 multiple bases have instance lay-out conflict: 'OSError' and 'StopIteration'")]
    [InlineData("class A: pass\nclass B(A): pass\n[|class C(A, B): pass|]", "PY0241 cannot create a consistent method resolution order (MRO) for bases A, B")]
    [InlineData("class A: pass\n[|class B(A, A): pass|]", "PY0242 duplicate base class of 'B'")]
    [InlineData("def f():\n    class A([|bool|]):\n        pass\ntry:\n    f()\nexcept TypeError:\n    pass", "PY0227 type 'bool' is not an acceptable base type; this raises TypeError when it is run")]
    [InlineData("def f[T](x: T):\n    return [|T|]\nf(1)", "PY0224 'T' is known in annotations only")]
    public void Classes(string source, string expected) => Check(source, expected);

    [Theory]
    [InlineData("P = namedtuple('P', [|'a 1b'|])", "PY0246 Type names and field names must be valid identifiers: '1b'")]
    [InlineData("P = namedtuple('P', [|'a a'|])", "PY0246 Encountered duplicate field name: 'a'")]
    [InlineData("P = namedtuple('P', [|['a', '_b']|])", "PY0246 Field names cannot start with an underscore: '_b'")]
    [InlineData("P = namedtuple([|'def'|], 'a')", "PY0246 Type names and field names cannot be a keyword: 'def'")]
    [InlineData("P = namedtuple('P', 'a', defaults=[|(1, 2)|])", "PY0246 Got more default values than field names")]
    [InlineData("P = namedtuple('P', 'a', [|size=1|])", "PY0246 namedtuple() got an unexpected keyword argument 'size'")]
    [InlineData("P = [|namedtuple('P')|]", "PY0245 the class that this namedtuple() makes is not known when compiling")]
    [InlineData("P = namedtuple('P', [|input()|])", "PY0245 the class that this namedtuple() makes is not known when compiling")]
    [InlineData("print([|namedtuple|]('P', 'a'))", "PY0229 'collections.namedtuple' is not supported yet")]
    [InlineData("make = [|namedtuple|]", "PY0229 'collections.namedtuple' is not supported yet")]
    [InlineData("import collections\nmake = [|collections.namedtuple|]", "PY0229 'collections.namedtuple' is not supported yet")]
    public void NamedTuples(string source, string expected) => Check("from collections import namedtuple\n" + source, expected);

    [Fact]
    public void ARelativeImportCannotLeaveItsPackage()
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.Bind(diagnostics, ("app.py", "import package.inner"), ("package/__init__.py", ""), ("package/inner.py", "from ... import x"));
        Assert.Equal(["PY0202"], diagnostics.ToImmutableArray().Select(d => d.Id));
    }

    [Fact]
    public void AnErrorInAnImportedModuleIsReportedThere()
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.Bind(diagnostics, ("app.py", "import other"), ("other.py", "x = 1\nprint(missing)"));
        var diagnostic = Assert.Single(diagnostics.ToImmutableArray());
        Assert.Equal(("PY0220", "other.py", 1), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Theory]
    [InlineData("import sys\nif sys.platform == 'rp2':\n    import port", "PY0227")]
    [InlineData("try:\n    import port\nexcept ImportError:\n    port = None", "PY0227")]
    [InlineData("import driver", "PY0227")]
    [InlineData("import sys, driver\nif sys.platform == 'rp2':\n    import port\ndef f():\n    import port", "PY0200")]
    public void AModuleForAnotherSystemMayMissModules(string main, string expected)
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.Bind(diagnostics, ("app.py", main), ("port.py", "import rp2\nprint(rp2)"),
            ("driver.py", "from sys import platform\nif platform == 'rp2':\n    import port"));
        Assert.Equal([expected], diagnostics.ToImmutableArray().Select(d => d.Id));
    }

    [Fact]
    public void AUsersStubIsChecked()
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.Bind(diagnostics, ("app.py", "import sensor\nsensor.read()"), ("sensor.pyi", "@c('f')\ndef read(x: int = other) -> int: ...\nfor x in y: ...\n"));
        Assert.Equal(["PY0206", "PY0206"], diagnostics.ToImmutableArray().Select(d => d.Id));
    }

    [Fact]
    public void DeepNestingIsBoundOrReported()
    {
        var diagnostics = new DiagnosticBag();
        BinderFixture.BindText("x = 1\nprint(" + string.Concat(Enumerable.Repeat("x+", 20000)) + "x)", diagnostics);
        Assert.All(diagnostics.ToImmutableArray(), d => Assert.Equal("PY0021", d.Id));
    }

    private static void Check(string marked, string expected)
    {
        var (source, spans) = Unmark(marked);
        var diagnostics = new DiagnosticBag();
        BinderFixture.BindText(source, diagnostics);
        var found = diagnostics.ToImmutableArray();
        Assert.Equal([expected], found.Select(d => $"{d.Id} {d.GetMessage(null)}"));
        Assert.Equal(spans, found.Select(d => d.Location.SourceSpan));
        Assert.All(found, d => Assert.NotEmpty(d.Properties[DiagnosticBag.HintProperty]!));
    }

    private static (string Source, List<TextSpan> Spans) Unmark(string marked)
    {
        var source = new StringBuilder();
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                start = source.Length;
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(start, source.Length));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return (source.ToString(), spans);
    }
}
