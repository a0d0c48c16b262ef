/* bytes_case.c: upper, isalpha and their kin: bytes as ASCII text. */
#include "bytes_methods.h"
#include "unicode.h"

Value bytes_map(Value self, unsigned char (*map)(unsigned char))
{
    Span s = bytes_span(self);
    Value v = bytes_like_new(value_type(self), s.data, s.n);
    if (v == 0) return 0;
    size_t n;
    unsigned char *data = bytes_like_data(v, &n);
    for (size_t i = 0; i < n; i++) data[i] = map(data[i]);
    return v;
}

static unsigned char lower(unsigned char c)
{
    return (unsigned char)ascii_lower(c);
}

static unsigned char upper(unsigned char c)
{
    return (unsigned char)ascii_upper(c);
}

static unsigned char swap(unsigned char c)
{
    return ascii_is_alpha(c) ? c ^ 32 : c;
}

Value bytes_lower(Value self) { return bytes_map(self, lower); }
Value bytes_upper(Value self) { return bytes_map(self, upper); }
Value bytes_swapcase(Value self) { return bytes_map(self, swap); }

Value bytes_capitalize(Value self)
{
    Value v = bytes_map(self, lower);
    if (v == 0) return 0;
    size_t n;
    unsigned char *data = bytes_like_data(v, &n);
    if (n > 0) data[0] = upper(data[0]);
    return v;
}

Value bytes_title(Value self)
{
    Value v = bytes_map(self, lower);
    if (v == 0) return 0;
    size_t n;
    unsigned char *data = bytes_like_data(v, &n);
    bool in_word = false;
    for (size_t i = 0; i < n; i++) {
        if (!in_word) data[i] = upper(data[i]);
        in_word = ascii_is_alpha(data[i]);
    }
    return v;
}

/* ---- tests ---- */

static int all(Value self, bool (*has)(uint32_t))
{
    Span s = bytes_span(self);
    for (size_t i = 0; i < s.n; i++)
        if (!has((unsigned char)s.data[i])) return 0;
    return s.n > 0;
}

int bytes_isalpha(Value self) { return all(self, ascii_is_alpha); }
int bytes_isdigit(Value self) { return all(self, ascii_is_digit); }
int bytes_isalnum(Value self) { return all(self, ascii_is_alnum); }
int bytes_isspace(Value self) { return all(self, ascii_is_space); }

int bytes_isascii(Value self)
{
    Span s = bytes_span(self);
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.data[i] >= 0x80) return 0;
    return 1;
}

static int is_cased(Value self, bool (*wanted)(uint32_t),
                    bool (*other)(uint32_t))
{
    Span s = bytes_span(self);
    int seen = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (other((unsigned char)s.data[i])) return 0;
        seen |= wanted((unsigned char)s.data[i]);
    }
    return seen;
}

int bytes_islower(Value self)
{
    return is_cased(self, ascii_is_lower, ascii_is_upper);
}

int bytes_isupper(Value self)
{
    return is_cased(self, ascii_is_upper, ascii_is_lower);
}

int bytes_istitle(Value self)
{
    Span s = bytes_span(self);
    bool in_word = false;
    int seen = 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (in_word ? ascii_is_upper(c) : ascii_is_lower(c)) return 0;
        in_word = ascii_is_alpha(c);
        seen |= in_word;
    }
    return seen;
}
