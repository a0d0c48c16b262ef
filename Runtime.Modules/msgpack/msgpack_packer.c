/* msgpack_packer.c: pack, packb and the class Packer. */
#include <string.h>

#include "bytes.h"
#include "int.h"
#include "iter_fast.h"
#include "msgpack.h"
#include "ops.h"

SEL_USE(write);

MsgpackClasses msgpack_classes;

bool msgpack_start(Value ext_type, Value timestamp, Value extra_data)
{
    msgpack_classes = (MsgpackClasses){ext_type, timestamp, extra_data};
    gc_root((Value *)(void *)&msgpack_classes,
            sizeof msgpack_classes / sizeof(Value));
    return !error_pending();
}

bool msgpack_get_callable(Value f, const char *name, Value *out)
{
    *out = f == NONE ? 0 : f;
    if (!*out) return true;
    if (builtin_callable(f)) return true;
    raise_type("%s must be a callable.", name);
    return false;
}

static bool set_options(PackOptions *o, PACK_PARAMETERS)
{
    (void)autoreset;
    (void)buf_size;
    o->use_single_float = use_single_float;
    o->use_bin_type = use_bin_type;
    o->strict_types = strict_types;
    o->errors = unicode_errors == NONE ? 0 : unicode_errors;
    if (datetime) {
        raise_value("datetime=True: there is no module datetime here");
        return false;
    }
    return msgpack_get_callable(fallback, "default", &o->fallback);
}

#define PACK_ARGUMENTS \
    fallback, use_single_float, autoreset, use_bin_type, strict_types, \
        datetime, unicode_errors, buf_size

Value msgpack_packb(Value o, PACK_PARAMETERS)
{
    PackOptions options;
    Packing p;
    if (!set_options(&options, PACK_ARGUMENTS)) return 0;
    packing_start(&p, &options);
    return packing_add(&p, o) ? str_builder_finish_bytes(&p.out) : 0;
}

bool msgpack_pack(Value o, Value stream, PACK_PARAMETERS)
{
    Value packed = msgpack_packb(o, PACK_ARGUMENTS);
    Value args[2] = {stream, packed};
    return packed && op_call_method(SEL(write), 2, args);
}

/* ---- Packer ---- */

static Packer *packer_of(Value v) { return (Packer *)v; }

Value packer_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs;
    (void)args;
    (void)kw;
    return instance_new(cls);
}

static bool check_exports(Packer *k)
{
    if (buffer_is_free(&k->exports)) return true;
    error_clear();
    raise_error(&BufferError_type,
                "Existing exports of data: Packer cannot be changed");
    return false;
}

bool packer_init(Value self, PACK_PARAMETERS)
{
    Packer *k = packer_of(self);
    if (!check_exports(k)) return false;
    k->autoreset = autoreset;
    k->used = 0;
    return set_options(&k->options, PACK_ARGUMENTS);
}

static bool keep(Packer *k, const Packing *p)
{
    size_t n = p->out.used;
    if (!check_exports(k)) return false;
    if (!k->block || gc_block_size(k->block) - sizeof *k->block < k->used + n) {
        ByteBlock *block = gc_alloc_bytes(2 * (k->used + n));
        if (!block) return false;
        if (k->used) memcpy(block->data, k->block->data, k->used);
        gc_free(k->block);
        k->block = block;
    }
    if (n) memcpy(k->block->data + k->used, p->out.data, n);
    k->used += n;
    return true;
}

/* What a method that packs answers.  As in the reference, an error empties the
 * buffer. */
static Value finish(Value self, Packing *p, bool done)
{
    Packer *k = packer_of(self);
    if (!done) {
        k->used = 0;
        return 0;
    }
    if (k->autoreset) return str_builder_finish_bytes(&p->out);
    return keep(k, p) ? NONE : 0;
}

static bool begin(Value self, Packing *p)
{
    if (!check_exports(packer_of(self))) return false;
    packing_start(p, &packer_of(self)->options);
    return true;
}

Value packer_pack(Value self, Value obj)
{
    Packing p;
    return begin(self, &p) ? finish(self, &p, packing_add(&p, obj)) : 0;
}

static bool check_size(int64_t size, const char *what)
{
    if (size >= 0 && size <= UINT32_MAX) return true;
    raise_value(size < 0 ? "%s size is negative" : "%s too large", what);
    return false;
}

Value packer_array_header(Value self, int64_t size)
{
    Packing p;
    if (!begin(self, &p) || !check_size(size, "array")) return 0;
    return finish(self, &p, packing_add_array(&p, (size_t)size));
}

Value packer_map_header(Value self, int64_t size)
{
    Packing p;
    if (!begin(self, &p) || !check_size(size, "map")) return 0;
    return finish(self, &p, packing_add_map(&p, (size_t)size));
}

static bool add_pairs(Packing *p, Value pairs)
{
    ForIter it;
    Value pair[2];
    int more = -1;
    intptr_t left = op_length(pairs);
    if (left < 0 || !check_size(left, "map") ||
        !packing_add_map(p, (size_t)left) || !for_start(&it, pairs))
        return false;
    for (; (more = for_next_pair(&it, pair)) > 0; left--)
        if (!packing_add(p, pair[0]) || !packing_add(p, pair[1])) return false;
    if (more == 0 && left != 0)
        raise_value("as many pairs as len(pairs) says are needed");
    return more == 0 && left == 0;
}

Value packer_map_pairs(Value self, Value pairs)
{
    Packing p;
    return begin(self, &p) ? finish(self, &p, add_pairs(&p, pairs)) : 0;
}

Value packer_ext_type(Value self, int32_t code, Value data)
{
    Packing p;
    Buffer b;
    if (!begin(self, &p) || !buffer_get(data, &b, false)) return 0;
    if (code < INT8_MIN || code > INT8_MAX)
        return raise_error(&OverflowError_type,
                           "value too large to convert to char");
    return finish(self, &p, packing_add_ext(&p, code, b.data, b.length));
}

bool packer_reset(Value self)
{
    if (!check_exports(packer_of(self))) return false;
    packer_of(self)->used = 0;
    return true;
}

Value packer_bytes(Value self)
{
    const Packer *k = packer_of(self);
    return bytes_new(k->used ? k->block->data : NULL, k->used);
}

bool packer_buffer_get(Value self, Value out, Value writable)
{
    Packer *k = packer_of(self);
    if (writable == TRUE) {
        raise_error(&BufferError_type, "Object is not writable.");
        return false;
    }
    *(Buffer *)out = (Buffer){
        .data = k->used ? k->block->data : NULL, .length = k->used,
        .owner = self, .count = &k->exports, .readonly = true,
        .format = 'B', .item_size = 1,
    };
    return true;
}

/* ---- for Timestamp ---- */

Value msgpack_timestamp_bytes(int64_t seconds, uint32_t nanoseconds)
{
    unsigned char out[MSGPACK_TIMESTAMP_SIZE];
    return bytes_new(out, msgpack_timestamp_write(out, seconds, nanoseconds));
}
