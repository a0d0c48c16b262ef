// The grammar of Python 3.13, written from the language reference (chapters 6 to 8 and 10).
//
// Every decision of this grammar is LL(1): the generated parser is a recursive-descent parser that looks at one token, with no
// prediction at run time. Three habits make it so:
//   - An operator expression is a flat list of operands and operators; the tree builder applies the precedence.
//   - A comma-separated list is `item (',' item?)*`: a missing item is legal only at the end, which the tree builder checks.
//   - Where two constructs begin alike (assignment and expression, keyword and positional argument, tuple and parenthesised with-items, …) the
//     grammar accepts the union of both, and the tree builder decides; it knows what is wrong and can say it better than a parser.
// So a text that this grammar accepts may still be no Python; a text that it refuses never is.
parser grammar PythonParser;

options { tokenVocab = PythonLexer; superClass = PythonParserBase; }

// ---- Files, lines, blocks

file : statement* EOF;

statement
    : simpleLine
    | ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | withStatement
    | functionDefinition
    | classDefinition
    | asyncStatement
    | decorated
    | matchStatement
    ;

simpleLine : simpleStatement (';' simpleStatement?)* NEWLINE;

block : NEWLINE INDENT statement+ DEDENT | simpleLine;

// ---- Simple statements

simpleStatement
    : expressionStatement
    | returnStatement
    | importStatement
    | fromStatement
    | raiseStatement
    | 'pass'
    | 'break'
    | 'continue'
    | deleteStatement
    | assertStatement
    | globalStatement
    | nonlocalStatement
    | typeStatement
    ;

expressionStatement
    : expressions
        ( ':' expression ('=' expressions)?
        | augmentedOperator expressions
        | ('=' expressions)+
        )?
    ;

augmentedOperator
    : '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '>>=' | '<<=' | '**='
    ;

returnStatement   : 'return' expressions?;
raiseStatement    : 'raise' (expression ('from' expression)?)?;
deleteStatement   : 'del' expressions;
assertStatement   : 'assert' expression (',' expression)?;
globalStatement   : 'global' NAME (',' NAME)*;
nonlocalStatement : 'nonlocal' NAME (',' NAME)*;
typeStatement     : 'type' NAME typeParameters? '=' expression;

importStatement : 'import' dottedAlias (',' dottedAlias)*;
dottedAlias     : dottedName ('as' NAME)?;
dottedName      : NAME ('.' NAME)*;

fromStatement
    : 'from' ('.' | '...')* dottedName? 'import' ('*' | '(' aliases ')' | aliases)
    ;

aliases : alias (',' alias?)*;
alias   : NAME ('as' NAME)?;

// ---- Compound statements

ifStatement
    : 'if' namedExpression ':' block ('elif' namedExpression ':' block)* elseBlock?
    ;

elseBlock      : 'else' ':' block;
whileStatement : 'while' namedExpression ':' block elseBlock?;
forStatement   : 'for' targets 'in' expressions ':' block elseBlock?;

tryStatement : 'try' ':' block exceptBlock* elseBlock? finallyBlock?;
exceptBlock  : 'except' ('*'? expression (',' expression?)* ('as' NAME)?)? ':' block;
finallyBlock : 'finally' ':' block;

// Parenthesised items, `with (a as b, c): …`, are read as a tuple display that may hold `as`.
withStatement : 'with' withItem (',' withItem)* ':' block;
withItem      : expression ('as' expression)?;

functionDefinition
    : 'def' NAME typeParameters? '(' parameters? ')' ('->' expression)? ':' block
    ;

parameters : parameter (',' parameter?)*;

parameter
    : NAME annotation? ('=' expression)?
    | '/'
    | '*' (NAME annotation?)? ('=' expression)?
    | '**' NAME annotation? ('=' expression)?
    ;

annotation : ':' ('*' disjunction | expression);

classDefinition : 'class' NAME typeParameters? ('(' arguments? ')')? ':' block;

asyncStatement : 'async' (functionDefinition | forStatement | withStatement);

decorated : decorator+ (functionDefinition | asyncStatement | classDefinition);
decorator : '@' namedExpression NEWLINE;

typeParameters : '[' typeParameter (',' typeParameter?)* ']';

typeParameter
    : NAME (':' expression)? ('=' expression)?
    | '*' NAME (':' expression)? ('=' element)?
    | '**' NAME (':' expression)? ('=' expression)?
    ;

// ---- The match statement

matchStatement : 'match' elements ':' NEWLINE INDENT caseBlock+ DEDENT;
caseBlock      : 'case' patterns ('if' namedExpression)? ':' block;
patterns       : pattern (',' pattern?)*;
pattern        : '*' NAME | closedPattern ('|' closedPattern)* ('as' primary)?;

closedPattern
    : '-'? NUMBER (('+' | '-') NUMBER)?
    | strings
    | 'None'
    | 'True'
    | 'False'
    | NAME ('.' NAME)* ('(' (argumentPattern (',' argumentPattern?)*)? ')')?
    | '(' patterns? ')'
    | '[' patterns? ']'
    | '{' (mappingItem (',' mappingItem?)*)? '}'
    ;

argumentPattern : pattern ('=' pattern)?;
mappingItem     : '**' NAME | closedPattern ':' pattern;

// ---- Expressions

// One or more expressions, a tuple when there is a comma; what stands on either side of an assignment.
expressions    : yieldExpression | starExpression (',' starExpression?)*;
starExpression : '*' disjunction | expression;

yieldExpression : 'yield' ('from' expression | starExpression (',' starExpression?)*)?;

namedExpression : expression (':=' expression)?;

expression
    : disjunction ('if' disjunction 'else' expression)?
    | lambda
    ;

lambda           : 'lambda' lambdaParameters? ':' expression;
lambdaParameters : lambdaParameter (',' lambdaParameter?)*;

lambdaParameter
    : NAME ('=' expression)?
    | '/'
    | '*' NAME? ('=' expression)?
    | '**' NAME ('=' expression)?
    ;

// Operands with prefix operators, and infix operators between them, from `or` down to `**`, in the order of the text.
// The `not` of `is not` is read as a prefix of the operand.
disjunction
    : ('not' | '-' | '+' | '~')* primary
        ( ('or' | 'and' | 'not' 'in' | 'in' | 'is' | '<' | '>' | '==' | '>=' | '<=' | '!='
          | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**')
          ('not' | '-' | '+' | '~')* primary
        )*
    ;

primary : 'await'? atom trailer*;

trailer
    : '.' NAME
    | '(' arguments? ')'
    | '[' slice (',' slice?)* ']'
    ;

atom
    : NAME
    | NUMBER
    | strings
    | 'None'
    | 'True'
    | 'False'
    | '...'
    | '(' (yieldExpression | elements)? ')'
    | '[' elements? ']'
    | '{' (dictElement (comprehension | (',' dictElement?)*))? '}'
    ;

elements : element (comprehension | (',' element?)*);

element
    : '*' disjunction
    | expression (':=' expression | 'as' expression)?
    ;

dictElement
    : '**' disjunction
    | '*' disjunction
    | expression (':=' expression)? (':' expression)?
    ;

comprehension    : comprehensionFor+;
comprehensionFor : 'async'? 'for' targets 'in' disjunction ('if' disjunction)*;

// What stands between `for` and `in`: only a primary can be assigned to; operators are let through to be refused by name.
targets : target (',' target?)*;

target
    : '*'? ('-' | '+' | '~')* primary
        ( ('<' | '>' | '==' | '>=' | '<=' | '!=' | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**')
          ('-' | '+' | '~')* primary
        )*
    ;

arguments : argument (',' argument?)*;

argument
    : expression (':=' expression | '=' expression)? comprehension?
    | '*' expression
    | '**' expression
    ;

slice
    : expression (':=' expression)? sliceRest?
    | sliceRest
    | '*' disjunction
    ;

sliceRest : ':' expression? (':' expression?)?;

// ---- Strings

strings : (STRING | fstring)+;
fstring : FSTRING_START (FSTRING_MIDDLE | replacementField)* FSTRING_END;

replacementField
    : '{' expressions '='? ('!' NAME)? (':' (FSTRING_MIDDLE | replacementField)*)? '}'
    ;
