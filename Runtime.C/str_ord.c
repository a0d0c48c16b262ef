/* str_ord.c: ord(). */
#include "buffer.h"
#include "str.h"
#include "utf8.h"

Value builtin_ord(Value v)
{
    size_t n;
    Buffer b;
    if (str_check(v)) {
        n = str_length(v);
        if (n == 1) return small_value((intptr_t)utf8_peek(str_of(v)->data));
    } else if (buffer_check(v)) {
        if (!buffer_get(v, &b, false)) return 0;
        n = b.length;
        if (n == 1) return small_value(b.data[0]);
    } else {
        return raise_type("ord() expected string of length 1, but %T found",
                          v);
    }
    return raise_type("ord() expected a character, but string of length %zd "
                      "found", n);
}
