/* str_test.c: isalpha and its kin. */
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

/* Not empty, and every character has the property. */
static int all(Value self, bool (*has)(uint32_t))
{
    const char *p = str_of(self)->data, *end = str_end(self);
    if (p == end) return 0;
    while (p < end)
        if (!has(utf8_next(&p))) return 0;
    return 1;
}

int str_isalpha(Value self) { return all(self, unicode_is_alpha); }
int str_isdecimal(Value self) { return all(self, unicode_is_decimal); }
int str_isdigit(Value self) { return all(self, unicode_is_digit); }
int str_isnumeric(Value self) { return all(self, unicode_is_numeric); }
int str_isspace(Value self) { return all(self, unicode_is_space); }

static bool is_alnum(uint32_t c)
{
    return unicode_is_alpha(c) || unicode_is_numeric(c);
}

int str_isalnum(Value self) { return all(self, is_alnum); }

int str_isascii(Value self) { return str_is_ascii(str_of(self)); }

int str_isprintable(Value self)
{
    return str_bytes(str_of(self)) == 0 || all(self, unicode_is_printable);
}

int str_isidentifier(Value self)
{
    const char *p = str_of(self)->data, *end = str_end(self);
    if (p == end || !unicode_is_identifier_start(utf8_next(&p))) return 0;
    while (p < end)
        if (!unicode_is_identifier_part(utf8_next(&p))) return 0;
    return 1;
}

int str_islower(Value self)
{
    const char *p = str_of(self)->data, *end = str_end(self);
    int seen = 0;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (unicode_is_upper(c) || unicode_is_title(c)) return 0;
        seen |= unicode_is_lower(c);
    }
    return seen;
}

int str_isupper(Value self)
{
    const char *p = str_of(self)->data, *end = str_end(self);
    int seen = 0;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (unicode_is_lower(c) || unicode_is_title(c)) return 0;
        seen |= unicode_is_upper(c);
    }
    return seen;
}

int str_istitle(Value self)
{
    const char *p = str_of(self)->data, *end = str_end(self);
    bool in_word = false;
    int seen = 0;
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (unicode_is_upper(c) || unicode_is_title(c)) {
            if (in_word) return 0;
            in_word = true;
            seen = 1;
        } else if (unicode_is_lower(c)) {
            if (!in_word) return 0;
        } else {
            in_word = false;
        }
    }
    return seen;
}
