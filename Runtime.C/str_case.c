/* str_case.c: upper, lower and the other case mappings. */
#include "str.h"
#include "str_methods.h"
#include "unicode.h"
#include "utf8.h"

/* ASCII with the 26 letters from `first` on changed to the other case. */
static Value map_ascii(Value self, unsigned first)
{
    const Str *from = str_of(self);
    size_t n = str_bytes(from);
    if (n == 0) return self;
    Str *to = str_alloc(n, true);
    if (to == NULL) return 0;
    for (size_t i = 0; i < n; i++) {
        unsigned c = (unsigned char)from->data[i];
        to->data[i] = (char)(c ^ (unsigned)(c - first < 26) << 5);
    }
    return value_of(to);
}

typedef int Mapping(uint32_t c, uint32_t *out);

static bool add_mapped(StrBuilder *out, uint32_t c, Mapping *map)
{
    uint32_t to[UNICODE_MAX_CASE];
    int n = map(c, to);
    for (int i = 0; i < n; i++)
        if (!str_builder_add_char(out, to[i])) return false;
    return true;
}

static Value map_wide(Value self, Mapping *map)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    while (p < end)
        if (!add_mapped(&out, utf8_next(&p), map)) return 0;
    return str_builder_finish(&out);
}

Value str_upper(Value self)
{
    return str_is_ascii(str_of(self)) ? map_ascii(self, 'a')
                                      : map_wide(self, unicode_to_upper);
}

Value str_casefold(Value self)
{
    return str_is_ascii(str_of(self)) ? map_ascii(self, 'A')
                                      : map_wide(self, unicode_to_folded);
}

/* ---- lower case: a sigma at the end of a word is another one ---- */

#define CAPITAL_SIGMA 0x3A3
#define SMALL_SIGMA 0x3C3
#define FINAL_SIGMA 0x3C2

/* p is behind the character; the next one that counts, backwards, is cased. */
static bool cased_before(const char *p, const char *start)
{
    while (p > start) {
        p = utf8_before(p);
        uint32_t c = utf8_peek(p);
        if (!unicode_is_case_ignorable(c)) return unicode_is_cased(c);
    }
    return false;
}

static bool cased_after(const char *p, const char *end)
{
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (!unicode_is_case_ignorable(c)) return unicode_is_cased(c);
    }
    return false;
}

/* Appends the lower case of the character at p within a string. */
static bool add_lower(StrBuilder *out, Value self, const char *p)
{
    uint32_t c = utf8_peek(p);
    if (c != CAPITAL_SIGMA) return add_mapped(out, c, unicode_to_lower);
    bool final = cased_before(p, str_of(self)->data) &&
                 !cased_after(p + utf8_size(p), str_end(self));
    return str_builder_add_char(out, final ? FINAL_SIGMA : SMALL_SIGMA);
}

static Value lower_wide(Value self)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    for (; p < end; p += utf8_size(p))
        if (!add_lower(&out, self, p)) return 0;
    return str_builder_finish(&out);
}

Value str_lower(Value self)
{
    return str_is_ascii(str_of(self)) ? map_ascii(self, 'A')
                                      : lower_wide(self);
}

/* ---- the mixtures ---- */

Value str_capitalize(Value self)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    if (p == end) return self;
    str_builder_start(&out);
    if (!add_mapped(&out, utf8_next(&p), unicode_to_title)) return 0;
    for (; p < end; p += utf8_size(p))
        if (!add_lower(&out, self, p)) return 0;
    return str_builder_finish(&out);
}

Value str_title(Value self)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    bool in_word = false;
    str_builder_start(&out);
    for (; p < end; p += utf8_size(p)) {
        uint32_t c = utf8_peek(p);
        if (in_word ? !add_lower(&out, self, p)
                    : !add_mapped(&out, c, unicode_to_title))
            return 0;
        in_word = unicode_is_cased(c);
    }
    return str_builder_finish(&out);
}

Value str_swapcase(Value self)
{
    StrBuilder out;
    const char *p = str_of(self)->data, *end = str_end(self);
    str_builder_start(&out);
    for (; p < end; p += utf8_size(p)) {
        uint32_t c = utf8_peek(p);
        bool done;
        if (unicode_is_upper(c))
            done = add_lower(&out, self, p);
        else if (unicode_is_lower(c))
            done = add_mapped(&out, c, unicode_to_upper);
        else
            done = str_builder_add_char(&out, c);
        if (!done) return 0;
    }
    return str_builder_finish(&out);
}
