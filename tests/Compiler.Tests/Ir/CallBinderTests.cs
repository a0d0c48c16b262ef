using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Tests.Ir;

/// <summary>Binding of arguments: texts are CPython's.</summary>
public sealed class CallBinderTests
{
    private const ParameterKind Positional = ParameterKind.Positional;

    private static string Bind(IEnumerable<Formal> formals, int positional, params string[] keywords)
    {
        var values = Enumerable.Range(0, positional).Select(i => (IrValue)new IrConst((BigInteger)i)).ToList();
        var named = keywords.Select(k => (k, (IrValue)IrConst.None)).ToList();
        var bound = CallBinder.Bind("f", [.. formals], values, named, out var error);
        return bound is null ? error : "bound";
    }

    private static Formal[] Required(params string[] names) => [.. names.Select(n => new Formal(n, Positional, IsRequired: true))];

    [Theory]
    [InlineData(0, "f() missing 3 required positional arguments: 'a', 'b', and 'c'")]
    [InlineData(1, "f() missing 2 required positional arguments: 'b' and 'c'")]
    [InlineData(2, "f() missing 1 required positional argument: 'c'")]
    [InlineData(3, "bound")]
    [InlineData(4, "f() takes 3 positional arguments but 4 were given")]
    public void Counts(int given, string expected) => Assert.Equal(expected, Bind(Required("a", "b", "c"), given));

    [Fact]
    public void WithoutParametersOneIsGiven() => Assert.Equal("f() takes 0 positional arguments but 1 was given", Bind([], 1));

    [Fact]
    public void DefaultsGiveARange() =>
        Assert.Equal("f() takes from 1 to 2 positional arguments but 3 were given", Bind([.. Required("a"), new Formal("b", Positional, IsRequired: false)], 3));

    [Fact]
    public void KeywordOnlyArgumentsAreCountedApart() => Assert.Equal(
        "f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given",
        Bind([.. Required("a"), new Formal("k", ParameterKind.KeywordOnly, IsRequired: false)], 2, "k"));

    [Fact]
    public void KeywordsAreBoundByName() => Assert.Equal("bound", Bind(Required("a", "b"), 1, "b"));

    [Fact]
    public void AnArgumentTwice() => Assert.Equal("f() got multiple values for argument 'a'", Bind(Required("a"), 1, "a"));

    [Fact]
    public void AnUnknownKeyword() => Assert.Equal("f() got an unexpected keyword argument 'z'", Bind(Required("a"), 1, "z"));

    [Fact]
    public void PositionalOnlyByName() => Assert.Equal(
        "f() got some positional-only arguments passed as keyword arguments: 'a'", Bind([new Formal("a", ParameterKind.PositionalOnly, IsRequired: true)], 0, "a"));

    [Fact]
    public void AMissingKeywordOnlyArgument() => Assert.Equal(
        "f() missing 1 required keyword-only argument: 'k'", Bind([new Formal("k", ParameterKind.KeywordOnly, IsRequired: true)], 0));

    [Fact]
    public void StarsTakeTheRest()
    {
        ImmutableFormals(out var formals);
        var bound = CallBinder.Bind("f", formals, [IrConst.None, IrConst.True, IrConst.False], [("x", IrConst.None)], out _);
        Assert.Equal(2, bound!.Extra.Length);
        Assert.Equal("x", Assert.Single(bound.ExtraKeywords).Name);
    }

    private static void ImmutableFormals(out System.Collections.Immutable.ImmutableArray<Formal> formals) => formals =
    [
        new Formal("a", Positional, IsRequired: true),
        new Formal("args", ParameterKind.VarArgs, IsRequired: false),
        new Formal("kw", ParameterKind.VarKeywords, IsRequired: false),
    ];
}
