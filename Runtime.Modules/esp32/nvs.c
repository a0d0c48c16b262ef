/* nvs.c: esp32.NVS. */
#include "nvs_space.h"
#include "buffer.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "os_error.h"
#include "str.h"

#include <string.h>

extern const Type esp32_NVS_type;

static const char *space_of(Value v) { return ((Nvs *)v)->space; }

static bool done(int error, Value name)
{
    if (error) raise_os(error, name);
    return !error;
}

static bool read_name(Value v, const char *what, char out[NVS_NAME])
{
    if (!str_check(v)) {
        raise_type("%s must be str, not %T", what, v);
        return false;
    }
    const Str *s = str_of(v);
    size_t n = str_bytes(s);
    if (n == 0 || n >= NVS_NAME || memchr(s->data, 0, n)) {
        raise_value("%s %R: a name has 1 to %d bytes", what, v, NVS_NAME - 1);
        return false;
    }
    memcpy(out, s->data, n);
    out[n] = 0;
    return true;
}

static bool read_key(Value v, char out[NVS_NAME])
{
    return read_name(v, "key", out);
}

Value esp32_nvs_new(Value namespace)
{
    char name[NVS_NAME];
    if (!read_name(namespace, "namespace", name)) return 0;
    Nvs *nvs = gc_alloc(&esp32_NVS_type, sizeof *nvs);
    if (nvs) memcpy(nvs->space, name, NVS_NAME);
    return value_of(nvs);
}

bool esp32_nvs_set_i32(Value self, Value key, int32_t value)
{
    char name[NVS_NAME];
    return read_key(key, name) &&
           done(nvs_port_set_i32(space_of(self), name, value), key);
}

int32_t esp32_nvs_get_i32(Value self, Value key)
{
    char name[NVS_NAME];
    int32_t value = 0;
    if (read_key(key, name))
        done(nvs_port_get_i32(space_of(self), name, &value), key);
    return value;
}

bool esp32_nvs_set_blob(Value self, Value key, Value data)
{
    char name[NVS_NAME];
    Buffer b;
    return read_key(key, name) && buffer_get(data, &b, false) &&
           done(nvs_port_set_blob(space_of(self), name, b.data, b.length),
                key);
}

Value esp32_nvs_get_blob(Value self, Value key, Value buffer)
{
    char name[NVS_NAME];
    Buffer b;
    if (!read_key(key, name) || !buffer_get(buffer, &b, true)) return 0;
    size_t n = b.length;
    int e = nvs_port_get_blob(space_of(self), name, b.data, &n);
    return done(e, key) ? int_from_size(n) : 0;
}

bool esp32_nvs_erase_key(Value self, Value key)
{
    char name[NVS_NAME];
    return read_key(key, name) &&
           done(nvs_port_erase(space_of(self), name), key);
}

bool esp32_nvs_commit(Value self)
{
    return done(nvs_port_commit(space_of(self)), 0);
}
