/* buffered.c: making, moving and closing buffered streams. */
#include "buffered.h"
#include "file_port.h"
#include "int.h"
#include "ops.h"
#include "os_error.h"
#include "str.h"

SEL_USE(fileno);
SEL_USE(flush);
SEL_USE(isatty);
SEL_USE(mode);
SEL_USE(name);
SEL_USE(readable);
SEL_USE(seekable);
SEL_USE(writable);

/* ---- making ---- */

const Type *buffered_type(int how)
{
    if ((how & (FILE_READ | FILE_WRITE)) == (FILE_READ | FILE_WRITE))
        return &io_BufferedRandom_type;
    return how & FILE_READ ? &io_BufferedReader_type : &io_BufferedWriter_type;
}

void buffered_wrap(Value self, Value raw, int how, size_t capacity)
{
    Buffered *b = buffered_of(self);
    stream_own(raw);
    b->raw = raw;
    b->block = NULL;
    b->capacity = capacity;
    b->at = b->end = 0;
    b->reads = how & FILE_READ;
    b->writes = how & FILE_WRITE;
    b->writing = false;
    b->direct = value_is_exact(raw, &io_FileIO_type);
}

/* The raw stream answers a question with yes. */
static bool check_raw(Value raw, Sel question, const char *what)
{
    Value answer = stream_call(raw, question);
    int yes = answer ? op_truth(answer) : -1;
    if (yes == 0)
        raise_error(&io_UnsupportedOperation_type,
                    "File or stream is not %s.", what);
    return yes > 0;
}

static bool init(Value self, Value raw, Value size, int how)
{
    bool both = how == (FILE_READ | FILE_WRITE);
    if ((both && !check_raw(raw, SEL(seekable), "seekable")) ||
        (how & FILE_READ && !check_raw(raw, SEL(readable), "readable")) ||
        (how & FILE_WRITE && !check_raw(raw, SEL(writable), "writable")))
        return false;
    intptr_t capacity = size ? int_as_word(size) : STREAM_BUFFER;
    if (error_pending()) return false;
    if (capacity <= 0)
        return raise_value("buffer size must be strictly positive");
    stream_foreign_start();
    buffered_wrap(self, raw, how, (size_t)capacity);
    return true;
}

bool buffered_reader_init(Value self, Value raw, Value size)
{
    return init(self, raw, size, FILE_READ);
}

bool buffered_writer_init(Value self, Value raw, Value size)
{
    return init(self, raw, size, FILE_WRITE);
}

bool buffered_random_init(Value self, Value raw, Value size)
{
    return init(self, raw, size, FILE_READ | FILE_WRITE);
}

bool buffered_prepare(Buffered *b)
{
    if (!b->block) b->block = gc_alloc_bytes(b->capacity);
    return b->block != NULL;
}

/* ---- open or closed ---- */

static bool check_raw_there(Value self)
{
    if (buffered_of(self)->raw) return true;
    raise_value("raw stream has been detached");
    return false;
}

int buffered_is_closed(Value self)
{
    const Buffered *b = buffered_of(self);
    if (!check_raw_there(self)) return -1;
    return b->direct ? file_io_is_closed(b->raw)
                     : stream_foreign->is_closed(b->raw);
}

bool buffered_check(Value self, const char *what)
{
    int closed = buffered_is_closed(self);
    if (closed > 0) raise_value("%s closed file", what);
    return closed == 0;
}

static bool check_open(Value self)
{
    int closed = buffered_is_closed(self);
    if (closed > 0) raise_closed();
    return closed == 0;
}

static bool close_raw(const Buffered *b)
{
    return b->direct ? file_io_close(b->raw) : stream_foreign->close(b->raw);
}

/* The raw stream is closed in any case. */
bool buffered_close(Value self)
{
    int closed = buffered_is_closed(self);
    if (closed) return closed > 0;
    Value failed = stream_call(self, SEL(flush)) ? 0 : error_take();
    bool done = close_raw(buffered_of(self));
    if (failed) stream_fail(failed);
    return done && !failed;
}

bool buffered_flush(Value self)
{
    if (!buffered_of(self)->writes) return check_open(self);
    return buffered_check(self, "flush of") && buffered_settle(self);
}

Value buffered_detach(Value self)
{
    if (!check_open(self) || !stream_call(self, SEL(flush))) return 0;
    Buffered *b = buffered_of(self);
    Value raw = b->raw;
    b->raw = 0;
    return stream_disown(raw) ? raw : 0;
}

bool buffered_del(Value self)
{
    return stream_finish(self, buffered_is_closed(self));
}

Value buffered_enter(Value self) { return check_open(self) ? self : 0; }

/* ---- positions ---- */

static int64_t raw_tell(const Buffered *b)
{
    return b->direct ? file_io_move(b->raw, 0, 1)
                     : stream_foreign->tell(b->raw);
}

static int64_t raw_seek(const Buffered *b, int64_t offset, int whence)
{
    if (!b->direct) return stream_foreign->seek(b->raw, offset, whence);
    int64_t at = file_seek(file_io_of(b->raw)->handle - 1, offset, whence);
    if (at == -OS_ESPIPE)
        raise_unsupported("File or stream is not seekable.");
    else if (at < 0)
        raise_os((int)-at, 0);
    return at < 0 ? -1 : at;
}

bool buffered_settle(Value self)
{
    Buffered *b = buffered_of(self);
    if (b->writing) return buffered_write_out(self);
    size_t ahead = b->end - b->at;
    b->at = b->end = 0;
    return ahead == 0 || raw_seek(b, -(int64_t)ahead, 1) >= 0;
}

int64_t buffered_where(Value self)
{
    const Buffered *b = buffered_of(self);
    int64_t at = raw_tell(b), held = (int64_t)(b->end - b->at);
    return at < 0 ? -1 : b->writing ? at + held : at - held;
}

/* Moves within what was read ahead: 1 done, 0 it lies outside, -1 raised. */
static int move_within(Buffered *b, int64_t to)
{
    int64_t raw = raw_tell(b);
    if (raw < 0) return -1;
    int64_t back = raw - to;
    if (back < 0 || back > (int64_t)b->end) return 0;
    b->at = b->end - (size_t)back;
    return 1;
}

int64_t buffered_move(Value self, int64_t offset, int whence)
{
    Buffered *b = buffered_of(self);
    if (whence == 1 && !b->writing) {
        int64_t at = buffered_where(self);
        if (at < 0) return -1;
        offset += at;
        whence = 0;
    }
    if (whence == 0 && !b->writing && b->end) {
        int done = move_within(b, offset);
        if (done) return done > 0 ? offset : -1;
    }
    return buffered_settle(self) ? raw_seek(b, offset, whence) : -1;
}

Value buffered_seek(Value self, Value offset, int32_t whence)
{
    if (whence < 0 || whence > 2)
        return raise_value("whence value %d unsupported", (int)whence);
    if (!buffered_check(self, "seek of")) return 0;
    int64_t to = int_as_i64(offset);
    if (error_pending()) return 0;
    to = buffered_move(self, to, whence);
    return to < 0 ? 0 : int_from_i64(to);
}

Value buffered_tell(Value self)
{
    int64_t at = check_raw_there(self) ? buffered_where(self) : -1;
    return at < 0 ? 0 : int_from_i64(at);
}

Value buffered_truncate(Value self, Value size)
{
    const Buffered *b = buffered_of(self);
    if (!buffered_check(self, "truncate of")) return 0;
    if (!b->writes) return raise_unsupported("truncate");
    if (!buffered_settle(self)) return 0;
    if (!size) size = NONE;
    return b->direct ? file_io_truncate(b->raw, size)
                     : stream_foreign->truncate(b->raw, size);
}

/* ---- questions ---- */

static Value ask(Value self, Sel question)
{
    return check_raw_there(self)
               ? stream_call(buffered_of(self)->raw, question)
               : 0;
}

Value buffered_fileno(Value self) { return ask(self, SEL(fileno)); }
Value buffered_isatty(Value self) { return ask(self, SEL(isatty)); }
Value buffered_seekable(Value self) { return ask(self, SEL(seekable)); }

Value buffered_readable(Value self)
{
    return buffered_of(self)->reads ? ask(self, SEL(readable)) : FALSE;
}

Value buffered_writable(Value self)
{
    return buffered_of(self)->writes ? ask(self, SEL(writable)) : FALSE;
}

int buffered_get_closed(Value self) { return buffered_is_closed(self); }

Value buffered_get_raw(Value self)
{
    Value raw = buffered_of(self)->raw;
    return raw ? raw : NONE;
}

Value buffered_get_name(Value self)
{
    const Buffered *b = buffered_of(self);
    if (!check_raw_there(self)) return 0;
    return b->direct ? file_io_get_name(b->raw)
                     : stream_foreign->get(b->raw, SEL(name));
}

Value buffered_get_mode(Value self)
{
    const Buffered *b = buffered_of(self);
    if (!check_raw_there(self)) return 0;
    return b->direct ? file_io_get_mode(b->raw)
                     : stream_foreign->get(b->raw, SEL(mode));
}

Value buffered_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    Value name = buffered_get_name(self);
    error_clear();
    return stream_add_head(&b, self, name) && str_builder_add_c(&b, ">")
               ? str_builder_finish(&b)
               : 0;
}
