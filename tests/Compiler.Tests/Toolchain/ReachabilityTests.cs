using Pyc2c.Toolchain.Linking;

namespace Pyc2c.Tests.Toolchain;

public sealed class ReachabilityTests
{
    private sealed class Tables : Dictionary<string, AttributeRow[]>, ITypeTables
    {
        public Dictionary<string, string[]> Bases { get; } = [];

        public bool IsType(string symbol) => ContainsKey(symbol);

        public IEnumerable<AttributeRow> Rows(string typeSymbol) => this[typeSymbol];

        public IEnumerable<string> NamesFrom(string symbol) => [];

        public IEnumerable<string> ClassValues { get; init; } = [];

        public bool IsSealed(string typeSymbol) => typeSymbol == "tuple_type";

        public bool GivesClasses(string symbol) => symbol == "type_of";

        public IEnumerable<string> TypeReferences(string typeSymbol) => Bases.GetValueOrDefault(typeSymbol, []);
    }

    private const string Runtime = """
        extern const char list_type[], float_type[], str_type[], tuple_type[], sel___len__[], sel___add__[], sel_append[];
        extern const char sel___new__[], class_sel___new__[], sel_pack[];
        const void *tuple_new(void) { return tuple_type; }
        const void *instantiate(void) { return class_sel___new__; }
        const void *type_of(void) { return 0; }
        const void *ask_new(void) { return sel___new__; }
        const void *ask_pack(void) { return sel_pack; }
        const void *op_len(void) { return sel___len__; }
        const void *op_add(void) { return sel___add__; }
        const void *list_new(void) { return list_type; }
        const void *float_new(void) { return float_type; }
        const void *list_append(void) { return 0; }
        const void *list_len(void) { return str_type; }
        const void *float_add(void) { return float_new(); }
        """;

    private static Tables RuntimeTables => new()
    {
        ["object_type"] = [],
        ["list_type"] =
        [
            new AttributeRow("__len__", ["list_len"]),
            new AttributeRow("append", ["list_append"]),
            new AttributeRow("__add__", ["float_new"]),
        ],
        ["float_type"] = [new AttributeRow("__add__", ["float_add"])],
        ["str_type"] = [],
        ["tuple_type"] =
        [
            new AttributeRow("__new__", ["list_new"], IsOfClass: true),
            new AttributeRow("pack", ["list_len", Reachability.ClassOf + "tuple_type"]),
        ],
    };

    [Fact]
    public async Task NothingIsLiveThatTheProgramDoesNotReach()
    {
        var live = await ComputeAsync("int main(void) { return 0; }", RuntimeTables);
        Assert.Empty(live.Types);
        Assert.Empty(live.Selectors);
    }

    [Fact]
    public async Task ATypeWithoutItsSelectorBringsNoFunctions()
    {
        var live = await ComputeAsync("extern void *list_new(void); int main(void) { return list_new() != 0; }", RuntimeTables);
        Assert.Equal(["list_type"], live.Types);
        Assert.Empty(live.Selectors);
    }

    [Fact]
    public async Task ASelectorWithoutItsTypeBringsNoFunctions()
    {
        var live = await ComputeAsync("extern void *op_add(void); int main(void) { return op_add() != 0; }", RuntimeTables);
        Assert.Empty(live.Types);
        Assert.Equal(["__add__"], live.Selectors);
    }

    [Fact]
    public async Task ARowIsLiveWhenTypeAndSelectorAreWhicheverComesFirst()
    {
        var live = await ComputeAsync(
            "extern void *list_new(void), *op_len(void); int main(void) { return list_new() != op_len(); }", RuntimeTables);
        Assert.Equal(["list_type", "str_type"], live.Types);
        Assert.Equal(["__len__"], live.Selectors);
    }

    [Fact]
    public async Task WhatARowBringsCanMakeOtherRowsLive()
    {
        var live = await ComputeAsync(
            "extern void *list_new(void), *op_add(void); int main(void) { return list_new() != op_add(); }", RuntimeTables);
        Assert.Equal(["float_type", "list_type"], live.Types);
        Assert.Equal(["__add__"], live.Selectors);
    }

    [Fact]
    public async Task ATypeBringsItsBases()
    {
        var tables = RuntimeTables;
        tables.Bases["list_type"] = ["object_type"];
        var live = await ComputeAsync("extern void *list_new(void); int main(void) { return list_new() != 0; }", tables);
        Assert.Equal(["list_type", "object_type"], live.Types);
    }

    [Fact]
    public async Task AStrongDefinitionReplacesAWeakOne()
    {
        using var c = new CFixture();
        var objects = new[]
        {
            await c.CompileAsync("weak", "extern char float_type[]; __attribute__((weak)) void *hook(void) { return float_type; }"),
            await c.CompileAsync("strong", "extern char list_type[]; void *hook(void) { return list_type; }"),
            await c.CompileAsync("main", "extern void *hook(void); int main(void) { return hook() != 0; }"),
        };
        Assert.Equal(["list_type"], Reachability.Compute(objects, ["main"], RuntimeTables).Types);
        Assert.Equal(["list_type"], Reachability.Compute([.. objects.Reverse()], ["main"], RuntimeTables).Types);
    }

    [Fact]
    public async Task StartUpArraysAreReached()
    {
        var live = await ComputeAsync(
            """
            extern void *list_new(void);
            static void at_start(void) { list_new(); }
            __attribute__((section(".init_array"), used)) static void (*const entry)(void) = at_start;
            int main(void) { return 0; }
            """,
            RuntimeTables);
        Assert.Equal(["list_type"], live.Types);
    }

    [Theory]
    [InlineData("tuple_new() != instantiate()", false, false)]
    [InlineData("tuple_new() != type_of()", false, false)]
    [InlineData("tuple_new() != ask_new()", false, true)]
    [InlineData("tuple_new() != instantiate()", true, true)]
    [InlineData("instantiate() != tuple_new()", true, true)]
    [InlineData("instantiate() != tuple_new() && type_of()", false, true)]
    [InlineData("type_of() != tuple_new() && instantiate()", false, true)]
    [InlineData("ask_pack() != tuple_new() && instantiate()", false, true)]
    [InlineData("instantiate() != ask_pack()", true, false)]
    public async Task WhatIsAskedOfAClassIsLiveWhenTheClassMayBeAValue(string condition, bool isValue, bool isLive)
    {
        var tables = new Tables { ClassValues = isValue ? ["tuple_type"] : [] };
        foreach (var (type, rows) in RuntimeTables)
        {
            tables.Add(type, rows);
        }
        var live = await ComputeAsync(
            $"extern void *tuple_new(void), *instantiate(void), *type_of(void), *ask_new(void), *ask_pack(void); int main(void) {{ return {condition}; }}", tables);
        Assert.Equal(isLive, live.HasType("list_type"));
        Assert.Equal(isLive, live.HasType("tuple_type") && live.HasRow("tuple_type", "__new__"));
    }

    private static async Task<LiveSet> ComputeAsync(string program, Tables tables)
    {
        using var c = new CFixture();
        var objects = new[] { await c.CompileAsync("program", program), await c.CompileAsync("runtime", Runtime) };
        return Reachability.Compute(objects, ["main"], tables);
    }
}
