/* os_results.c: what os.stat, os.statvfs and os.uname answer: tuples with
 * names. */
#include "float.h"
#include "int.h"
#include "object_text.h"
#include "os_error.h"
#include "os_files.h"
#include "str.h"
#include "system_port.h"
#include "tuple.h"

/* With room for `hidden` items behind the n that Python counts. */
static Tuple *result_new(const Type *type, size_t n, size_t hidden)
{
    Tuple *t = gc_alloc(type, sizeof *t + (n + hidden) * sizeof(Value));
    if (t) t->length = n;
    return t;
}

static Value item(Value self, size_t i) { return tuple_of(self)->items[i]; }

static Value repr(Value self, const char *const *names)
{
    StrBuilder b;
    str_builder_start(&b);
    if (!builder_add_type(&b, value_type(self))) return 0;
    for (size_t i = 0; i < tuple_of(self)->length; i++)
        if (!str_builder_add_c(&b, i ? ", " : "(") ||
            !str_builder_add_c(&b, names[i]) || !str_builder_add_c(&b, "=") ||
            !str_builder_add_repr(&b, item(self, i)))
            return 0;
    return str_builder_add_c(&b, ")") ? str_builder_finish(&b) : 0;
}

/* ---- stat ---- */

enum {
    ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME,
    ST_MTIME, ST_CTIME, ST_ITEMS, ST_ATIME_NS = ST_ITEMS, ST_MTIME_NS,
    ST_CTIME_NS, ST_ALL,
};

static Value stat_result(const FileStat *s)
{
    enum { NS = 1000000000 };
    const int64_t numbers[ST_ALL] = {
        s->mode, (int64_t)s->node, (int64_t)s->device, s->links, s->user,
        s->group, s->size, s->accessed / NS, s->modified / NS,
        s->changed / NS, s->accessed, s->modified, s->changed,
    };
    Tuple *t = result_new(&os_stat_result_type, ST_ITEMS, ST_ALL - ST_ITEMS);
    for (size_t i = 0; t && i < ST_ALL; i++)
        if (!(t->items[i] = int_from_i64(numbers[i]))) return 0;
    return value_of(t);
}

Value os_stat(Value path)
{
    FileStat s;
    int error = os_look(path, &s);
    if (error < 0) return raise_os(-error, int_check(path) ? 0 : path);
    return error ? 0 : stat_result(&s);
}

Value os_fstat(int32_t fd)
{
    FileStat s;
    int error = file_stat_open(fd, &s);
    return error ? raise_os(-error, 0) : stat_result(&s);
}

Value os_stat_repr(Value self)
{
    static const char *const names[] = {
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid",
        "st_size", "st_atime", "st_mtime", "st_ctime",
    };
    return repr(self, names);
}

Value os_seconds(int64_t ns) { return float_new((Float)ns / (Float)1e9); }

static Value time_of(Value self, size_t i)
{
    int64_t ns = int_as_i64(item(self, i));
    return os_seconds(ns);
}

Value os_stat_mode(Value self) { return item(self, ST_MODE); }
Value os_stat_ino(Value self) { return item(self, ST_INO); }
Value os_stat_dev(Value self) { return item(self, ST_DEV); }
Value os_stat_nlink(Value self) { return item(self, ST_NLINK); }
Value os_stat_uid(Value self) { return item(self, ST_UID); }
Value os_stat_gid(Value self) { return item(self, ST_GID); }
Value os_stat_size(Value self) { return item(self, ST_SIZE); }
Value os_stat_atime(Value self) { return time_of(self, ST_ATIME_NS); }
Value os_stat_mtime(Value self) { return time_of(self, ST_MTIME_NS); }
Value os_stat_ctime(Value self) { return time_of(self, ST_CTIME_NS); }
Value os_stat_atime_ns(Value self) { return item(self, ST_ATIME_NS); }
Value os_stat_mtime_ns(Value self) { return item(self, ST_MTIME_NS); }
Value os_stat_ctime_ns(Value self) { return item(self, ST_CTIME_NS); }

/* ---- statvfs ---- */

enum { SPACE_ITEMS = sizeof(FileSpace) / sizeof(uint64_t) };

Value os_statvfs(Value path)
{
    FileSpace space;
    const char *text = os_path(path, "statvfs: path", OS_PATH_OR_INT);
    if (!text) return 0;
    int error = file_space(text, &space);
    if (error) return raise_os(-error, path);
    Tuple *t = result_new(&os_statvfs_result_type, SPACE_ITEMS, 0);
    const uint64_t *numbers = &space.block_size;
    for (size_t i = 0; t && i < SPACE_ITEMS; i++)
        if (!(t->items[i] = int_from_u64(numbers[i]))) return 0;
    return value_of(t);
}

Value os_statvfs_repr(Value self)
{
    static const char *const names[] = {
        "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files",
        "f_ffree", "f_favail", "f_flag", "f_namemax",
    };
    return repr(self, names);
}

Value os_space_bsize(Value self) { return item(self, 0); }
Value os_space_frsize(Value self) { return item(self, 1); }
Value os_space_blocks(Value self) { return item(self, 2); }
Value os_space_bfree(Value self) { return item(self, 3); }
Value os_space_bavail(Value self) { return item(self, 4); }
Value os_space_files(Value self) { return item(self, 5); }
Value os_space_ffree(Value self) { return item(self, 6); }
Value os_space_favail(Value self) { return item(self, 7); }
Value os_space_flag(Value self) { return item(self, 8); }
Value os_space_namemax(Value self) { return item(self, 9); }

/* ---- uname ---- */

Value os_uname(void)
{
    const char *names[SYSTEM_NAMES];
    system_names(names);
    Tuple *t = result_new(&os_uname_result_type, SYSTEM_NAMES, 0);
    for (size_t i = 0; t && i < SYSTEM_NAMES; i++)
        if (!(t->items[i] = str_from_c(names[i]))) return 0;
    return value_of(t);
}

Value os_uname_repr(Value self)
{
    static const char *const names[] = {
        "sysname", "nodename", "release", "version", "machine",
    };
    return repr(self, names);
}

Value os_uname_sysname(Value self) { return item(self, 0); }
Value os_uname_nodename(Value self) { return item(self, 1); }
Value os_uname_release(Value self) { return item(self, 2); }
Value os_uname_version(Value self) { return item(self, 3); }
Value os_uname_machine(Value self) { return item(self, 4); }
