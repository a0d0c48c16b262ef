// Stage: diagnostics. Every diagnostic of the compiler, declared once. An id is permanent: it is never given to another meaning.
//
//   PY0001-PY0199  syntax        PY0200-PY0399  binding and imports     PY0400-PY0599  inference, calls, what is not supported
//   PY0600-PY0799  lowering, IR  PY0800-PY0899  toolchain and targets   PY0900-PY0999  the command line, the driver, board files
//
// A message says what is wrong; the hint says what to write instead. Both are format strings over the same arguments.
// Where CPython has a message for the same mistake, ours says at least as much.

#pragma warning disable RS2008 // Release tracking is for analyzers that ship as packages; CHANGELOG.md tells what is new here.

using Microsoft.CodeAnalysis;

namespace Pyc2c.Diagnostics;

internal static class DiagnosticDescriptors
{
    // ---- Reading a file ---------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor NotDecodable = Error(
        "PY0001", "Bytes do not fit the encoding", "cannot decode byte 0x{0} at offset {1} as {2}",
        "Save the file as UTF-8; Python can also name its encoding in the first line: # -*- coding: latin-1 -*-");

    public static readonly DiagnosticDescriptor UnknownEncoding = Error(
        "PY0002", "Unknown encoding", "unknown encoding: {0}",
        "Use utf-8, or one of the encodings of Python's codecs module that maps bytes to text.");

    public static readonly DiagnosticDescriptor EncodingContradictsBom = Error(
        "PY0003", "Encoding declaration contradicts the byte order mark", "encoding problem: {0} with a UTF-8 byte order mark",
        "Remove the byte order mark, or declare utf-8.");

    public static readonly DiagnosticDescriptor NullByte = Error(
        "PY0004", "NUL in the source", "source code cannot contain null bytes",
        "Is this a text file? UTF-16 files must be saved as UTF-8.");

    // ---- Tokens -----------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor InvalidCharacter = Error(
        "PY0010", "Invalid character", "invalid character '{0}' (U+{1})",
        "Only letters, digits and underscores form names; a look-alike of a quote, dash or space may have come in by copying.");

    public static readonly DiagnosticDescriptor InvalidNonPrintableCharacter = Error(
        "PY0011", "Invalid invisible character", "invalid non-printable character U+{0}",
        "Delete the character; it is invisible in most editors.");

    public static readonly DiagnosticDescriptor UnterminatedString = Error(
        "PY0012", "Unterminated string", "unterminated {0} literal (detected at line {1})",
        "Add the closing {2}.");

    public static readonly DiagnosticDescriptor InvalidNumber = Error(
        "PY0013", "Invalid number", "{0}", "{1}");

    public static readonly DiagnosticDescriptor NumberTooLong = Error(
        "PY0014", "Number too long",
        "exceeds the limit (4300 digits) for integer string conversion: value has {0} digits",
        "Write huge numbers in hexadecimal.");

    public static readonly DiagnosticDescriptor CharacterAfterBackslash = Error(
        "PY0015", "Character after line continuation", "unexpected character after line continuation character",
        "A backslash that joins lines must be the last character of its line.");

    public static readonly DiagnosticDescriptor BackslashAtEnd = Error(
        "PY0016", "File ends after a backslash", "unexpected end of file after a line continuation character",
        "Remove the backslash, or add the line that it continues to.");

    public static readonly DiagnosticDescriptor UnmatchedClosing = Error(
        "PY0017", "Unmatched closing bracket", "{1}unmatched '{0}'",
        "Remove it, or add the bracket that it closes.");

    public static readonly DiagnosticDescriptor MismatchedClosing = Error(
        "PY0018", "Mismatched brackets", "{3}closing parenthesis '{0}' does not match opening parenthesis '{1}'{2}",
        "Close the brackets in the reverse order of their opening.");

    public static readonly DiagnosticDescriptor NeverClosed = Error(
        "PY0019", "Bracket never closed", "'{0}' was never closed",
        "Add the matching '{1}'.");

    public static readonly DiagnosticDescriptor TooManyBrackets = Error(
        "PY0020", "Too many nested brackets", "too many nested parentheses",
        "At most 200 brackets can be open at a time, as in CPython; give the inner part a name.");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "PY0021", "Code nested too deeply", "this code is nested too deeply to be compiled",
        "Give some of the inner expressions names, or build the value in a loop.");

    public static readonly DiagnosticDescriptor InvalidEscape = Warning(
        "PY0022", "Invalid escape sequence", "invalid escape sequence '{0}'",
        "Write '\\{0}' for a backslash, or use a raw string: r\"…\".");

    public static readonly DiagnosticDescriptor MalformedEscape = Error(
        "PY0023", "Malformed escape sequence", "(unicode error) {0}",
        "\\x takes 2 hexadecimal digits, \\u takes 4, \\U takes 8 up to 0010ffff, \\N{{…}} takes the name of a character.");

    public static readonly DiagnosticDescriptor MalformedBytesEscape = Error(
        "PY0024", "Malformed escape sequence", "(value error) invalid \\x escape at position {0}",
        "\\x takes exactly 2 hexadecimal digits.");

    public static readonly DiagnosticDescriptor NonAsciiBytes = Error(
        "PY0025", "Non-ASCII bytes literal", "bytes can only contain ASCII literal characters",
        "Write other bytes as \\xhh, or encode a str: \"…\".encode().");

    public static readonly DiagnosticDescriptor MixedBytes = Error(
        "PY0026", "Bytes and str side by side", "cannot mix bytes and nonbytes literals",
        "Give all parts the prefix b, or none.");

    public static readonly DiagnosticDescriptor FStringError = Error(
        "PY0027", "Malformed f-string", "f-string: {0}", "{1}");

    public static readonly DiagnosticDescriptor NumberBeforeKeyword = Warning(
        "PY0028", "Keyword directly after a number", "invalid {0} literal",
        "Put a space between the number and the keyword.");

    // ---- Indentation ------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor ExpectedIndentedBlock = Error(
        "PY0030", "Expected an indented block", "expected an indented block after {0} on line {1}",
        "Indent the lines that belong to it, or write 'pass' there.");

    public static readonly DiagnosticDescriptor UnexpectedIndent = Error(
        "PY0031", "Unexpected indentation", "unexpected indent",
        "This line is indented further than the block that it stands in.");

    public static readonly DiagnosticDescriptor UnindentMismatch = Error(
        "PY0032", "Indentation fits no block", "unindent does not match any outer indentation level",
        "Indent the line exactly as far as the other lines of its block.");

    public static readonly DiagnosticDescriptor InconsistentTabs = Warning(
        "PY0033", "Tabs and spaces mixed", "inconsistent use of tabs and spaces in indentation",
        "Indent with spaces only: CPython refuses the mixture. Here a tab goes to the next column of eight, as in MicroPython.");

    public static readonly DiagnosticDescriptor TooManyIndents = Error(
        "PY0034", "Too many levels of indentation", "too many levels of indentation",
        "At most 100 blocks can be nested, as in CPython; move the inner part into a function.");

    // ---- Structure --------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor InvalidSyntax = Error(
        "PY0040", "Invalid syntax", "invalid syntax: {0}", "{1}");

    public static readonly DiagnosticDescriptor Expected = Error(
        "PY0041", "Something is missing", "expected {0}, found {1}", "{2}");

    public static readonly DiagnosticDescriptor ForgottenComma = Error(
        "PY0042", "Forgotten comma", "invalid syntax. Perhaps you forgot a comma?",
        "Put a comma, or an operator, between the two expressions.");

    public static readonly DiagnosticDescriptor MissingCallParentheses = Error(
        "PY0043", "Statement of Python 2", "Missing parentheses in call to '{0}'. Did you mean {0}(...)?",
        "{0} is a function: put its arguments in parentheses.");

    public static readonly DiagnosticDescriptor EqualInsteadOfComparison = Error(
        "PY0044", "Assignment where a value is wanted", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        "'==' compares, ':=' assigns inside an expression, '=' is a statement.");

    public static readonly DiagnosticDescriptor TryWithoutHandler = Error(
        "PY0045", "try without except or finally", "expected 'except' or 'finally' block",
        "Add an 'except' or a 'finally' to the 'try' on line {0}.");

    public static readonly DiagnosticDescriptor MultipleExceptTypes = Error(
        "PY0046", "Several exception types without parentheses", "multiple exception types must be parenthesized",
        "Write: except (A, B):");

    public static readonly DiagnosticDescriptor MixedExceptStar = Error(
        "PY0047", "except and except* mixed", "cannot have both 'except' and 'except*' on the same 'try'",
        "Use one of the two for all handlers of a try.");

    public static readonly DiagnosticDescriptor BareExceptNotLast = Error(
        "PY0048", "Bare except before others", "default 'except:' must be last",
        "Move the 'except:' without a type to the end.");

    public static readonly DiagnosticDescriptor TrailingComma = Error(
        "PY0049", "Trailing comma", "trailing comma not allowed{0}", "{1}");

    public static readonly DiagnosticDescriptor NeedsParentheses = Error(
        "PY0050", "Parentheses needed", "{0} must be parenthesized", "Put it in parentheses.");

    // ---- Targets ----------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor CannotAssign = Error(
        "PY0060", "Not assignable", "cannot assign to {0}{1}",
        "Only names, attributes, subscripts and lists of them can be assigned to.");

    public static readonly DiagnosticDescriptor CannotDelete = Error(
        "PY0061", "Not deletable", "cannot delete {0}",
        "Only names, attributes, subscripts and lists of them can be deleted.");

    public static readonly DiagnosticDescriptor IllegalAugmentedTarget = Error(
        "PY0062", "Illegal target of an augmented assignment", "'{0}' is an illegal expression for augmented assignment",
        "The target of an augmented assignment is one name, attribute or subscript.");

    public static readonly DiagnosticDescriptor IllegalAnnotationTarget = Error(
        "PY0063", "Illegal target of an annotation", "{0}",
        "Annotate one name, attribute or subscript at a time.");

    public static readonly DiagnosticDescriptor IllegalWalrusTarget = Error(
        "PY0064", "Illegal target of ':='", "cannot use assignment expressions with {0}",
        "The left side of ':=' is one name.");

    public static readonly DiagnosticDescriptor CannotAssignDebug = Error(
        "PY0065", "__debug__ is not assignable", "cannot {0} __debug__",
        "__debug__ is a constant of the compiler; use another name.");

    public static readonly DiagnosticDescriptor StarredOutsideList = Error(
        "PY0066", "Starred expression out of place", "{0}",
        "A starred expression stands in a list, tuple, set, subscript or call; for a tuple of one, add a comma: (*a,)");

    public static readonly DiagnosticDescriptor MultipleStarredTargets = Error(
        "PY0067", "Several starred targets", "multiple starred expressions in assignment",
        "One target of a list can take the rest; unpack in two steps.");

    public static readonly DiagnosticDescriptor BareStarredTarget = Error(
        "PY0068", "Starred target alone", "starred assignment target must be in a list or tuple",
        "Add a comma: *a, = …");

    // ---- Expressions ------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor ComprehensionUnpacking = Error(
        "PY0070", "Unpacking in a comprehension", "{0} unpacking cannot be used in {1}comprehension",
        "Use another 'for': [x for row in rows for x in row]");

    public static readonly DiagnosticDescriptor GeneratorNotAlone = Warning(
        "PY0071", "Generator expression among other arguments", "Generator expression must be parenthesized",
        "Put the generator expression in parentheses of its own: CPython refuses it without them, MicroPython does not.");

    public static readonly DiagnosticDescriptor PositionalAfterKeyword = Error(
        "PY0072", "Positional argument after keyword argument", "positional argument follows keyword argument{0}",
        "Move the positional arguments to the front.");

    public static readonly DiagnosticDescriptor KeywordNotName = Error(
        "PY0073", "Keyword argument is no name",
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        "The left side of a keyword argument is one name.");

    public static readonly DiagnosticDescriptor RepeatedKeyword = Error(
        "PY0074", "Keyword argument repeated", "keyword argument repeated: {0}",
        "Give each keyword once.");

    public static readonly DiagnosticDescriptor DictMixture = Error(
        "PY0075", "Dict and set mixed", "{0}",
        "A dict has 'key: value' everywhere, a set has values only.");

    // ---- Parameters -------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor DuplicateParameter = Error(
        "PY0080", "Parameter twice", "duplicate {1} '{0}' in {2}",
        "Rename one of the two.");

    public static readonly DiagnosticDescriptor InvalidParameters = Error(
        "PY0081", "Invalid parameters", "{0}", "{1}");

    public static readonly DiagnosticDescriptor InvalidTypeParameters = Error(
        "PY0082", "Invalid type parameters", "{0}", "{1}");

    // ---- Patterns ---------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "PY0090", "Invalid pattern", "{0}", "{1}");

    public static readonly DiagnosticDescriptor UnreachablePattern = Error(
        "PY0091", "Pattern hides the rest", "{0} makes remaining patterns unreachable",
        "Put the pattern that matches everything last.");

    public static readonly DiagnosticDescriptor AlternativesBindDifferently = Error(
        "PY0092", "Alternatives bind different names", "alternative patterns bind different names",
        "Every alternative of '|' must bind the same names.");

    public static readonly DiagnosticDescriptor PatternBindsTwice = Error(
        "PY0093", "Name bound twice in a pattern", "multiple assignments to name '{0}' in pattern",
        "Bind the second to another name and compare them in a guard: case a, b if a == b");

    // ---- Where statements may stand -----------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor OutsideFunction = Error(
        "PY0100", "Out of a function", "'{0}' outside {1}function",
        "This is possible inside {1}def only.");

    public static readonly DiagnosticDescriptor OutsideLoop = Error(
        "PY0101", "Out of a loop", "'{0}' {1}",
        "This is possible inside the body of a for or while only.");

    public static readonly DiagnosticDescriptor JumpInExceptStar = Error(
        "PY0102", "Jump out of except*", "'break', 'continue' and 'return' cannot appear in an except* block",
        "Set a variable there and act on it after the try.");

    public static readonly DiagnosticDescriptor ReturnInAsyncGenerator = Error(
        "PY0103", "Value returned from an async generator", "'return' with value in async generator",
        "Yield the value, or remove the yields.");

    public static readonly DiagnosticDescriptor YieldFromInAsync = Error(
        "PY0104", "yield from in an async function", "'yield from' inside async function",
        "Write: async for x in it: yield x");

    public static readonly DiagnosticDescriptor YieldInScope = Error(
        "PY0105", "Expression not possible here", "{0} cannot be used within {1}",
        "Compute the value outside first.");

    public static readonly DiagnosticDescriptor WalrusInComprehension = Error(
        "PY0106", "Assignment expression in a comprehension", "assignment expression {0}",
        "Use another name, or assign outside of the comprehension.");

    public static readonly DiagnosticDescriptor ImportStarInFunction = Error(
        "PY0107", "import * in a function", "import * only allowed at module level",
        "Name what is imported, or move the import to the top.");

    public static readonly DiagnosticDescriptor LateFutureImport = Error(
        "PY0108", "Late __future__ import", "from __future__ imports must occur at the beginning of the file",
        "Move it above every other statement; only a docstring may stand before it.");

    public static readonly DiagnosticDescriptor UnknownFuture = Error(
        "PY0109", "Unknown feature", "future feature {0} is not defined",
        "Remove it; the features of __future__ up to Python 3.13 are known.");

    // ---- Names ------------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor NonlocalAtModuleLevel = Error(
        "PY0120", "nonlocal at module level", "nonlocal declaration not allowed at module level",
        "A nonlocal name belongs to an enclosing function.");

    public static readonly DiagnosticDescriptor NoBindingForNonlocal = Error(
        "PY0121", "nonlocal without a binding", "no binding for nonlocal '{0}' found",
        "Assign '{0}' in an enclosing function, or write 'global {0}'.");

    public static readonly DiagnosticDescriptor DeclaredTooLate = Error(
        "PY0122", "Declared too late", "name '{0}' is {1} before {2} declaration",
        "Move the '{2}' statement to the beginning of the function.");

    public static readonly DiagnosticDescriptor DeclarationConflict = Error(
        "PY0123", "Contradicting declarations", "{1}",
        "Remove one of the declarations of '{0}'.");

    // ---- Suspicious code ----------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor AssertTuple = Warning(
        "PY0130", "Assertion of a tuple", "assertion is always true, perhaps remove parentheses?",
        "Write: assert condition, message");

    public static readonly DiagnosticDescriptor IsWithLiteral = Warning(
        "PY0131", "Identity of a literal", "\"{0}\" with '{1}' literal. Did you mean \"{2}\"?",
        "Equal values need not be the same object: compare with {2}.");

    public static readonly DiagnosticDescriptor LiteralMisused = Warning(
        "PY0132", "Literal used as something else", "'{0}' object is not {1}; perhaps you missed a comma?",
        "Put a comma in front of the bracket.");

    // ---- Binding: imports -------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor ModuleNotFound = Error(
        "PY0200", "Module not found", "no module named '{0}'",
        "Put {1}.py beside the program; or import it inside 'try: … except ImportError:' when the program can do without it.");

    public static readonly DiagnosticDescriptor NotAPackage = Error(
        "PY0201", "Not a package", "no module named '{0}': '{1}' is not a package",
        "Only a folder (with or without __init__.py) can hold further modules.");

    public static readonly DiagnosticDescriptor RelativeImportBeyondTop = Error(
        "PY0202", "Relative import beyond the top", "attempted relative import beyond top-level package",
        "Each dot more names one package further out; remove some.");

    public static readonly DiagnosticDescriptor RelativeImportWithoutPackage = Error(
        "PY0203", "Relative import outside a package", "attempted relative import with no known parent package",
        "The main file and modules beside it belong to no package: import by the full name.");

    public static readonly DiagnosticDescriptor NoImportedName = Error(
        "PY0204", "Name not in module", "cannot import name '{1}' from '{0}'{2}",
        "Module '{0}' neither binds '{1}' nor has a submodule of that name. If the program can do without it, catch ImportError.");

    public static readonly DiagnosticDescriptor AnnotationModuleAsValue = Error(
        "PY0205", "Name for annotations used as a value", "'{0}' from '{1}' is known in annotations only",
        "Annotations are never evaluated, so '{1}' needs no code; used as a value, '{0}' would.");

    public static readonly DiagnosticDescriptor InvalidStub = Error(
        "PY0206", "Invalid stub", "{0}",
        "See Runtime.Modules/README.md for what a stub can declare.");

    // ---- Binding: names ---------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor UndefinedName = Error(
        "PY0220", "Undefined name", "name '{0}' is not defined{1}",
        "Nothing in this module binds '{0}', and it is not a built-in name. To test for a name at run time, catch NameError around it.");

    public static readonly DiagnosticDescriptor BuiltinNotSupported = Error(
        "PY0221", "Built-in name not supported yet", "the built-in '{0}' is not supported yet",
        "Write a function of that name, or catch NameError around its use.");

    public static readonly DiagnosticDescriptor NoModuleAttribute = Error(
        "PY0222", "No such attribute in module", "module '{0}' has no attribute '{1}'{2}",
        "Nothing in the program stores '{0}.{1}'. To test for it at run time, use hasattr, or catch AttributeError around it.");

    public static readonly DiagnosticDescriptor NativeModuleStore = Error(
        "PY0223", "Store into a native module", "cannot store '{1}' into module '{0}', which is written in C",
        "Keep the value in a variable of the program.");

    public static readonly DiagnosticDescriptor TypeParameterAsValue = Error(
        "PY0224", "Type parameter or alias used as a value", "'{0}' is known in annotations only",
        "Type parameters and type aliases are not kept in the program.");

    public static readonly DiagnosticDescriptor NoRunTimeCompilation = Error(
        "PY0225", "Code that is known at run time only", "'{0}' is not possible: there is no compiler on the target at run time",
        "For data, parse it: int(text), float(text), json.loads(text). For a choice among functions, use a dict of them.");

    public static readonly DiagnosticDescriptor ConstantCompilationNotSupported = Error(
        "PY0226", "Compilation of constant text not supported yet", "'{0}' of a constant string is not supported yet",
        "Write the code in its place.");

    public static readonly DiagnosticDescriptor RaisesWhenRun = Warning(
        "PY0227", "Raises when it is run", "{0}; this raises {1} when it is run",
        "Perhaps nothing comes here, or something takes the error; else correct it.");

    public static readonly DiagnosticDescriptor InlineAssembler = Error(
        "PY0228", "Inline assembler", "'{0}' is written in MicroPython's inline assembler",
        "Write it in Python, or as a C module beside the program: Runtime.Modules/README.md says how.");

    public static readonly DiagnosticDescriptor NotSupportedInModule = Error(
        "PY0229", "Part of a module not supported yet", "'{0}.{1}' is not supported yet", "{2}");

    // ---- Binding: classes -------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor NotABaseClass = Error(
        "PY0240", "Not possible as a base class", "type '{0}' is not an acceptable base type",
        "Keep a value of type '{0}' in an attribute of the class instead.");

    public static readonly DiagnosticDescriptor MroConflict = Error(
        "PY0241", "No consistent method resolution order", "cannot create a consistent method resolution order (MRO) for bases {1}",
        "A class must stand before its own bases in the list of bases of '{0}'.");

    public static readonly DiagnosticDescriptor DuplicateBase = Error(
        "PY0242", "Base class twice", "duplicate base class of '{0}'",
        "Name each base once.");

    public static readonly DiagnosticDescriptor BaseClassNotSupported = Error(
        "PY0243", "Built-in base class not supported yet", "a class cannot derive from the built-in type '{0}' yet",
        "Keep a value of type '{0}' in an attribute of the class instead.");

    public static readonly DiagnosticDescriptor LayoutConflict = Error(
        "PY0244", "Built-in base classes that do not go together", "multiple bases have instance lay-out conflict: '{0}' and '{1}'",
        "An instance is one of them: derive from it, and keep a value of the other type in an attribute.");

    public static readonly DiagnosticDescriptor NamedTupleNotKnown = Error(
        "PY0245", "Namedtuple that is known at run time only", "the class that this namedtuple() makes is not known when compiling",
        "Write its name as a string, and fields, defaults and rename as literals: namedtuple(\"P\", [\"x\", \"y\"], defaults=[0])");

    public static readonly DiagnosticDescriptor WrongNamedTuple = Error(
        "PY0246", "Names that a namedtuple cannot have", "{0}",
        "Every field is an attribute and a parameter: it needs a name of its own that is no keyword and does not begin with '_'.");

    // ---- Calls, and what is not supported -----------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor WrongArguments = Error(
        "PY0400", "Arguments do not fit the parameters", "{0}",
        "The callee is known when compiling, so this call can only raise TypeError: change it, or catch the TypeError around it.");

    public static readonly DiagnosticDescriptor NotSupported = Error(
        "PY0401", "Not supported yet", "{0} is not supported yet",
        "The rest of the program is checked all the same; rewrite this part for now.");

    // ---- Lowering -----------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor NotInInterrupt = Error(
        "PY0600", "Cannot run in an interrupt", "this cannot be part of an interrupt handler: {0}",
        "With hard=True a handler runs in the interrupt itself and must neither allocate nor raise; without it, it runs soon after.");

    // ---- Toolchain --------------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor MissingTool = Error(
        "PY0800", "Tool missing", "the target '{0}' needs {1}, which is not on this machine",
        "On Debian: apt-get install {2}");

    public static readonly DiagnosticDescriptor CannotBuild = Error(
        "PY0801", "The machine cannot build", "cannot build: {0}",
        "Make room, or set PYC2C_CACHE to a folder that can be written.");

    public static readonly DiagnosticDescriptor CannotWriteOutput = Error(
        "PY0802", "Output not writable", "cannot write '{0}': {1}",
        "Choose another place.");

    public static readonly DiagnosticDescriptor ProgramTooLarge = Error(
        "PY0803", "Program too large", "the program does not fit into the memory of '{0}'",
        "Try --release, and look for large tables and for imports that are not needed.");

    public static readonly DiagnosticDescriptor UserModuleFailed = Error(
        "PY0804", "C module does not compile", "the C module '{0}' does not compile",
        "The C compiler's own messages stand above.");

    public static readonly DiagnosticDescriptor CannotStart = Error(
        "PY0805", "Tool does not start", "cannot start '{0}': {1}",
        "Check that it can be run from this shell.");

    public static readonly DiagnosticDescriptor NotOnTarget = Error(
        "PY0806", "Not there for this target", "'{0}' is not there for the target '{1}'",
        "The C module needs a file '{0}_{2}.c' that does on that target what '{0}_host.c' does on the desk.");

    public static readonly DiagnosticDescriptor StructNotFound = Error(
        "PY0807", "Struct of a stub not found", "the stub of '{0}' names the struct '{1}', which no header declares",
        "A header beside the stub has to declare it: 'typedef struct {{ ... }} {1};'");

    public static readonly DiagnosticDescriptor UserModuleNotLinked = Error(
        "PY0808", "C module does not link", "the C of {0} does not link with the program",
        "The linker's own messages stand above. C files of a module are NAME.c and NAME_*.c, or all in a folder NAME.");

    public static readonly DiagnosticDescriptor IdfMissing = Error(
        "PY0810", "ESP-IDF missing", "the project is in '{0}'; building it needs ESP-IDF, which is not on this machine",
        "Install ESP-IDF (https://docs.espressif.com/projects/esp-idf/en/stable/{1}/get-started/), source its export.sh, and run: {2}");

    public static readonly DiagnosticDescriptor IdfTooOld = Error(
        "PY0811", "ESP-IDF too old", "{0} is too old",
        "Projects are written for ESP-IDF {1} and later.");

    public static readonly DiagnosticDescriptor IdfFailed = Error(
        "PY0812", "ESP-IDF failed", "'{0}' failed with exit code {1}",
        "{2}");

    public static readonly DiagnosticDescriptor ImageTooLarge = Error(
        "PY0813", "Image too large", "the image has {0} bytes, and its slot in flash {1}",
        "Try --release, and look for large tables and for imports that are not needed; or make the slots larger, in a partitions.csv beside the program.");

    // ---- The command line -------------------------------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor FileNotFound = Error(
        "PY0900", "No such file", "there is no file '{0}'",
        "Check the spelling; the path is looked up from the current folder.");

    public static readonly DiagnosticDescriptor IsAFolder = Error(
        "PY0901", "Folder instead of file", "'{0}' is a folder",
        "Name a file in it.");

    public static readonly DiagnosticDescriptor CannotRead = Error(
        "PY0902", "File not readable", "cannot read '{0}': {1}",
        "Check the file's permissions.");

    public static readonly DiagnosticDescriptor FileTooLarge = Error(
        "PY0904", "File too large", "'{0}' is larger than {1} MB",
        "Is this Python? Large data belongs into a file that the program reads.");

    public static readonly DiagnosticDescriptor OutputIsSource = Error(
        "PY0903", "Output would replace the source", "the output '{0}' is the program itself",
        "Choose another place with -o.");

    // ---- The board on the desk: its file in JSON ---------------------------------------------------------------------------------------

    public static readonly DiagnosticDescriptor NotJson = Error(
        "PY0920", "Not JSON", "this is not JSON: {0}", "{1}");

    public static readonly DiagnosticDescriptor BoardTooLarge = Error(
        "PY0921", "Board file too large", "'{0}' is larger than {1} KB",
        "Repeat events with \"every\", or write the world in Python: --board world.py");

    public static readonly DiagnosticDescriptor UnknownBoardKey = Error(
        "PY0922", "Unknown key in a board file", "{1} has no key \"{0}\"{2}",
        "Its keys are {3}.");

    public static readonly DiagnosticDescriptor BoardKeyTwice = Error(
        "PY0923", "Key twice in a board file", "the key \"{0}\" is there twice",
        "The first is on line {1}; a list can hold more than one item.");

    public static readonly DiagnosticDescriptor MissingBoardKey = Error(
        "PY0924", "Key missing in a board file", "{0} needs the key \"{1}\"",
        "Add it: \"{1}\": {2}");

    public static readonly DiagnosticDescriptor WrongBoardValue = Error(
        "PY0925", "Wrong value in a board file", "{0} must be {1}, not {2}",
        "For example: {3}");

    public static readonly DiagnosticDescriptor TimeWithoutUnit = Error(
        "PY0926", "Time without a unit", "the time {0} has no unit",
        "Write \"{0} ms\", or another of ns, us, ms, s, min and h.");

    public static readonly DiagnosticDescriptor TimeTooFine = Error(
        "PY0927", "Part of a microsecond", "\"{0}\" is no whole number of microseconds",
        "The board's events are at microseconds.");

    public static readonly DiagnosticDescriptor BoardPartTaken = Error(
        "PY0928", "Used twice on the board", "{0} is taken",
        "{1} on line {2} has it.");

    public static readonly DiagnosticDescriptor RegistersOverflow = Error(
        "PY0929", "Beyond the last register", "{0} bytes from register {1} on go beyond the last, 255",
        "A device has 256 registers of a byte.");

    public static readonly DiagnosticDescriptor StorageDamaged = Error(
        "PY0930", "Damaged state of a board", "'{0}' is not what a run of this board left there",
        "Delete the file; the run then begins as when the board is switched on.");

    // ---- Making a descriptor ----------------------------------------------------------------------------------------------------------

    private static DiagnosticDescriptor Error(string id, string title, string message, string hint) =>
        Make(id, title, message, hint, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string hint) =>
        Make(id, title, message, hint, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Make(string id, string title, string message, string hint, DiagnosticSeverity severity) =>
        new(id, title, message, category: "Python", severity, isEnabledByDefault: true, description: hint);
}
