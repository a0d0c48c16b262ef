// Stage: Ir. The operations, one row each: name, effects, what they yield. Passes ask the row; they never switch on names.

namespace Pyc2c.Ir;

/// <summary>How a value is held in C.</summary>
public enum Repr
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Any Python value: the C type Value. 0 means absent where an operation allows it.</summary>
    Value,
    /// <summary>An integer known to fit a machine word of the target: intptr_t. Whether it also fits a small int is a question of its type's range.</summary>
    Word,
    /// <summary>A C Float, not boxed.</summary>
    Float,
    /// <summary>A condition: 0 or 1.</summary>
    Bit,
    /// <summary>Several Values: the result of Unpack, read by Extract.</summary>
    Array,
    /// <summary>A ForIter struct (only locals).</summary>
    ForIter,
}

[Flags]
public enum Effects
{
    None = 0,
    MayRaise = 1,
    MayAllocate = 2,
    /// <summary>May run any code of the program: everything in memory may have changed.</summary>
    RunsPython = 4,
    Reads = 8,
    Writes = 16,
    /// <summary>Must stay even when its result is unused.</summary>
    Any = MayRaise | MayAllocate | RunsPython | Reads | Writes,
}

public enum Op
{
    // ---- locals (before SSA, and for variables that handlers or generators need) ----
    LoadLocal, StoreLocal, ClearLocal, CheckLocal, Keep,
    // ---- cells and free variables ----
    MakeCell, LoadCell, StoreCell, ClearCell, LoadFree,
    // ---- globals, class members ----
    LoadGlobal, StoreGlobal, ClearGlobal, LoadClassMember, StoreClassMember, ClearClassMember,
    // ---- attributes ----
    GetAttr, FindAttr, SetAttr, DelAttr, GetSuperAttr, MatchAttr, LoadSlot, StoreSlot,
    // ---- calls ----
    Call, CallEx, CallFunction, CallNative, CallMethod, CallSuper, New, AllocInstance, ImportModule,
    MakeFunction, InitClass, MakeClass,
    // ---- operators on any values ----
    Binary, InPlace, Unary, Compare, CompareBit, Truth, Is, Contains,
    // ---- typed arithmetic ----
    Box, Unbox, WordBinary, WordUnary, WordCompare, FloatBinary, FloatUnary, FloatCompare, WordToFloat, BitNot, BitAnd, BitOr, IsSmall, IsNull, IsType, IsInstance, TypeOf,
    // ---- containers ----
    BuildList, BuildTuple, BuildSet, BuildDict, BuildSlice, BuildString, Format,
    ListAppend, ListExtend, CheckManager, ListToTuple, SetAdd, SetUpdate, DictSet, DictUpdate, DictMergeKeywords,
    GetItem, GetSlice, SetItem, SetSlice, DelItem, Length, Unpack, Extract,
    // ---- iteration ----
    ForStart, ForNext, ForEnd, GetIter, Next, RangeIsSmall, RangeMore, RangeAdvance,
    // ---- exceptions ----
    Catch, EnterHandler, LeaveHandler, MatchException, IsException,
    // ---- generators ----
    Yield, YieldFrom, Drop,
    // ---- interrupts ----
    Poll,
}

/// <summary>One row of the operation table.</summary>
public sealed record OpInfo(Op Op, Repr Result, Effects Effects, string Text);

public static class OpTable
{
    private static readonly OpInfo[] Rows = Build();

    public static OpInfo Get(Op op) => Rows[(int)op];

    private static OpInfo[] Build()
    {
        const Effects pure = Effects.None;
        const Effects read = Effects.Reads;
        const Effects write = Effects.Writes;
        const Effects raise = Effects.MayRaise;
        const Effects alloc = Effects.MayRaise | Effects.MayAllocate;
        const Effects any = Effects.Any;
        OpInfo[] rows =
        [
            // Payload IrLocal. CheckLocal raises UnboundLocalError when its operand is 0, else yields it; its payload is the VariableSymbol
            // for a free variable captured by value, which raises NameError.
            new(Op.LoadLocal, Repr.Value, read, "load_local"),
            new(Op.StoreLocal, Repr.None, write, "store_local"),
            new(Op.ClearLocal, Repr.None, write, "clear_local"),
            new(Op.CheckLocal, Repr.Value, raise, "check_local"),
            // Keep(value): a variable holds it up to here.
            new(Op.Keep, Repr.None, pure, "keep"),

            // MakeCell(value or null). LoadCell/StoreCell/ClearCell(cell, …), payload VariableSymbol: LoadCell raises when unbound unless IsAlwaysBound.
            // LoadFree: payload int, the index into the closure: a cell, or the value itself if captured by value.
            new(Op.MakeCell, Repr.Value, alloc, "make_cell"),
            new(Op.LoadCell, Repr.Value, raise | read, "load_cell"),
            new(Op.StoreCell, Repr.None, write, "store_cell"),
            new(Op.ClearCell, Repr.None, raise | write, "clear_cell"),
            new(Op.LoadFree, Repr.Value, pure, "load_free"),

            // Payload VariableSymbol. LoadGlobal and ClearGlobal raise NameError when unbound, if the instruction MayRaise (the builder
            // overrides the effects of a read that is proved bound, or that is followed by a test with IsNull). The same holds for cells.
            new(Op.LoadGlobal, Repr.Value, raise | read, "load_global"),
            new(Op.StoreGlobal, Repr.None, write, "store_global"),
            new(Op.ClearGlobal, Repr.None, raise | write, "clear_global"),
            // Payload IrClassMember, of a class that is made once; yields 0 when unbound (the class body checks with IsNull).
            new(Op.LoadClassMember, Repr.Value, read, "load_member"),
            new(Op.StoreClassMember, Repr.None, write, "store_member"),
            new(Op.ClearClassMember, Repr.None, write, "clear_member"),

            // Payload string. FindAttr yields 0 where there is no such attribute. SetAttr(object, value). GetSuperAttr(self), payload SuperRef.
            new(Op.GetAttr, Repr.Value, any, "get_attr"),
            new(Op.FindAttr, Repr.Value, any, "find_attr"),
            new(Op.SetAttr, Repr.None, any, "set_attr"),
            new(Op.DelAttr, Repr.None, any, "del_attr"),
            new(Op.GetSuperAttr, Repr.Value, any, "get_super"),
            // MatchAttr(class, subject), payload MatchShape: what a positional sub-pattern of a class pattern means; 0 where there is none.
            new(Op.MatchAttr, Repr.Value, any, "match_attr"),
            // The object is known to be an instance of the slot's class. Payload SlotAccess.
            new(Op.LoadSlot, Repr.Value, raise | read, "load_slot"),
            new(Op.StoreSlot, Repr.None, write, "store_slot"),

            // Call(callee, args…), payload CallShape. CallEx(callee, args list or tuple, kwargs dict or null).
            new(Op.Call, Repr.Value, any, "call"),
            new(Op.CallEx, Repr.Value, any, "call_ex"),
            // CallFunction([closure if HasClosure], every parameter in C order), payload IrFunction.
            new(Op.CallFunction, Repr.Value, any, "call_function"),
            // CallNative(every parameter in C order, *args spread in place), payload NativeCall. Result and effects as declared.
            new(Op.CallNative, Repr.Value, any, "call_native"),
            // CallMethod(self, args…), payload CallShape with Name. CallSuper(self, args…), payload SuperRef with Shape.
            new(Op.CallMethod, Repr.Value, any, "call_method"),
            new(Op.CallSuper, Repr.Value, any, "call_super"),
            // New(args…), payload NewShape: an instance of exactly this class, __init__ called. AllocInstance: payload IrClass, fields unset.
            new(Op.New, Repr.Value, any, "new"),
            new(Op.AllocInstance, Repr.Value, alloc, "alloc"),
            // Payload ModuleSymbol: runs the module's body if it has not begun.
            new(Op.ImportModule, Repr.None, any, "import"),
            // MakeFunction(defaults tuple or null, kwdefaults dict or null, captured…), payload IrFunction.
            new(Op.MakeFunction, Repr.Value, alloc, "make_function"),
            // InitClass(keyword values…), payload IrClass: the class statement's end: __set_name__, __init_subclass__; yields the class.
            // IrClass.Keywords names the operands.
            new(Op.InitClass, Repr.Value, any, "init_class"),
            // MakeClass(metaclass or null, bases tuple, keywords dict or null, __class__ cell or null, members…), payload ClassShape, which names
            // the members; those that are 0 are unbound.
            new(Op.MakeClass, Repr.Value, any, "make_class"),

            // Payload BinaryOperator, UnaryOperator, CompareOperator (Eq…Ge).
            new(Op.Binary, Repr.Value, any, "binary"),
            new(Op.InPlace, Repr.Value, any, "in_place"),
            new(Op.Unary, Repr.Value, any, "unary"),
            new(Op.Compare, Repr.Value, any, "compare"),
            new(Op.CompareBit, Repr.Bit, any, "compare_bit"),
            new(Op.Truth, Repr.Bit, any, "truth"),
            new(Op.Is, Repr.Bit, pure, "is"),
            // Contains(container, item).
            new(Op.Contains, Repr.Bit, any, "contains"),

            // Box(Word, Float or Bit) to Value; a Bit becomes True or False. Unbox(Value of known type) to the instruction's Repr.
            new(Op.Box, Repr.Value, alloc, "box"),
            new(Op.Unbox, Repr.Word, pure, "unbox"),
            // On machine values; the result is known to fit. FloorDiv/Mod/shifts: the divisor is known not to be 0, the shift in range.
            new(Op.WordBinary, Repr.Word, pure, "word"),
            new(Op.WordUnary, Repr.Word, pure, "word_unary"),
            new(Op.WordCompare, Repr.Bit, pure, "word_compare"),
            // TrueDiv raises ZeroDivisionError; so do FloorDiv and Mod.
            new(Op.FloatBinary, Repr.Float, raise, "float"),
            new(Op.FloatUnary, Repr.Float, pure, "float_unary"),
            new(Op.FloatCompare, Repr.Bit, pure, "float_compare"),
            new(Op.WordToFloat, Repr.Float, pure, "word_to_float"),
            new(Op.BitNot, Repr.Bit, pure, "not"),
            new(Op.BitAnd, Repr.Bit, pure, "and"),
            new(Op.BitOr, Repr.Bit, pure, "or"),
            new(Op.IsSmall, Repr.Bit, pure, "is_small"),
            new(Op.IsNull, Repr.Bit, pure, "is_null"),
            // Payload Symbol (class): the value's type is exactly this.
            new(Op.IsType, Repr.Bit, pure, "is_type"),
            // Payload Symbol (class): the value is an instance of this class or of one that derives from it. TypeOf: type(x).
            new(Op.IsInstance, Repr.Bit, pure, "is_instance"),
            new(Op.TypeOf, Repr.Value, pure, "type_of"),

            // BuildDict(key, value, …). BuildString(str parts…). Format(value, spec or null), payload char conversion.
            new(Op.BuildList, Repr.Value, alloc, "list"),
            new(Op.BuildTuple, Repr.Value, alloc, "tuple"),
            new(Op.BuildSet, Repr.Value, any, "set"),
            new(Op.BuildDict, Repr.Value, any, "dict"),
            new(Op.BuildSlice, Repr.Value, alloc, "slice"),
            new(Op.BuildString, Repr.Value, alloc, "build_string"),
            new(Op.Format, Repr.Value, any, "format"),
            new(Op.ListAppend, Repr.None, alloc | write, "list_append"),
            // ListExtend(list, iterable), and with the callee as third operand for f(*iterable).
            new(Op.ListExtend, Repr.None, any, "list_extend"),
            // with: TypeError unless its operand has __enter__ and __exit__.
            new(Op.CheckManager, Repr.None, raise, "check_manager"),
            new(Op.ListToTuple, Repr.Value, alloc, "list_to_tuple"),
            new(Op.SetAdd, Repr.None, any, "set_add"),
            new(Op.SetUpdate, Repr.None, any, "set_update"),
            new(Op.DictSet, Repr.None, any, "dict_set"),
            new(Op.DictUpdate, Repr.None, any, "dict_update"),
            // DictMergeKeywords(dict, mapping, callee): for f(**a, **b): duplicates and keys that are no str raise TypeError.
            new(Op.DictMergeKeywords, Repr.None, any, "dict_merge_keywords"),
            new(Op.GetItem, Repr.Value, any, "get_item"),
            // GetSlice(container, start, stop, step): container[start:stop:step], None where a bound is left out.
            new(Op.GetSlice, Repr.Value, any, "get_slice"),
            new(Op.SetItem, Repr.None, any, "set_item"),
            // SetSlice(container, start, stop, step, items): container[start:stop:step] = items.
            new(Op.SetSlice, Repr.None, any, "set_slice"),
            new(Op.DelItem, Repr.None, any, "del_item"),
            new(Op.Length, Repr.Word, any, "length"),
            // Unpack(value), payload UnpackShape; Extract(unpack), payload int.
            new(Op.Unpack, Repr.Array, any, "unpack"),
            new(Op.Extract, Repr.Value, pure, "extract"),

            // ForStart(iterable), ForNext(), ForEnd(): payload IrLocal of Repr ForIter. ForNext yields 0 at the end.
            new(Op.ForStart, Repr.None, any, "for_start"),
            new(Op.ForNext, Repr.Value, any, "for_next"),
            new(Op.ForEnd, Repr.None, write, "for_end"),
            new(Op.GetIter, Repr.Value, any, "iter"),
            // Next(iterator) yields 0 at the end.
            new(Op.Next, Repr.Value, any, "next"),
            // RangeIsSmall(start, stop, step): all are small ints, step is not 0, and stop + step does not overflow a small int.
            // RangeMore(i, stop, step): another round? RangeAdvance(i, step): i + step. Both on small ints as Values.
            new(Op.RangeIsSmall, Repr.Bit, pure, "range_is_small"),
            new(Op.RangeMore, Repr.Bit, pure, "range_more"),
            new(Op.RangeAdvance, Repr.Value, pure, "range_advance"),

            // Catch: first in a handler block: takes the pending exception. EnterHandler(exc) yields the previous one, for LeaveHandler(previous).
            // MatchException(exc, class or tuple). IsException(exc), payload Symbol: a class known when compiling.
            new(Op.Catch, Repr.Value, read | write, "catch"),
            new(Op.EnterHandler, Repr.Value, write, "enter_handler"),
            new(Op.LeaveHandler, Repr.None, write, "leave_handler"),
            new(Op.MatchException, Repr.Bit, raise, "match_exception"),
            new(Op.IsException, Repr.Bit, pure, "is_exception"),

            // Yield(value) yields what was sent; raises what was thrown. YieldFrom(iterable) yields the subgenerator's return value.
            new(Op.Yield, Repr.Value, any, "yield"),
            new(Op.YieldFrom, Repr.Value, any, "yield_from"),
            // Drop(iterator): nothing holds it any longer. A generator is closed; what that raises is reported.
            new(Op.Drop, Repr.None, any & ~raise, "drop"),

            // A turn of a loop: what interrupts asked for runs here. It raises nothing.
            new(Op.Poll, Repr.None, any & ~raise, "poll"),
        ];
        for (var i = 0; i < rows.Length; i++)
        {
            if ((int)rows[i].Op != i)
            {
                throw new InvalidOperationException($"operation table out of order at {rows[i].Op}");
            }
        }
        return rows;
    }
}
