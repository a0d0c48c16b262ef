/* path.c: os.path. Paths are taken as text, but for the questions at the end. */
#include "bytes.h"
#include "int.h"
#include "list.h"
#include "os_error.h"
#include "os_files.h"
#include "str_methods.h"
#include "tuple.h"

#include <string.h>

/* A path, and the bytes of it. */
typedef struct {
    Value value;
    const char *text;
    size_t n;
    bool as_bytes;
} Path;

static bool path_of(Value v, Path *p)
{
    p->value = v = file_fspath(v);
    if (!v) return false;
    p->as_bytes = !str_check(v);
    p->text = p->as_bytes ? (const char *)bytes_of(v)->data : str_of(v)->data;
    p->n = p->as_bytes ? bytes_of(v)->size : str_bytes(str_of(v));
    return true;
}

static Value part(const Path *p, size_t from, size_t to)
{
    return p->as_bytes ? bytes_new(p->text + from, to - from)
                       : str_part(p->value, p->text + from, to - from);
}

static Value finish(StrBuilder *b, const Path *like)
{
    return like->as_bytes ? str_builder_finish_bytes(b)
                          : str_builder_finish(b);
}

static Value pair(Value a, Value b)
{
    Value items[2] = {a, b};
    return a && b ? tuple_new(2, items) : 0;
}

/* Behind the last '/'. */
static size_t name_start(const Path *p)
{
    size_t at = p->n;
    while (at && p->text[at - 1] != '/') at--;
    return at;
}

/* ---- taking apart ---- */

/* The end of the head of a path whose name starts at `at`: without the
 * slashes, unless there is nothing else. */
static size_t head_end(const Path *p, size_t at)
{
    size_t end = at;
    while (end && p->text[end - 1] == '/') end--;
    return end ? end : at;
}

Value path_basename(Value v)
{
    Path p;
    return path_of(v, &p) ? part(&p, name_start(&p), p.n) : 0;
}

Value path_dirname(Value v)
{
    Path p;
    return path_of(v, &p) ? part(&p, 0, head_end(&p, name_start(&p))) : 0;
}

Value path_split(Value v)
{
    Path p;
    if (!path_of(v, &p)) return 0;
    size_t at = name_start(&p);
    return pair(part(&p, 0, head_end(&p, at)), part(&p, at, p.n));
}

/* Dots that a name begins with are no extension. */
Value path_splitext(Value v)
{
    Path p;
    if (!path_of(v, &p)) return 0;
    size_t at = name_start(&p), dot = p.n;
    while (at < p.n && p.text[at] == '.') at++;
    for (size_t i = at; i < p.n; i++)
        if (p.text[i] == '.') dot = i;
    return pair(part(&p, 0, dot), part(&p, dot, p.n));
}

Value path_splitdrive(Value v)
{
    Path p;
    return path_of(v, &p) ? pair(part(&p, 0, 0), p.value) : 0;
}

int path_isabs(Value v)
{
    Path p;
    return path_of(v, &p) ? p.n && p.text[0] == '/' : -1;
}

/* ---- putting together ---- */

static bool check_same(const Path *a, const Path *b)
{
    if (a->as_bytes == b->as_bytes) return true;
    raise_type("Can't mix strings and bytes in path components");
    return false;
}

static bool add(StrBuilder *b, const Path *p)
{
    if (p->n && p->text[0] == '/') b->used = 0;
    else if (b->used && b->data[b->used - 1] != '/' &&
             !str_builder_add(b, "/", 1))
        return false;
    return str_builder_add(b, p->text, p->n);
}

Value path_join(Value first, size_t nargs, const Value *args)
{
    Path p, next;
    StrBuilder b;
    str_builder_start(&b);
    if (!path_of(first, &p) || !add(&b, &p)) return 0;
    for (size_t i = 0; i < nargs; i++)
        if (!path_of(args[i], &next) || !check_same(&p, &next) ||
            !add(&b, &next))
            return 0;
    return finish(&b, &p);
}

/* Removes the last component of what is built, which has `root` slashes in
 * front. */
static void step_back(StrBuilder *b, size_t root)
{
    while (b->used > root && b->data[b->used - 1] != '/') b->used--;
    if (b->used > root) b->used--;
}

static bool is_up(const char *text, size_t n)
{
    return n == 2 && text[0] == '.' && text[1] == '.';
}

/* The last component is a ".." that could not be resolved. */
static bool ends_up(const StrBuilder *b, size_t root)
{
    size_t n = b->used - root;
    return n >= 2 && is_up(b->data + b->used - 2, 2) &&
           (n == 2 || b->data[b->used - 3] == '/');
}

static bool add_component(StrBuilder *b, size_t root, const char *text,
                          size_t n)
{
    if (n == 0 || (n == 1 && text[0] == '.')) return true;
    bool empty = b->used == root;
    if (is_up(text, n)) {
        if (empty && root) return true;
        if (!empty && !ends_up(b, root)) {
            step_back(b, root);
            return true;
        }
    }
    return (empty || str_builder_add(b, "/", 1)) &&
           str_builder_add(b, text, n);
}

static Value normal(const Path *p)
{
    StrBuilder b;
    str_builder_start(&b);
    size_t slashes = 0;
    while (slashes < p->n && p->text[slashes] == '/') slashes++;
    /* Two slashes mean something of their own in POSIX. */
    size_t root = slashes > 2 ? 1 : slashes;
    if (!str_builder_add(&b, "//", root)) return 0;
    for (size_t at = slashes; at < p->n;) {
        const char *from = p->text + at;
        const char *end = memchr(from, '/', p->n - at);
        size_t n = end ? (size_t)(end - from) : p->n - at;
        if (!add_component(&b, root, from, n)) return 0;
        at += n + 1;
    }
    if (b.used == 0 && !str_builder_add(&b, ".", 1)) return 0;
    return finish(&b, p);
}

Value path_normpath(Value v)
{
    Path p;
    return path_of(v, &p) ? normal(&p) : 0;
}

Value path_normcase(Value v) { return file_fspath(v); }

Value path_abspath(Value v)
{
    Path p;
    if (!path_of(v, &p)) return 0;
    if (p.n && p.text[0] == '/') return normal(&p);
    Value here = os_getcwd();
    if (here && p.as_bytes) here = os_fsencode(here);
    Value all = here ? path_join(here, 1, &p.value) : 0;
    return all && path_of(all, &p) ? normal(&p) : 0;
}

/* ---- two or more ---- */

/* How far two normal paths go through the same folders, in bytes. */
static size_t common(const Path *a, const Path *b)
{
    size_t at = 0, same = 0;
    for (;; at++) {
        bool end_a = at == a->n || a->text[at] == '/';
        bool end_b = at == b->n || b->text[at] == '/';
        if (end_a && end_b) same = at;
        if (at == a->n || at == b->n || a->text[at] != b->text[at])
            return same;
    }
}

Value path_relpath(Value v, Value start)
{
    Path to, from;
    Value here = start == NONE ? str_from_c(".") : start;
    Value target = path_abspath(v), base = here ? path_abspath(here) : 0;
    if (!target || !base || !path_of(target, &to) || !path_of(base, &from) ||
        !check_same(&to, &from))
        return 0;
    size_t same = common(&to, &from);
    StrBuilder b;
    str_builder_start(&b);
    Path up = {.text = "..", .n = 2};
    bool done = true;
    for (size_t i = same; i < from.n && done; i++)
        if (from.text[i] == '/' ? i + 1 < from.n && (i || from.n > 1)
                                : same == 0 && i == 0)
            done = add(&b, &up);
    while (same < to.n && to.text[same] == '/') same++;
    Path rest = {.text = to.text + same, .n = to.n - same};
    if (!done || (rest.n && !add(&b, &rest)) ||
        (!b.used && !str_builder_add(&b, ".", 1)))
        return 0;
    return finish(&b, &to);
}

Value path_commonprefix(Value paths)
{
    Value list = list_from(paths);
    Path first, next;
    if (!list) return 0;
    size_t count = list_of(list)->length;
    if (count == 0) return STR_EMPTY;
    if (!path_of(list_items(list_of(list))[0], &first)) return 0;
    size_t n = first.n;
    for (size_t i = 1; i < count; i++) {
        if (!path_of(list_items(list_of(list))[i], &next) ||
            !check_same(&first, &next))
            return 0;
        size_t at = 0;
        while (at < n && at < next.n && first.text[at] == next.text[at]) at++;
        n = at;
    }
    while (n && n < first.n && (first.text[n] & 0xC0) == 0x80) n--;
    return part(&first, 0, n);
}

Value path_expanduser(Value v)
{
    Path p, home_path;
    if (!path_of(v, &p)) return 0;
    if (!p.n || p.text[0] != '~' || (p.n > 1 && p.text[1] != '/'))
        return p.value;
    Value name = str_from_c("HOME");
    Value home = name ? os_getenv(name, NONE) : 0;
    if (!home || home == NONE) return home ? p.value : 0;
    if (p.as_bytes) home = os_fsencode(home);
    if (!home || !path_of(home, &home_path)) return 0;
    StrBuilder b;
    str_builder_start(&b);
    while (home_path.n && home_path.text[home_path.n - 1] == '/')
        home_path.n--;
    if (!str_builder_add(&b, home_path.text, home_path.n) ||
        !str_builder_add(&b, p.text + 1, p.n - 1) ||
        (!b.used && !str_builder_add(&b, "/", 1)))
        return 0;
    return finish(&b, &p);
}

/* ---- questions ---- */

/* 1 and *out, 0 there is no such file, -1 the argument is wrong. */
static int look(Value path, FileStat *out)
{
    int error = os_look(path, out);
    if (error <= 0) return error == 0;
    if (!error_matches(&ValueError_type)) return -1;
    error_clear();
    return 0;
}

static int is_type(Value path, uint32_t type)
{
    FileStat s;
    int found = look(path, &s);
    return found > 0 ? (s.mode & FILE_TYPE) == type : found;
}

int path_exists(Value path)
{
    FileStat s;
    return look(path, &s);
}

int path_isfile(Value path) { return is_type(path, FILE_TYPE_FILE); }

int path_isdir(Value path) { return is_type(path, FILE_TYPE_FOLDER); }

static bool must_look(Value path, FileStat *out)
{
    int error = os_look(path, out);
    if (error < 0) raise_os(-error, path);
    return error == 0;
}

Value path_getsize(Value path)
{
    FileStat s;
    return must_look(path, &s) ? int_from_i64(s.size) : 0;
}

Value path_getmtime(Value path)
{
    FileStat s;
    return must_look(path, &s) ? os_seconds(s.modified) : 0;
}

Value path_getatime(Value path)
{
    FileStat s;
    return must_look(path, &s) ? os_seconds(s.accessed) : 0;
}

Value path_getctime(Value path)
{
    FileStat s;
    return must_look(path, &s) ? os_seconds(s.changed) : 0;
}

int path_samefile(Value a, Value b)
{
    FileStat s, t;
    if (!must_look(a, &s) || !must_look(b, &t)) return -1;
    return s.node == t.node && s.device == t.device;
}
