// The vocabulary of Python 3.13 (language reference, chapter 2).
//
// This file names every token; the tables of keywords and operators that the tokenizer matches are read from the literals below
// (Transpiler/Parsing/Vocabulary.cs). The scanning itself is not left to a generated lexer: indentation, line joining, nested f-strings,
// soft keywords and CPython's messages for bad literals need a scanner with memory, and it runs ten times as fast
// (Transpiler/Parsing/Tokenizer.cs).
lexer grammar PythonLexer;

tokens {
    NEWLINE,            // the end of a logical line
    INDENT,
    DEDENT,
    NAME,
    NUMBER,
    STRING,             // a whole str or bytes literal, prefix and quotes included
    FSTRING_START,      // prefix and opening quotes
    FSTRING_MIDDLE,     // literal text between replacement fields
    FSTRING_END,        // closing quotes
    ERROR               // where the tokenizer gave up; it has reported why
}

// Keywords
FALSE    : 'False';
NONE     : 'None';
TRUE     : 'True';
AND      : 'and';
AS       : 'as';
ASSERT   : 'assert';
ASYNC    : 'async';
AWAIT    : 'await';
BREAK    : 'break';
CLASS    : 'class';
CONTINUE : 'continue';
DEF      : 'def';
DEL      : 'del';
ELIF     : 'elif';
ELSE     : 'else';
EXCEPT   : 'except';
FINALLY  : 'finally';
FOR      : 'for';
FROM     : 'from';
GLOBAL   : 'global';
IF       : 'if';
IMPORT   : 'import';
IN       : 'in';
IS       : 'is';
LAMBDA   : 'lambda';
NONLOCAL : 'nonlocal';
NOT      : 'not';
OR       : 'or';
PASS     : 'pass';
RAISE    : 'raise';
RETURN   : 'return';
TRY      : 'try';
WHILE    : 'while';
WITH     : 'with';
YIELD    : 'yield';

// Soft keywords: names, except where the tokenizer sees that a statement of theirs begins.
MATCH    : 'match';
CASE     : 'case';
TYPE     : 'type';

// Delimiters
LPAR        : '(';
RPAR        : ')';
LSQB        : '[';
RSQB        : ']';
LBRACE      : '{';
RBRACE      : '}';
COMMA       : ',';
COLON       : ':';
EXCLAMATION : '!';
DOT         : '.';
ELLIPSIS    : '...';
SEMI        : ';';
AT          : '@';
EQUAL       : '=';
RARROW      : '->';
COLONEQUAL  : ':=';

// Operators
PLUS         : '+';
MINUS        : '-';
STAR         : '*';
DOUBLESTAR   : '**';
SLASH        : '/';
DOUBLESLASH  : '//';
PERCENT      : '%';
LEFTSHIFT    : '<<';
RIGHTSHIFT   : '>>';
AMPER        : '&';
VBAR         : '|';
CIRCUMFLEX   : '^';
TILDE        : '~';
LESS         : '<';
GREATER      : '>';
LESSEQUAL    : '<=';
GREATEREQUAL : '>=';
EQEQUAL      : '==';
NOTEQUAL     : '!=';

// Augmented assignment
PLUSEQUAL        : '+=';
MINEQUAL         : '-=';
STAREQUAL        : '*=';
SLASHEQUAL       : '/=';
DOUBLESLASHEQUAL : '//=';
PERCENTEQUAL     : '%=';
ATEQUAL          : '@=';
AMPEREQUAL       : '&=';
VBAREQUAL        : '|=';
CIRCUMFLEXEQUAL  : '^=';
RIGHTSHIFTEQUAL  : '>>=';
LEFTSHIFTEQUAL   : '<<=';
DOUBLESTAREQUAL  : '**=';
