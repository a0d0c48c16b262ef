// Stage: Inference. What each operation yields, given what its operands are.

using System.Collections.Immutable;
using System.Numerics;
using Pyc2c.Binding;
using Pyc2c.Ir;

namespace Pyc2c.Inference;

internal sealed partial class TypeInference
{
    private ValueType TypeOfConstant(IrConst constant) => constant.Value switch
    {
        _ when constant.Repr != Repr.Value => constant.Repr switch
        {
            Repr.Word => ValueType.OfInt(known.Int, IntRange.Of(Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture))),
            Repr.Float => ValueType.Of(known.Float),
            _ => ValueType.Of(known.Bool),
        },
        null => KnownClasses.OfOptional(known.None),
        bool => ValueType.Of(known.Bool),
        BigInteger i => ValueType.OfInt(known.Int, IntRange.Of(i)),
        double d => ValueType.Of(known.Float).WithRange(d >= 0 ? ValueType.NotNegative : IntRange.All),
        Complex => KnownClasses.OfOptional(known.Complex),
        string => ValueType.Of(known.Str),
        ImmutableArray<byte> => ValueType.Of(known.Bytes),
        ImmutableArray<IrConst> => ValueType.Of(known.Tuple),
        FunctionRef f => known.Function is { } c ? ValueType.Of(c, f.Function) : ValueType.Any,
        ClassRef c when known.Type is { } type => ValueType.Of(type, c.Class),
        NativeRef { Native: NativeClassSymbol c } when known.Type is { } type => ValueType.Of(type, c),
        AbsentMarker => ValueType.Bottom,
        _ => ValueType.Any,
    };

    private ValueType Transfer(Instr i)
    {
        switch (i.Op)
        {
            // ---- places ----
            case Op.LoadLocal:
                return Read(i.Payload!);
            case Op.StoreLocal:
                Write(i.Payload!, i.Operands[0].Type);
                return ValueType.Bottom;
            case Op.CheckLocal:
                return i.Operands[0].Type;
            case Op.Keep:
                return ValueType.Bottom;
            case Op.MakeCell:
                if (i.Operands.Count > 0 && i.Payload is VariableSymbol made)
                {
                    Write(made, i.Operands[0].Type);
                }
                return ValueType.Any;
            case Op.LoadCell:
                return Read(i.Payload!);
            case Op.StoreCell:
                Write(i.Payload!, i.Operands[1].Type);
                return ValueType.Bottom;
            case Op.LoadFree:
                var captured = function.Captures[(int)i.Payload!];
                return captured.IsCapturedByValue ? Read(captured) : ValueType.Any;
            case Op.LoadGlobal:
                return Read(i.Payload!);
            case Op.StoreGlobal:
                Write(i.Payload!, i.Operands[0].Type);
                return ValueType.Bottom;
            case Op.LoadClassMember:
                return ValueType.Any;
            case Op.StoreClassMember:
                Write(i.Payload!, i.Operands[0].Type);
                return ValueType.Bottom;

            // ---- attributes ----
            case Op.GetAttr or Op.FindAttr:
                return AttributeType(i.Operands[0].Type, (string)i.Payload!);
            case Op.SetAttr:
                StoreAttribute(i.Operands[0].Type, (string)i.Payload!, i.Operands[1].Type);
                return ValueType.Bottom;
            case Op.LoadSlot:
                return Read(((SlotAccess)i.Payload!).Slot);
            case Op.StoreSlot:
                Write(((SlotAccess)i.Payload!).Slot, i.Operands[1].Type);
                return ValueType.Bottom;

            // ---- calls ----
            case Op.CallFunction:
                return CallBound((IrFunction)i.Payload!, i.Operands);
            case Op.CallNative:
                CallHandlers(i);
                return NativeResult(((NativeCall)i.Payload!), i);
            case Op.CallMethod:
                CallHandlers(i);
                return MethodResult(i);
            case Op.CallSuper:
                return SuperResult(i);
            case Op.Call:
                return CallResult(i);
            case Op.New:
                return Instantiate(((NewShape)i.Payload!).Class, i.Operands, ((NewShape)i.Payload!).Keywords);
            case Op.AllocInstance:
                return ValueType.Of(((IrClass)i.Payload!).Symbol);
            case Op.MakeFunction:
                return MakeFunction(i);

            // ---- operators ----
            case Op.Binary or Op.InPlace:
                return BinaryResult(i);
            case Op.Unary:
                return i.Operands[0].Type is { IsBottom: true } ? ValueType.Bottom : UnaryResult(i);
            case Op.Compare:
                return CompareResult(i);
            case Op.CompareBit or Op.Truth or Op.Is or Op.Contains or Op.WordCompare or Op.FloatCompare or Op.BitNot or Op.BitAnd or Op.BitOr
                or Op.IsSmall or Op.IsNull or Op.IsType or Op.IsInstance or Op.IsException or Op.MatchException or Op.RangeIsSmall or Op.RangeMore:
                return ValueType.Of(known.Bool);
            case Op.Box or Op.Unbox:
                return i.Operands[0].Type;
            case Op.WordBinary:
                return ValueType.OfInt(known.Int, Arithmetic.Range((BinaryOperator)i.Payload!, i.Operands[0].Type.Range, i.Operands[1].Type.Range));
            case Op.WordUnary:
                return Arithmetic.Unary(known, (UnaryOperator)i.Payload!, i.Operands[0].Type);
            case Op.FloatBinary or Op.FloatUnary or Op.WordToFloat:
                return ValueType.Of(known.Float);
            case Op.TypeOf:
                return program.HasDynamicClasses ? ValueType.Any : KnownClasses.OfOptional(known.Type);

            // ---- containers ----
            case Op.BuildList:
                return ValueType.Of(known.List);
            case Op.BuildTuple or Op.ListToTuple:
                return ValueType.Of(known.Tuple);
            case Op.BuildSet:
                return ValueType.Of(known.Set);
            case Op.BuildDict:
                return ValueType.Of(known.Dict);
            case Op.BuildSlice:
                return ValueType.Of(known.Slice);
            case Op.BuildString or Op.Format:
                return ValueType.Of(known.Str);
            case Op.Length:
                return known.OfInt(0, int.MaxValue);
            case Op.GetItem:
                return ItemType(i.Operands[0].Type, i.Operands[1].Type);

            // ---- iteration ----
            case Op.GetIter:
                return i.Operands[0].Type is { IsBottom: true } ? ValueType.Bottom : known.IsIterableAsIs(i.Operands[0].Type) ? i.Operands[0].Type : ValueType.Any;
            case Op.ForStart:
                Write(i.Payload!, i.Operands[0].Type);
                return ValueType.Bottom;
            case Op.ForNext:
                return ElementType(Read(i.Payload!));
            case Op.RangeAdvance:
                return Advanced(i.Operands[0], i.Operands[1].Type.Range);
            default:
                return i.Repr == Repr.None ? ValueType.Bottom : ValueType.Any;
        }
    }

    /// <summary>The next number of a range. It only moves on from a number within, so it ends at most a step beyond the last.</summary>
    private ValueType Advanced(IrValue number, IntRange step)
    {
        var next = Arithmetic.Range(BinaryOperator.Add, number.Type.Range, step);
        if (number is BlockParam param && TestOf(param) is { } test && test.Operands[1].Type is { } stop && stop.Exact == known.Int)
        {
            var last = Arithmetic.Range(BinaryOperator.Add, stop.Range, step);
            if (step is { HasMin: true, Min: > 0 } && last.HasMax)
            {
                next = new IntRange(next.Min, Math.Max(next.Min, Math.Min(next.Max, last.Max - 1)));
            }
            else if (step is { HasMax: true, Max: < 0 } && last.HasMin)
            {
                next = new IntRange(Math.Min(next.Max, Math.Max(next.Min, last.Min + 1)), next.Max);
            }
        }
        return ValueType.OfInt(known.Int, next);
    }

    /// <summary>The test that a range's number has passed: its own, or that of the loop head that hands it to the body.</summary>
    private Instr? TestOf(BlockParam number)
    {
        if (rangeTests.TryGetValue(number, out var test))
        {
            return test;
        }
        var at = number.Block.Params.IndexOf(number);
        var heads = entries.GetValueOrDefault(number.Block, []).SelectMany(b => b.End!.Edges).Where(e => e.Target == number.Block)
            .Select(e => e.Arguments[at]).Where(a => a is not IrConst { Value: AbsentMarker }).Distinct().ToList();
        return heads is [BlockParam head] ? rangeTests.GetValueOrDefault(head) : null;
    }

    // ---- attributes ----

    /// <summary>The type of an attribute read from a receiver of that type.</summary>
    private ValueType AttributeType(ValueType receiver, string name)
    {
        if (receiver.IsBottom)
        {
            return ValueType.Bottom;
        }
        if (receiver.IsAny)
        {
            // The closed world: whoever answers is a class of the program, unless a native class or a module can too.
            if (methods.IsNativeName(name) || IsModuleName(name) || name.StartsWith("__", StringComparison.Ordinal) || methods.HasComputedNames || IsAnsweredElsewhere(name))
            {
                return ValueType.Any;
            }
            var all = Read(new OwnAttributePlace(name));
            foreach (var c in methods.With(name))
            {
                all = ValueType.Join(all, AttributeOf(c, name));
            }
            return all.IsBottom && program.Classes.Any(methods.HasGetAttr) ? ValueType.Any : all;
        }
        var result = ValueType.Bottom;
        foreach (var c in receiver.Classes)
        {
            result = ValueType.Join(result, c is ClassSymbol user ? AttributeOf(program.ClassOf[user], name) : ValueType.Any);
        }
        return result;
    }

    /// <summary>An instance of some class may answer to the name otherwise than by a slot or a member of its class.</summary>
    private bool IsAnsweredElsewhere(string name) => program.HasDynamicClasses || program.Classes.Any(c => methods.IsInDict(c, name) || methods.HasGetAttr(c));

    private HashSet<string>? moduleNames;

    /// <summary>Some module that is a value has a global of that name.</summary>
    private bool IsModuleName(string name) => (moduleNames ??=
        [.. program.Bound.Modules.Where(m => m.IsEscaped || m.Body is null).SelectMany(m => m.Globals.Keys.Concat(m.Natives.Keys))]).Contains(name);

    private ValueType AttributeOf(IrClass c, string name)
    {
        if (methods.HasGetAttr(c) || methods.IsInDict(c, name))
        {
            return ValueType.Any;
        }
        var member = methods.FindMember(c, name, out var native);
        var ofClass = member switch
        {
            null => native is null ? ValueType.Bottom : ValueType.Any,
            { Kind: MemberKind.Constant } => Read(member),
            { Kind: MemberKind.Property, Function: { } getter } => CallUnbound(getter, ValueType.Of(c.Symbol), [], []),
            _ => ValueType.Any,
        };
        return c.FindSlot(name) is { } slot ? ValueType.Join(Read(slot), ofClass) : ofClass;
    }

    private void StoreAttribute(ValueType receiver, string name, ValueType value)
    {
        var targets = receiver.IsAny
            ? methods.With(name)
            : receiver.Classes.OfType<ClassSymbol>().Select(c => program.ClassOf[c]);
        if (receiver.MayOwnAttributes)
        {
            Write(new OwnAttributePlace(name), value);
        }
        foreach (var c in targets)
        {
            if (c.FindSlot(name) is { } slot)
            {
                Write(slot, methods.HasSetAttr(c) ? ValueType.Any : value);
            }
            if (methods.FindMember(c, name, out _) is { } member)
            {
                Write(member, ValueType.Any);
            }
        }
    }

    // ---- calls ----

    private ValueType NativeResult(NativeCall call, Instr i)
    {
        var f = call.Function;
        if (f.Kind == NativeKind.New)
        {
            return f.ResultClass is { } made ? ResultOf(made, i) : ValueType.Of(call.Instantiated ?? f.Class!);
        }
        return f.Overloads.FirstOrDefault(o => Fits(o, f, i)) is { } special ? ValueType.Of(special.ResultClass) : ResultOf(f, i);
    }

    /// <summary>The arguments are those that an overload is for.</summary>
    private static bool Fits(NativeOverload overload, NativeFunctionSymbol f, Instr call)
    {
        foreach (var (k, parameter) in f.Parameters.Index())
        {
            var value = (call.Operands[k] as IrConst)?.Value;
            var fits = overload.Parameters.TryGetValue(parameter.Name, out var literals)
                ? literals is null || (value is string text && literals.Contains(text))
                : call.Operands[k] is IrConst && Equals(value, parameter.Default is { } d ? IrBuildContext.Constant(d).Value : AbsentMarker.Instance);
            if (!fits)
            {
                return false;
            }
        }
        return true;
    }

    private ValueType ResultOf(NativeClassSymbol c, Instr i) => c == known.Int ? known.AnyInt : ValueType.Of(c);

    private ValueType ResultOf(NativeFunctionSymbol f, Instr? i) => f.Result switch
    {
        NativeType.None => KnownClasses.OfOptional(known.None),
        NativeType.Bool or NativeType.CBool => ValueType.Of(known.Bool),
        NativeType.Int8 => known.OfInt(sbyte.MinValue, sbyte.MaxValue),
        NativeType.UInt8 => known.OfInt(0, byte.MaxValue),
        NativeType.Int16 => known.OfInt(short.MinValue, short.MaxValue),
        NativeType.UInt16 => known.OfInt(0, ushort.MaxValue),
        NativeType.Int32 => known.OfInt(int.MinValue, int.MaxValue),
        NativeType.UInt32 => known.OfInt(0, uint.MaxValue),
        NativeType.Int64 or NativeType.UInt64 or NativeType.ISize or NativeType.USize => f.Name == "len" || f.Name == "__len__" ? known.OfInt(0, int.MaxValue) : known.AnyInt,
        NativeType.CFloat => ValueType.Of(known.Float),
        _ when f.ReturnsSelf => i?.Operands[0].Type ?? ValueType.Any,
        _ when f.ResultClass == known.Int => f.Name is "len" or "ord" ? known.OfInt(0, int.MaxValue) : known.AnyInt,
        _ => f.ResultClass is { } c && c != known.Object ? ValueType.Of(c) : ValueType.Any,
    };

    private ValueType MethodResult(Instr i)
    {
        var shape = (CallShape)i.Payload!;
        var receiver = i.Operands[0].Type;
        if (receiver.IsBottom)
        {
            return ValueType.Bottom;
        }
        var name = shape.Name!;
        var arguments = i.Operands.Skip(1).ToList();
        var result = ValueType.Bottom;
        if (receiver.IsAny)
        {
            foreach (var c in methods.With(name))
            {
                result = ValueType.Join(result, CallMember(c, name, arguments, shape.Keywords));
            }
            return methods.IsNativeName(name) || IsModuleName(name) || IsAnsweredElsewhere(name) || IsSpecial(name)
                || !Read(new OwnAttributePlace(name)).IsBottom ? ValueType.Any : result;
        }
        foreach (var c in receiver.Classes)
        {
            result = ValueType.Join(result, c switch
            {
                ClassSymbol user => CallMember(program.ClassOf[user], name, arguments, shape.Keywords),
                NativeClassSymbol native when !Methods.LooksElsewhere(native) && native.Find(name)?.Function is { Kind: NativeKind.Method } f =>
                    f.ReturnsSelf ? ValueType.Of(native) : ResultOf(f, i),
                _ => ValueType.Any,
            });
        }
        return result;
    }

    private static bool IsSpecial(string name) => name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    /// <summary>An instance of exactly c gets a method called.</summary>
    private ValueType CallMember(IrClass c, string name, List<IrValue> arguments, ImmutableArray<string> keywords)
    {
        if (c.FindSlot(name) is not null || methods.HasGetAttr(c) || methods.IsInDict(c, name))
        {
            return ValueType.Any;
        }
        var member = methods.FindMember(c, name, out var native);
        if (member is null)
        {
            return native?.Function is { Kind: NativeKind.Method } f ? ResultOf(f, null) : native is null ? ValueType.Bottom : ValueType.Any;
        }
        return member.Kind switch
        {
            MemberKind.Method => CallUnbound(member.Function!, ValueType.Of(c.Symbol), arguments, keywords),
            MemberKind.StaticMethod => CallUnbound(member.Function!, null, arguments, keywords),
            _ => ValueType.Any,
        };
    }

    private ValueType SuperResult(Instr i)
    {
        var super = (SuperRef)i.Payload!;
        // Which class comes next depends on the receiver's own MRO: any override of the name may be it.
        foreach (var c in methods.With(super.Name))
        {
            if (!c.Members.TryGetValue(super.Name, out var member) || member.Function is not { } f)
            {
                continue;
            }
            if (super.Class is null)
            {
                Escape(f);
            }
            else if (member.Kind == MemberKind.Method)
            {
                CallUnbound(f, methods.SelfOf(c) ?? ValueType.Any, [.. i.Operands.Skip(1)], super.Shape?.Keywords ?? []);
            }
        }
        return ValueType.Any;
    }

    private ValueType CallResult(Instr i)
    {
        var shape = i.Payload as CallShape;
        var callee = i.Operands[0].Type;
        var arguments = i.Operands.Skip(1).ToList();
        return callee.Denotes switch
        {
            IrFunction f when !f.HasClosure => CallUnbound(f, null, arguments, shape?.Keywords ?? []),
            IrFunction f => CallUnbound(f, null, arguments, shape?.Keywords ?? []),
            Symbol c when known.Type is not null && callee.Exact == known.Type => Instantiate(c, arguments, shape?.Keywords ?? []),
            _ => callee.IsBottom ? ValueType.Bottom : ValueType.Any,
        };
    }

    private ValueType Instantiate(Symbol c, IReadOnlyList<IrValue> arguments, ImmutableArray<string> keywords)
    {
        if (c is not ClassSymbol user)
        {
            return ValueType.Any;
        }
        var ir = program.ClassOf[user];
        if (methods.FindMember(ir, "__new__", out _) is { MakesNamedTuple: false })
        {
            return ValueType.Any;
        }
        if (methods.FindMember(ir, "__init__", out _) is { Kind: MemberKind.Method, Function: { } init })
        {
            CallUnbound(init, ValueType.Of(user), arguments, keywords);
        }
        return ValueType.Of(user);
    }

    private ValueType MakeFunction(Instr i)
    {
        var made = (IrFunction)i.Payload!;
        for (var c = 0; c < made.Captures.Count && c + 2 < i.Operands.Count; c++)
        {
            if (made.Captures[c].IsCapturedByValue)
            {
                Write(made.Captures[c], i.Operands[c + 2].Type);
            }
        }
        if (!handlersMade.Contains(i))
        {
            Escape(made);
        }
        return known.Function is { } function ? ValueType.Of(function, made) : ValueType.Any;
    }

    // ---- operators ----

    private ValueType BinaryResult(Instr i)
    {
        var (a, b) = (i.Operands[0].Type, i.Operands[1].Type);
        if (a.IsBottom || b.IsBottom)
        {
            return ValueType.Bottom;
        }
        var op = (BinaryOperator)i.Payload!;
        if (op == BinaryOperator.Pow && IsTestedNotNegative(i.Operands[0]))
        {
            a = a.WithRange(ValueType.NotNegative);
        }
        CallOperators(i, op, a, b);
        if (a.IsAny || b.IsAny)
        {
            return ValueType.Any;
        }
        var result = ValueType.Bottom;
        foreach (var x in a.Classes)
        {
            foreach (var y in b.Classes)
            {
                result = ValueType.Join(result, x is NativeClassSymbol && y is NativeClassSymbol
                    ? Arithmetic.Binary(known, op, One(x, a), One(y, b))
                    : UserBinary(op, i.Op == Op.InPlace, x, y));
                if (result.IsAny)
                {
                    return result;
                }
            }
        }
        return result;
    }

    /// <summary>The block at hand is only entered where value > 0 or value >= 0 was true.</summary>
    private bool IsTestedNotNegative(IrValue value) =>
        entries.GetValueOrDefault(block) is { Count: 1 } only && only[0].End is Branch { Condition: Instr test } branch &&
        branch.Then.Target == block && branch.Else.Target != block &&
        test is { Op: Op.CompareBit or Op.FloatCompare, Payload: CompareOperator.Gt or CompareOperator.Ge } && test.Operands[0] == value &&
        test.Operands[1].Type.IsNotNegative && known.IsReal(test.Operands[1].Type);

    /// <summary>The operator's methods of all classes that the operands may be of get called with what stands on the other side.</summary>
    private void CallOperators(Instr i, BinaryOperator op, ValueType a, ValueType b)
    {
        var name = op.Name();
        if (i.Op == Op.InPlace)
        {
            CallOperator($"__i{name}__", a, i.Operands[1]);
        }
        CallOperator($"__{name}__", a, i.Operands[1]);
        CallOperator($"__r{name}__", b, i.Operands[0]);
    }

    private void CallOperator(string special, ValueType receiver, IrValue argument)
    {
        var classes = receiver.IsAny ? methods.With(special) : receiver.Classes.OfType<ClassSymbol>().Select(c => program.ClassOf[c]);
        foreach (var c in classes)
        {
            if (methods.FindMember(c, special, out _) is { Kind: MemberKind.Method, Function: { } f })
            {
                CallUnbound(f, ValueType.Of(c.Symbol), [argument], []);
            }
        }
    }

    private static ValueType One(Symbol c, ValueType from) => ValueType.Of(c).WithRange(from.Range);

    /// <summary>At least one side is a class of the program: its special method answers, called with what escaping methods are called with.</summary>
    private ValueType UserBinary(BinaryOperator op, bool inPlace, Symbol x, Symbol y)
    {
        var name = op.Name();
        var result = ValueType.Bottom;
        foreach (var (c, special) in new[] { (x, inPlace ? $"__i{name}__" : ""), (x, $"__{name}__"), (y, $"__r{name}__") })
        {
            if (special.Length == 0)
            {
                continue;
            }
            if (c is not ClassSymbol user)
            {
                // A native class's own method answers for a class of the program only by NotImplemented, or through its sequence protocol.
                if (c is NativeClassSymbol native && native.Find(special) is not null && !known.IsReal(ValueType.Of(native)))
                {
                    return ValueType.Any;
                }
                continue;
            }
            var member = methods.FindMember(program.ClassOf[user], special, out var inherited);
            if (inherited is not null || member is { Kind: not MemberKind.Method })
            {
                return ValueType.Any;
            }
            if (member?.Function is { } f)
            {
                result = ValueType.Join(result, known.NotImplemented is { } n ? ResultOf(f).Without(n) : ResultOf(f));
            }
        }
        return result;
    }

    private ValueType UnaryResult(Instr i)
    {
        var t = i.Operands[0].Type;
        var op = (UnaryOperator)i.Payload!;
        if (t.Exact is ClassSymbol user)
        {
            var name = op switch { UnaryOperator.Neg => "__neg__", UnaryOperator.Pos => "__pos__", _ => "__invert__" };
            return methods.FindMember(program.ClassOf[user], name, out _) is { Kind: MemberKind.Method, Function: { } f } ? ResultOf(f) : ValueType.Any;
        }
        if (t.IsAny)
        {
            return t;
        }
        var result = ValueType.Bottom;
        foreach (var c in t.Classes)
        {
            result = ValueType.Join(result, Arithmetic.Unary(known, op, One(c, t)));
        }
        return result;
    }

    private ValueType CompareResult(Instr i)
    {
        var (a, b) = (i.Operands[0].Type, i.Operands[1].Type);
        return !a.IsAny && !b.IsAny && a.Classes.Concat(b.Classes).All(c => c is NativeClassSymbol) ? ValueType.Of(known.Bool) : ValueType.Any;
    }

    // ---- containers ----

    private ValueType ItemType(ValueType container, ValueType key)
    {
        if (container.IsBottom)
        {
            return ValueType.Bottom;
        }
        var isSlice = key.Exact == known.Slice;
        return container.Exact switch
        {
            NativeClassSymbol { CType: "list_type" or "tuple_type" or "bytes_type" or "bytearray_type" } same when isSlice => ValueType.Of(same),
            NativeClassSymbol { CType: "str_type" } => ValueType.Of(known.Str),
            NativeClassSymbol { CType: "bytes_type" or "bytearray_type" } when known.IsInt(key) => known.OfInt(0, 255),
            ClassSymbol user when methods.FindMember(program.ClassOf[user], "__getitem__", out _) is { Kind: MemberKind.Method, Function: { } f } => ResultOf(f),
            _ => ValueType.Any,
        };
    }

    /// <summary>What a for loop over such a value gives.</summary>
    private ValueType ElementType(ValueType iterable) => iterable.Exact switch
    {
        NativeClassSymbol { CType: "str_type" } => ValueType.Of(known.Str),
        NativeClassSymbol { CType: "bytes_type" or "bytearray_type" } => known.OfInt(0, 255),
        NativeClassSymbol { CType: "range_type" } => known.AnyInt,
        NativeClassSymbol c when IteratorOf(c)?.Find("__next__")?.Function is { } next => ResultOf(next, null),
        _ => iterable.IsBottom ? ValueType.Bottom : ValueType.Any,
    };

    /// <summary>What iter() of a native class's instance is an instance of, where its stub says so.</summary>
    private static NativeClassSymbol? IteratorOf(NativeClassSymbol c) =>
        c.Find("__iter__")?.Function is { } iter ? iter.ReturnsSelf ? c : iter.ResultClass : null;
}
