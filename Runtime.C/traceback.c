/* traceback.c: exceptions as text, in CPython's form.
 *
 * Lines of source are not shown: the program does not carry its source.
 */
#include "traceback.h"
#include "format_message.h"
#include "gc.h"
#include "io.h"
#include "list.h"
#include "ops.h"
#include "own_attributes.h"
#include "str.h"

#include <string.h>

typedef struct {
    TextSink *sink;
    void *context;
} Writer;

/* The exceptions whose chain is under way, so that a cycle ends. */
typedef struct Seen {
    Value exc;
    const struct Seen *outer;
} Seen;

static bool put(const Writer *w, const char *text)
{
    return w->sink(w->context, text, strlen(text));
}

static bool put_str(const Writer *w, Value s)
{
    return w->sink(w->context, str_of(s)->data, str_bytes(str_of(s)));
}

static bool put_number(const Writer *w, size_t n)
{
    char text[24];
    return w->sink(w->context, text, format_decimal(text, (intptr_t)n));
}

/* ---- the lines of one traceback ---- */

static bool put_line(const Writer *w, const TraceLine *line)
{
    return put(w, "  File \"") && put_str(w, line->code->file) &&
           put(w, "\", line ") && put_number(w, line->line) &&
           put(w, ", in ") && put_str(w, line->code->name) && put(w, "\n");
}

static bool put_lines(const Writer *w, const TraceLine *line)
{
    enum { SHOWN = 3 };
    for (uint32_t i = 0; i < line->count && i < SHOWN; i++)
        if (!put_line(w, line)) return false;
    if (line->count <= SHOWN) return true;
    return put(w, "  [Previous line repeated ") &&
           put_number(w, line->count - SHOWN) &&
           put(w, line->count == SHOWN + 1 ? " more time]\n"
                                           : " more times]\n");
}

static bool put_traceback(const Writer *w, Value traceback)
{
    if (!traceback) return true;
    const Traceback *t = (const Traceback *)traceback;
    if (!put(w, "Traceback (most recent call last):\n")) return false;
    for (size_t i = t->length; i--;)
        if (t->lines[i].code->file && !put_lines(w, &t->lines[i]))
            return false;
    return true;
}

/* ---- the exception itself ---- */

static bool put_type(const Writer *w, const Type *t)
{
    bool main = !t->module || !strcmp(str_of(t->module)->data, "__main__");
    return (main || (put_str(w, t->module) && put(w, "."))) &&
           put_str(w, t->name);
}

static bool put_notes(const Writer *w, Value notes)
{
    if (notes && own_attributes) notes = own_attributes->notes(notes);
    for (size_t i = 0; notes && i < ((List *)notes)->length; i++) {
        Value note = op_str(((List *)notes)->block->items[i]);
        if (!note) error_clear();
        if (note && !(put_str(w, note) && put(w, "\n"))) return false;
    }
    return true;
}

static bool put_exception(const Writer *w, Value exc)
{
    if (!put_traceback(w, exception_of(exc)->traceback) ||
        !put_type(w, value_type(exc)))
        return false;
    Value text = op_str(exc);
    if (!text) error_clear();
    if (!text ? !put(w, ": <exception str() failed>")
              : str_bytes(str_of(text)) &&
                    !(put(w, ": ") && put_str(w, text)))
        return false;
    return put(w, "\n") && put_notes(w, exception_of(exc)->notes);
}

static bool was_seen(const Seen *seen, Value exc)
{
    for (; seen; seen = seen->outer)
        if (seen->exc == exc) return true;
    return false;
}

static bool put_chain(const Writer *w, Value exc, const Seen *outer)
{
    const Exception *e = exception_of(exc);
    Seen seen = {exc, outer};
    Value before = e->cause                ? e->cause
                   : !e->suppress_context ? e->context
                                          : 0;
    if (before && !was_seen(&seen, before) && !stack_check()) {
        if (!put_chain(w, before, &seen) ||
            !put(w, e->cause ? "\nThe above exception was the direct cause "
                               "of the following exception:\n\n"
                             : "\nDuring handling of the above exception, "
                               "another exception occurred:\n\n"))
            return false;
    }
    return put_exception(w, exc);
}

bool error_write(Value exc, TextSink *sink, void *context)
{
    Writer w = {sink, context};
    return put_chain(&w, exc, NULL);
}

/* ---- to stderr ---- */

static bool to_stderr(void *context, const char *text, size_t n)
{
    (void)context;
    io_write(2, text, n);
    return true;
}

void error_print(Value exc)
{
    io_flush();
    error_write(exc, to_stderr, NULL);
}

void error_unraisable(const char *action, Value where)
{
    Writer w = {to_stderr, NULL};
    Value exc = error_take();
    io_flush();
    put(&w, action);
    Value text = where ? op_repr(where) : 0;
    if (text) {
        put(&w, ": ");
        put_str(&w, text);
    } else {
        error_clear();
    }
    put(&w, "\n");
    if (exc) put_exception(&w, exc);
}

/* ---- traceback objects ---- */

static const Traceback *traceback_of(Value v) { return (Traceback *)v; }

Value traceback_get_lineno(Value self)
{
    const Traceback *t = traceback_of(self);
    return t->length ? small_value((intptr_t)t->lines[t->length - 1].line)
                     : NONE;
}

/* The traceback one call further in. */
Value traceback_get_next(Value self)
{
    const Traceback *t = traceback_of(self);
    if (t->length < 2 && (!t->length || t->lines[0].count < 2)) return NONE;
    Traceback *next = gc_alloc(
        &traceback_type, sizeof *next + t->length * sizeof(TraceLine));
    if (!next) return 0;
    for (; next->length < t->length; next->length++)
        next->lines[next->length] = t->lines[next->length];
    if (--next->lines[next->length - 1].count == 0) next->length--;
    return value_of(next);
}
