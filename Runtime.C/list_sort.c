/* list_sort.c: list.sort and sorted: a stable merge sort over natural runs.
 *
 * Runs that the data already has are found (descending ones turned round),
 * short ones grown by binary insertion, and merged in pairs of like length.
 * The list is empty while it is sorted, so that comparisons and key functions
 * see no half-sorted items; whatever they raise, the list gets back a
 * permutation of its items.
 */
#include "list.h"
#include "ops.h"
#include "str.h"
#include <string.h>

enum { MAX_RUNS = sizeof(size_t) * 10 };

typedef struct { size_t start, length; } Run;

typedef struct {
    Value *keys;              /* what is compared */
    Value *items;             /* moved along with the keys, or NULL */
    ValueBlock *spare;        /* room for the shorter side of a merge */
    size_t spare_size;
    int (*less)(Value a, Value b);
    size_t run_count;
    Run runs[MAX_RUNS];
} Sort;

static inline __attribute__((always_inline)) int
less(const Sort *s, Value a, Value b)
{
    return likely(both_small(a, b)) ? (intptr_t)a < (intptr_t)b
                                    : s->less(a, b);
}

/* ---- moving keys and items together ---- */

/* Moves p[from] down to p[to], and what is between up. */
static void rotate(Value *p, size_t to, size_t from)
{
    Value v = p[from];
    for (; from > to; from--) p[from] = p[from - 1];
    p[to] = v;
}

static void reverse_values(Value *p, size_t n)
{
    for (size_t i = 0, j = n; i + 1 < j; i++) {
        Value v = p[i];
        p[i] = p[--j];
        p[j] = v;
    }
}

static void reverse_range(Sort *s, size_t start, size_t n)
{
    reverse_values(s->keys + start, n);
    if (s->items) reverse_values(s->items + start, n);
}

/* ---- runs ---- */

/* Length of the run at start, made ascending; 0 raised. */
static size_t find_run(Sort *s, size_t start, size_t end)
{
    size_t i = start + 1;
    if (i == end) return 1;
    int down = less(s, s->keys[i], s->keys[start]);
    if (down < 0) return 0;
    for (i++; i < end; i++) {
        int c = less(s, s->keys[i], s->keys[i - 1]);
        if (c < 0) return 0;
        if (c != down) break;
    }
    if (down) reverse_range(s, start, i - start);
    return i - start;
}

/* First place in the ascending keys[start..end) where key may go, behind its
 * equals if after_equals; SIZE_MAX raised. */
static size_t place(const Sort *s, Value key, size_t start, size_t end,
                    bool after_equals)
{
    while (start < end) {
        size_t middle = start + ((end - start) >> 1);
        int c = after_equals ? less(s, key, s->keys[middle])
                             : less(s, s->keys[middle], key);
        if (c < 0) return SIZE_MAX;
        if (c == after_equals)
            end = middle;
        else
            start = middle + 1;
    }
    return start;
}

/* Sorts start..end, whose items before `sorted` are in order. */
static bool insert_rest(Sort *s, size_t start, size_t sorted, size_t end)
{
    for (; sorted < end; sorted++) {
        size_t at = place(s, s->keys[sorted], start, sorted, true);
        if (at == SIZE_MAX) return false;
        rotate(s->keys, at, sorted);
        if (s->items) rotate(s->items, at, sorted);
    }
    return true;
}

/* ---- merging ---- */

/* Copies n keys (and items) to the spare block. */
static bool set_aside(Sort *s, size_t start, size_t n)
{
    if (s->spare_size < n) {
        gc_free(s->spare);
        s->spare_size = 0;
        s->spare = gc_alloc_values(s->items ? 2 * n : n);
        if (!s->spare) return false;
        s->spare_size = n;
    }
    memcpy(s->spare->items, s->keys + start, n * sizeof(Value));
    if (s->items)
        memcpy(s->spare->items + s->spare_size, s->items + start,
               n * sizeof(Value));
    return true;
}

/* The arrays of a merge, in locals so that they stay in registers. */
typedef struct {
    Value *keys, *items;          /* of the list */
    const Value *spare, *spare_items;
} Arrays;

static inline Arrays arrays_of(const Sort *s)
{
    return (Arrays){s->keys, s->items, s->spare->items,
                    s->spare->items + s->spare_size};
}

static inline void take_place(const Arrays *a, size_t to, size_t from)
{
    a->keys[to] = a->keys[from];
    if (a->items) a->items[to] = a->items[from];
}

static inline void put_back(const Arrays *a, size_t to, size_t from)
{
    a->keys[to] = a->spare[from];
    if (a->items) a->items[to] = a->spare_items[from];
}

/* Merges from the front; the left run is not the longer one. */
static bool merge_up(Sort *s, size_t left, size_t n, size_t right, size_t end)
{
    size_t i = 0, to = left;
    int c = 0;
    if (!set_aside(s, left, n)) return false;
    Arrays a = arrays_of(s);
    while (i < n && right < end) {
        c = less(s, a.keys[right], a.spare[i]);
        if (c < 0) break;
        if (c)
            take_place(&a, to++, right++);
        else
            put_back(&a, to++, i++);
    }
    while (i < n) put_back(&a, to++, i++);
    return c >= 0;
}

/* Merges from the back; the right run is the shorter one. */
static bool merge_down(Sort *s, size_t left, size_t n, size_t right,
                       size_t end)
{
    size_t i = end - right, from = left + n, to = end;
    int c = 0;
    if (!set_aside(s, right, i)) return false;
    Arrays a = arrays_of(s);
    while (i > 0 && from > left) {
        c = less(s, a.spare[i - 1], a.keys[from - 1]);
        if (c < 0) break;
        if (c)
            take_place(&a, --to, --from);
        else
            put_back(&a, --to, --i);
    }
    while (i > 0) put_back(&a, --to, --i);
    return c >= 0;
}

/* Merges run i with the next. */
static bool merge_at(Sort *s, size_t i)
{
    Run a = s->runs[i], b = s->runs[i + 1];
    size_t end = b.start + b.length;
    s->runs[i].length += b.length;
    if (i + 3 == s->run_count) s->runs[i + 1] = s->runs[i + 2];
    s->run_count--;
    /* What is in place at either end stays there. */
    size_t left = place(s, s->keys[b.start], a.start, b.start, true);
    if (left == SIZE_MAX) return false;
    if (left == b.start) return true;
    end = place(s, s->keys[b.start - 1], b.start, end, false);
    if (end == SIZE_MAX) return false;
    size_t n = b.start - left;
    return n <= end - b.start ? merge_up(s, left, n, b.start, end)
                              : merge_down(s, left, n, b.start, end);
}

/* Keeps the lengths of the runs falling like Fibonacci numbers. */
static bool merge_some(Sort *s)
{
    while (s->run_count > 1) {
        size_t n = s->run_count - 2;
        const Run *r = s->runs;
        if ((n > 0 && r[n - 1].length <= r[n].length + r[n + 1].length) ||
            (n > 1 && r[n - 2].length <= r[n - 1].length + r[n].length)) {
            if (r[n - 1].length < r[n + 1].length) n--;
        } else if (r[n].length > r[n + 1].length) {
            break;
        }
        if (!merge_at(s, n)) return false;
    }
    return true;
}

static bool merge_all(Sort *s)
{
    while (s->run_count > 1) {
        size_t n = s->run_count - 2;
        if (n > 0 && s->runs[n - 1].length < s->runs[n + 1].length) n--;
        if (!merge_at(s, n)) return false;
    }
    return true;
}

/* Runs shorter than this are grown: n / 2^k, rounded up, from 16 to 32. */
static size_t shortest_run(size_t n)
{
    size_t odd = 0;
    for (; n >= 32; n >>= 1) odd |= n & 1;
    return n + odd;
}

static bool sort_range(Sort *s, size_t count)
{
    size_t least = shortest_run(count), length;
    for (size_t start = 0; start < count; start += length) {
        length = find_run(s, start, count);
        if (!length) return false;
        if (length < least) {
            size_t want = count - start < least ? count - start : least;
            if (!insert_rest(s, start, start + length, start + want))
                return false;
            length = want;
        }
        s->runs[s->run_count++] = (Run){start, length};
        if (!merge_some(s)) return false;
    }
    return merge_all(s);
}

/* ---- the list around it ---- */

static int less_strings(Value a, Value b) { return str_compare(a, b) < 0; }

static bool all_strings(const Value *keys, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!value_is_interned(keys[i]) && !value_is_exact(keys[i], &str_type))
            return false;
    return true;
}

/* Fills in keys; the block of them is the result, NULL raised. */
static ValueBlock *make_keys(const Value *items, size_t n, Value key)
{
    ValueBlock *keys = gc_alloc_values(n);
    for (size_t i = 0; keys && i < n; i++) {
        keys->items[i] = op_call1(key, items[i]);
        if (!keys->items[i]) return NULL;
    }
    return keys;
}

static bool sort_items(Value *items, size_t n, Value key, bool reverse)
{
    Sort s = {.keys = items};
    ValueBlock *keys = NULL;
    if (key) {
        keys = make_keys(items, n, key);
        if (!keys) return false;
        s.keys = keys->items;
        s.items = items;
    }
    s.less = all_strings(s.keys, n) ? less_strings : op_is_lt_slow;
    /* Reversed before and after, equal items keep their order. */
    if (reverse) reverse_range(&s, 0, n);
    bool done = sort_range(&s, n);
    if (reverse) reverse_range(&s, 0, n);
    gc_free(s.spare);
    gc_free(keys);
    return done;
}

bool list_sort(Value self, Value key, bool reverse)
{
    List *list = list_of(self), saved = *list;
    if (key == NONE) key = 0;
    if (saved.length < 2 && !(key && saved.length)) return true;
    list->block = NULL;
    list->length = list->capacity = 0;
    bool done = sort_items(saved.block->items, saved.length, key, reverse);
    bool changed = list->block != NULL;
    list->block = saved.block;
    list->length = saved.length;
    list->capacity = saved.capacity;
    if (done && changed) return raise_value("list modified during sort");
    return done;
}

Value list_sorted(Value iterable, Value key, bool reverse)
{
    Value list = list_from(iterable);
    return list && list_sort(list, key, reverse) ? list : 0;
}
