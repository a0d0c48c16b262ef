/* os_files.c: files and folders by their names. */
#include "os_files.h"
#include "bytes.h"
#include "codec.h"
#include "int.h"
#include "list.h"
#include "os_error.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

const char *os_path(Value v, const char *what, const char *kinds)
{
    Value path;
    if (!file_has_path(v)) {
        raise_type("%s should be %s, not %T", what, kinds, v);
        return NULL;
    }
    const char *text = file_path(v, &path);
    if (text) file_settle();
    return text;
}

/* None, or OSError about one or two files. */
static bool done(int result, Value file, Value file2)
{
    if (result < 0) raise_os2(-result, file, file2);
    return result >= 0;
}

int os_look(Value file, FileStat *out)
{
    if (int_check(file)) {
        int32_t fd = int_as_i32(file);
        return error_pending() ? 1 : file_stat_open(fd, out);
    }
    const char *path = os_path(file, "stat: path", OS_PATH_OR_INT);
    return path ? file_stat(path, out) : 1;
}

static bool remove_file(Value path, const char *what)
{
    const char *text = os_path(path, what, OS_PATH);
    return text && done(file_remove(text), path, 0);
}

bool os_remove(Value path) { return remove_file(path, "remove: path"); }

bool os_unlink(Value path) { return remove_file(path, "unlink: path"); }

bool os_rmdir(Value path)
{
    const char *text = os_path(path, "rmdir: path", OS_PATH);
    return text && done(file_remove_folder(text), path, 0);
}

bool os_mkdir(Value path, uint32_t mode)
{
    const char *text = os_path(path, "mkdir: path", OS_PATH);
    return text && done(file_make_folder(text, mode), path, 0);
}

static bool move(Value from, Value to, const char *src, const char *dst)
{
    const char *old = os_path(from, src, OS_PATH);
    const char *new = old ? os_path(to, dst, OS_PATH) : NULL;
    return new && done(file_rename(old, new), from, to);
}

bool os_rename(Value from, Value to)
{
    return move(from, to, "rename: src", "rename: dst");
}

bool os_replace(Value from, Value to)
{
    return move(from, to, "replace: src", "replace: dst");
}

bool os_chdir(Value path)
{
    if (int_check(path)) return done(-OS_ENOTDIR, path, 0);
    const char *text = os_path(path, "chdir: path", OS_PATH_OR_INT);
    return text && done(file_change_folder(text), path, 0);
}

bool os_sync(void)
{
    file_settle();
    return done(file_sync_all(), 0, 0);
}

/* A name from the port. */
static Value name_of(const char *text, bool as_bytes)
{
    size_t n = strlen(text);
    if (as_bytes) return bytes_new(text, n);
    Value handler = str_from_c("surrogateescape");
    return handler ? codec_decode((const unsigned char *)text, n, 0, handler)
                   : 0;
}

Value os_getcwd(void)
{
    char path[FILE_PATH_MAX];
    int result = file_current_folder(path, sizeof path);
    return done(result, 0, 0) ? name_of(path, false) : 0;
}

/* ---- listing ---- */

/* (name, type) */
static Value entry(Value name, uint32_t type)
{
    Value items[2] = {name, small_value((intptr_t)type)};
    return name ? tuple_new(2, items) : 0;
}

static bool add_entries(Value names, void *list, bool as_bytes, bool typed)
{
    const char *text;
    uint32_t type;
    int more;
    while ((more = file_list_next(list, &text, &type)) > 0) {
        Value name = name_of(text, as_bytes);
        if (name && typed) name = entry(name, type);
        if (!name || !list_append(names, name)) return false;
    }
    return done(more, 0, 0);
}

static Value list_folder(Value folder, bool typed)
{
    void *list;
    if (int_check(folder)) return done(-OS_ENOTDIR, folder, 0), 0;
    const char *text =
        folder == NONE ? "."
                       : os_path(folder, typed ? "scandir: path"
                                               : "listdir: path",
                                 "string, bytes, os.PathLike, integer or "
                                 "None");
    if (!text || !done(file_list_open(text, &list), folder, 0)) return 0;
    Value names = list_new(0, NULL);
    bool all = names && add_entries(names, list, bytes_is(folder), typed);
    file_list_close(list);
    return all ? names : 0;
}

Value os_listdir(Value path) { return list_folder(path, false); }

Value os_entries(Value path) { return list_folder(path, true); }
