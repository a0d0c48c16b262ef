/* file_path.c: arguments that name a file. */
#include "bytes.h"
#include "codec.h"
#include "dispatch.h"
#include "file_io.h"

#include <string.h>

SEL_USE(__fspath__);

static bool is_path(Value v) { return str_check(v) || bytes_is(v); }

bool file_has_path(Value v)
{
    return is_path(v) || method_find(value_type(v), SEL(__fspath__));
}

Value file_fspath(Value v)
{
    const Attr *row = is_path(v)
                          ? NULL
                          : method_find(value_type(v), SEL(__fspath__));
    Value path = row ? method_call1(row, v) : v;
    if (!path || is_path(path)) return path;
    if (row)
        return raise_type("expected %T.__fspath__() to return str or bytes, "
                          "not %T", v, path);
    return raise_type("expected str, bytes or os.PathLike object, not %T", v);
}

const char *file_path(Value v, Value *path)
{
    *path = v = file_fspath(v);
    if (!v) return NULL;
    if (str_check(v) && !codec_is_encoded(v, CODEC_UTF8)) {
        Value handler = str_from_c("surrogateescape");
        v = handler ? codec_encode(v, 0, handler) : 0;
        if (!v) return NULL;
    }
    bool text = str_check(v);
    const char *bytes = text ? str_of(v)->data : (char *)bytes_of(v)->data;
    size_t n = text ? str_bytes(str_of(v)) : bytes_of(v)->size;
    if (memchr(bytes, 0, n)) {
        raise_value("embedded null byte");
        return NULL;
    }
    return bytes;
}
