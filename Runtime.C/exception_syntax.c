/* exception_syntax.c: SyntaxError(msg, (filename, lineno, offset, text[,
 * end_lineno, end_offset])). */
#include "exception.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

static SyntaxErrorObject *syntax_error_of(Value v)
{
    return (SyntaxErrorObject *)v;
}

static bool take_details(SyntaxErrorObject *e, Value details)
{
    Value tuple = tuple_from(details);
    if (!tuple) return false;
    size_t n = tuple_of(tuple)->length;
    if (n < 4 || n > 6) {
        raise_type("function takes at %s %d arguments (%zd given)",
                   n < 4 ? "least" : "most", n < 4 ? 4 : 6, n);
        return false;
    }
    memcpy(&e->filename, tuple_of(tuple)->items, n * sizeof(Value));
    if (n == 5)
        raise_type("end_offset must be provided when end_lineno is provided");
    return n != 5;
}

bool syntax_error_init(Value self, size_t nargs, const Value *args, Value kw)
{
    if (!exception_init(self, nargs, args, kw)) return false;
    if (nargs > 0) syntax_error_of(self)->msg = args[0];
    return nargs != 2 || take_details(syntax_error_of(self), args[1]);
}

/* "msg (file.py, line 3)" */
Value syntax_error_str(Value self)
{
    const SyntaxErrorObject *e = syntax_error_of(self);
    Value text = op_str(e->msg ? e->msg : NONE);
    bool has_file = e->filename && str_check(e->filename);
    bool has_line = e->lineno && value_type(e->lineno) == &int_type;
    if (!text || !(has_file || has_line)) return text;
    Value line = has_line ? op_str(e->lineno) : 0;
    const char *file = has_file ? str_of(e->filename)->data : "";
    const char *slash = strrchr(file, '/');
    StrBuilder b;
    str_builder_start(&b);
    if ((has_line && !line) || !str_builder_add_str(&b, text) ||
        !str_builder_add_c(&b, " (") ||
        !str_builder_add_c(&b, slash ? slash + 1 : file) ||
        (line && (!str_builder_add_c(&b, has_file ? ", line " : "line ") ||
                  !str_builder_add_str(&b, line))) ||
        !str_builder_add_c(&b, ")"))
        return 0;
    return str_builder_finish(&b);
}
