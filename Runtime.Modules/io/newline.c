/* newline.c: what ends a line of text, as the argument newline= says. */
#include "newline.h"
#include "error.h"
#include "str_methods.h"
#include "tuple.h"

#include <string.h>

bool newline_parse(Value v, const char *function, Newline *newline)
{
    static const char *const texts[] = {"", "\n", "\r", "\r\n"};
    *newline = NEWLINE_UNIVERSAL;
    if (v == NONE) return true;
    if (!str_check(v)) {
        raise_type("%s() argument 'newline' must be str or None, not %T",
                   function, v);
        return false;
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (str_bytes(str_of(v)) == strlen(texts[i]) &&
            memcmp(str_of(v)->data, texts[i], strlen(texts[i])) == 0) {
            *newline = (Newline)(NEWLINE_ANY + i);
            return true;
        }
    raise_value("illegal newline value: %V", v);
    return false;
}

static const char *find_any(const char *p, const char *end)
{
    for (; p < end; p++) {
        if (*p == '\n') return p + 1;
        if (*p == '\r') return p + 1 < end && p[1] == '\n' ? p + 2 : p + 1;
    }
    return NULL;
}

static const char *find_pair(const char *p, const char *end)
{
    while ((p = memchr(p, '\r', (size_t)(end - p))) != NULL)
        if (++p < end && *p == '\n') return p + 1;
    return NULL;
}

const char *newline_find(Newline newline, const char *p, const char *end)
{
    if (newline == NEWLINE_ANY) return find_any(p, end);
    if (newline == NEWLINE_CRLF) return find_pair(p, end);
    const char *found =
        memchr(p, newline == NEWLINE_CR ? '\r' : '\n', (size_t)(end - p));
    return found ? found + 1 : NULL;
}

void newline_note(Value text, uint8_t *seen)
{
    const char *p = str_of(text)->data, *end = str_end(text);
    for (; p < end; p++) {
        if (*p == '\n') {
            *seen |= NEWLINE_SEEN_LF;
        } else if (*p == '\r') {
            bool pair = p + 1 < end && p[1] == '\n';
            *seen |= pair ? NEWLINE_SEEN_CRLF : NEWLINE_SEEN_CR;
            p += pair;
        }
    }
}

/* text with each `from` as n bytes of `to`, and a \n behind a \r left out if
 * joins. */
static Value replace(Value text, char from, const char *to, size_t n,
                     bool joins)
{
    const char *p = str_of(text)->data, *end = str_end(text);
    const char *found = memchr(p, from, (size_t)(end - p));
    if (!found) return text;
    StrBuilder b;
    str_builder_start(&b);
    for (; found; found = memchr(p, from, (size_t)(end - p))) {
        if (!str_builder_add(&b, p, (size_t)(found - p)) ||
            !str_builder_add(&b, to, n))
            return 0;
        p = found + 1;
        if (joins && p < end && *p == '\n') p++;
    }
    return str_builder_add(&b, p, (size_t)(end - p)) ? str_builder_finish(&b)
                                                     : 0;
}

Value newline_normalise(Value text, uint8_t *seen)
{
    newline_note(text, seen);
    return replace(text, '\r', "\n", 1, true);
}

Value newline_expand(Newline newline, Value text)
{
    if (newline < NEWLINE_CR) return text;
    return replace(text, '\n', "\r\n", newline == NEWLINE_CR ? 1 : 2, false);
}

Value newline_seen(uint8_t seen)
{
    static const char *const texts[] = {"\r", "\n", "\r\n"};
    static const uint8_t kinds[] = {NEWLINE_SEEN_CR, NEWLINE_SEEN_LF,
                                    NEWLINE_SEEN_CRLF};
    Value items[3];
    size_t n = 0;
    for (size_t i = 0; i < 3; i++)
        if (seen & kinds[i] && !(items[n++] = str_from_c(texts[i]))) return 0;
    return n == 0 ? NONE : n == 1 ? items[0] : tuple_new(n, items);
}
