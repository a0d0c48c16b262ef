/* msgpack_unpacker.c: unpack, unpackb and the class Unpacker. */
#include <limits.h>
#include <string.h>

#include "bytes.h"
#include "int.h"
#include "msgpack.h"
#include "ops.h"

SEL_USE(read);
SEL_USE(readinto);

enum { READ_SIZE = 1024, EXACT_MOST = 256, FIRST_CAPACITY = 64 };

/* ---- options ---- */

static size_t limit_of(intptr_t given, size_t otherwise)
{
    return given == -1 ? otherwise : given < 0 ? 0 : (size_t)given;
}

static bool set_hooks(Unpacker *u, const UnpackOptions *o)
{
    Value pairs_hook;
    if (o->object_hook != NONE && o->object_pairs_hook != NONE) {
        raise_type("object_pairs_hook and object_hook are mutually "
                   "exclusive.");
        return false;
    }
    if (!msgpack_get_callable(o->object_hook, "object_hook",
                              &u->object_hook) ||
        !msgpack_get_callable(o->object_pairs_hook, "object_pairs_hook",
                              &pairs_hook) ||
        !msgpack_get_callable(o->list_hook, "list_hook", &u->list_hook) ||
        !msgpack_get_callable(o->ext_hook, "ext_hook", &u->ext_hook))
        return false;
    u->has_pairs_hook = pairs_hook != 0;
    if (pairs_hook) u->object_hook = pairs_hook;
    if (!u->ext_hook) u->ext_hook = msgpack_classes.ext_type;
    return true;
}

bool unpacker_set(Unpacker *u, const UnpackOptions *o, size_t limit)
{
    enum { AS_DATETIME = 3 };
    u->use_list = o->use_list;
    u->raw = o->raw;
    u->strict_map_key = o->strict_map_key;
    u->timestamp = (uint8_t)o->timestamp;
    u->errors = o->unicode_errors == NONE ? 0 : o->unicode_errors;
    u->max_str = limit_of(o->max_str_len, limit);
    u->max_bin = limit_of(o->max_bin_len, limit);
    u->max_array = limit_of(o->max_array_len, limit);
    u->max_map = limit_of(o->max_map_len, limit / 2);
    u->max_ext = limit_of(o->max_ext_len, limit);
    if (o->timestamp < 0 || o->timestamp > AS_DATETIME)
        raise_value("timestamp must be 0..3");
    else if (o->timestamp == AS_DATETIME)
        raise_value("timestamp=3: there is no module datetime here");
    return !error_pending() && set_hooks(u, o);
}

/* ---- all at once ---- */

static Value raise_extra(Value made, const unsigned char *rest, size_t n)
{
    Value extra = bytes_new(rest, n);
    Value exc = extra ? op_call2(msgpack_classes.extra_data, made, extra) : 0;
    return exc ? error_raise(exc) : 0;
}

static Value unpack_all(Unpacker *u)
{
    Value made;
    int done = unpacker_step(u, &made);
    if (done < 0) return 0;
    if (done == 0) return raise_value("Unpack failed: incomplete input");
    return u->head == u->tail
               ? made
               : raise_extra(made, u->data + u->head, u->tail - u->head);
}

static bool get_bytes(Value v, Buffer *b)
{
    if (!buffer_get(v, b, false)) return false;
    if (b->item_size == 1) return true;
    raise_error(&BufferError_type, "cannot unpack from multi-byte object");
    return false;
}

Value msgpack_unpackb(Value packed, UNPACK_PARAMETERS)
{
    Unpacker u = {.is_exact = true};
    Buffer b;
    if (!get_bytes(packed, &b) ||
        !unpacker_set(&u, UNPACK_OPTIONS, b.length))
        return 0;
    u.data = b.data;
    u.tail = b.length;
    buffer_hold(&b);
    Value made = unpack_all(&u);
    buffer_drop(&b);
    return made;
}

/* ---- input ---- */

/* Puts n bytes behind what waits. */
static bool append(Unpacker *u, const void *bytes, size_t n)
{
    size_t used = u->tail - u->head, need = used + n;
    if (n > u->max_buffer - used) {
        Value exc = exception_make(&msgpack_BufferFull_type, 0, NULL);
        if (exc) error_raise(exc);
        return false;
    }
    if (need > u->capacity || u->tail > u->capacity - n) {
        ByteBlock *block = u->block;
        if (need > u->capacity) {
            size_t size = need < FIRST_CAPACITY ? FIRST_CAPACITY : 2 * need;
            if (!(block = gc_alloc_bytes(size))) return false;
            u->capacity = size;
        }
        if (used) memmove(block->data, u->data + u->head, used);
        if (block != u->block) gc_free(u->block);
        u->block = block;
        u->data = block->data;
        u->dropped += u->head;
        u->head = 0;
        u->tail = used;
    }
    if (n) memcpy(u->block->data + u->tail, bytes, n);
    u->tail += n;
    return true;
}

static bool set_stream(Unpacker *u, Value stream)
{
    u->read = op_find_attr(stream, SEL(read));
    u->reads_into = !u->read && !error_pending();
    if (u->reads_into) u->read = op_find_attr(stream, SEL(readinto));
    if (error_pending()) return false;
    /* The message speaks of read. */
    if (!u->read && !op_get_attr(stream, SEL(read))) return false;
    if (builtin_callable(u->read)) return true;
    raise_type("`file_like.read` must be a callable.");
    return false;
}

static Value read_into(Unpacker *u, size_t n)
{
    Value buffer = bytearray_new(NULL, n);
    Value count = buffer ? op_call1(u->read, buffer) : 0;
    if (!count || count == NONE) return count;
    size_t got = int_as_u32(count);
    if (error_pending()) return 0;
    if (got > n)
        return raise_value("readinto() answered %zd of %zd bytes", got, n);
    return bytearray_resize(buffer, got) ? buffer : 0;
}

/* Up to n bytes more from the stream: 1 some came, 0 none, -1 raised. */
static int read_more(Unpacker *u, size_t n)
{
    Buffer b;
    Value got = u->reads_into ? read_into(u, n)
                              : op_call1(u->read, int_from_size(n));
    if (!got) return -1;
    if (got == NONE) return 0;
    if (!buffer_get(got, &b, false)) return -1;
    if (b.length == 0) {
        u->read = 0;
        return 0;
    }
    return append(u, b.data, b.length) ? 1 : -1;
}

static int feed_itself(Unpacker *u)
{
    size_t used = u->tail - u->head, room = u->max_buffer - used;
    if (!u->read) return 0;
    if (u->is_exact) return read_more(u, unpacker_outstanding(u, EXACT_MOST));
    if (room == 0) {
        Value exc = exception_make(&msgpack_BufferFull_type, 0, NULL);
        if (exc) error_raise(exc);
        return -1;
    }
    return read_more(u, u->read_size < room ? u->read_size : room);
}

/* ---- from a stream, and no byte more ---- */

Value msgpack_unpack(Value stream, UNPACK_PARAMETERS)
{
    Unpacker u = {.is_exact = true, .max_buffer = SIZE_MAX};
    Value made;
    int done, more = 1;
    if (!unpacker_set(&u, UNPACK_OPTIONS, UINT32_MAX) ||
        !set_stream(&u, stream))
        return 0;
    while ((done = unpacker_step(&u, &made)) == 0 && more > 0)
        more = feed_itself(&u);
    if (done > 0) return made;
    return done < 0 || more < 0
               ? 0
               : raise_value("Unpack failed: incomplete input");
}

/* ---- Unpacker ---- */

Value unpacker_make(const Type *cls, size_t nargs, const Value *args, Value kw)
{
    (void)nargs;
    (void)args;
    (void)kw;
    return instance_new(cls);
}

static bool check_busy(const Unpacker *u, const char *method)
{
    if (!u->is_busy) return true;
    raise_error(&RuntimeError_type, "Unpacker.%s() cannot be called while "
                "unpacking is in progress", method);
    return false;
}

static bool set_sizes(Unpacker *u, intptr_t read_size, intptr_t max_buffer)
{
    size_t most = max_buffer ? (size_t)max_buffer : INT_MAX;
    if (max_buffer < 0 || read_size < 0 || (size_t)read_size > most) {
        raise_value("read_size should be less or equal to max_buffer_size");
        return false;
    }
    u->max_buffer = most;
    u->read_size = read_size          ? (size_t)read_size
                   : most < READ_SIZE ? most
                                      : READ_SIZE;
    return true;
}

bool unpacker_init(Value self, Value file_like, UNPACK_PARAMETERS,
                   intptr_t read_size, intptr_t max_buffer_size)
{
    Unpacker *u = unpacker_of(self);
    if (!check_busy(u, "__init__") ||
        !set_sizes(u, read_size, max_buffer_size))
        return false;
    u->head = u->tail = u->depth = 0;
    u->dropped = u->told = 0;
    u->read = 0;
    return unpacker_set(u, UNPACK_OPTIONS, u->max_buffer) &&
           (file_like == NONE || set_stream(u, file_like));
}

bool unpacker_feed(Value self, Value next_bytes)
{
    Unpacker *u = unpacker_of(self);
    Buffer b;
    if (!check_busy(u, "feed")) return false;
    if (u->read) {
        raise_error(&AssertionError_type, "unpacker.feed() is not be able to "
                    "use with `file_like`.");
        return false;
    }
    return get_bytes(next_bytes, &b) && append(u, b.data, b.length);
}

typedef int Step(Unpacker *u, Value *made);

static int step_object(Unpacker *u, Value *made)
{
    if (u->depth == 0) u->skips = false;
    return unpacker_step(u, made);
}

static int step_skip(Unpacker *u, Value *made)
{
    if (u->depth == 0) u->skips = true;
    int done = unpacker_step(u, made);
    if (done > 0) *made = NONE;
    return done;
}

static int step_array(Unpacker *u, Value *made)
{
    return unpacker_read_header(u, false, made);
}

static int step_map(Unpacker *u, Value *made)
{
    return unpacker_read_header(u, true, made);
}

/* What the step makes; 0 without an exception where the data end. */
static Value advance(Unpacker *u, Step *step, const char *method)
{
    Value made;
    int done, more = 1;
    if (!check_busy(u, method)) return 0;
    u->is_busy = true;
    while ((done = step(u, &made)) == 0 && more > 0) more = feed_itself(u);
    u->is_busy = false;
    if (done <= 0) return 0;
    u->told = u->dropped + u->head;
    return made;
}

static Value advance_or_raise(Value self, Step *step, const char *method)
{
    Value made = advance(unpacker_of(self), step, method);
    return made || error_pending()
               ? made
               : raise_error(&msgpack_OutOfData_type,
                             "No more data to unpack.");
}

Value unpacker_unpack(Value self)
{
    return advance_or_raise(self, step_object, "unpack");
}

bool unpacker_skip(Value self)
{
    return advance_or_raise(self, step_skip, "skip");
}

Value unpacker_array_header(Value self)
{
    return advance_or_raise(self, step_array, "read_array_header");
}

Value unpacker_map_header(Value self)
{
    return advance_or_raise(self, step_map, "read_map_header");
}

Value unpacker_next(Value self)
{
    return advance(unpacker_of(self), step_object, "__next__");
}

Value unpacker_iter(Value self) { return self; }

/* Up to n bytes as they stand there. */
Value unpacker_read_bytes(Value self, intptr_t n)
{
    Unpacker *u = unpacker_of(self);
    size_t want = n < 0 ? 0 : (size_t)n;
    int more = 1;
    if (!check_busy(u, "read_bytes")) return 0;
    u->is_busy = true;
    while (u->tail - u->head < want && u->read && more > 0)
        more = read_more(u, want - (u->tail - u->head));
    u->is_busy = false;
    if (more < 0) return 0;
    if (want > u->tail - u->head) want = u->tail - u->head;
    Value bytes = bytes_new(u->data + u->head, want);
    if (!bytes) return 0;
    u->head += want;
    u->told = u->dropped + u->head;
    return bytes;
}

Value unpacker_tell(Value self)
{
    return int_from_u64(unpacker_of(self)->told);
}
