/* gc.c: the mark-sweep heap.
 *
 * The heap is a run of granules of two words.  Every block starts on a
 * granule; two bitmaps beside the heap hold a start bit and a mark bit for
 * each of them, so that a block itself carries nothing but its Type word.
 *
 * Invariant, whenever the bump run has been put back (run_close): blocks and
 * free chunks tile the heap from `start` to `limit`, and each of them has its
 * start bit.  A free chunk is told by its first word, which is odd: its size
 * in granules, shifted.  The second word links it into its bin.
 *
 * Small blocks are cut off the low end of the bump run; large ones off the
 * high end of a chunk, so that the two kinds do not fragment each other.
 */
#include "gc.h"
#include "error.h"
#include "port.h"

#include <limits.h>
#include <string.h>

#ifdef PYC2C_TEST_HOOKS
#include <stdlib.h>
#endif

#if defined(__SANITIZE_ADDRESS__) && !defined(PYC2C_NO_POISON)
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define POISON(p, n) ((void)0)
#define UNPOISON(p, n) ((void)0)
#endif

#define INLINE static inline __attribute__((always_inline))

/* For what reads free chunks and the frames of other functions. A clone that
 * gets what is read as an argument would have its caller read it. */
#ifdef __SANITIZE_ADDRESS__
#define RAW __attribute__((no_sanitize("address", "undefined"), noclone))
#else
#define RAW __attribute__((no_sanitize("address", "undefined")))
#endif

enum {
    GRANULE = 2 * sizeof(Value),
    BITS = sizeof(Value) * CHAR_BIT,
    LARGE = 32,                    /* granules; from here on: high end */
    LARGE_BINS = 24,               /* by powers of two from LARGE */
    PAGE = BITS * GRANULE,         /* heap bytes of one bitmap word */
    MARK_STACK = sizeof(Value) == 8 ? 8192 : 128,
    FIRST_SIZE = 8 << 20,          /* more of the region only when needed */
};

typedef uintptr_t Bits;

typedef struct Chunk {
    Value size;                    /* granules << 1 | 1 */
    struct Chunk *next;
} Chunk;

typedef struct { Value *words; size_t count; } Root;

static struct {
    char *run, *run_end;           /* the bump run: free, without a header */
    char *start;                   /* of the heap; a multiple of PAGE */
    /* The bitmaps, moved so that the granule at address a, which is number
     * a / GRANULE, has bit a / GRANULE. */
    Value starts, marks;
    char *limit;                   /* end of what is in use */
    size_t bytes;                  /* limit - start */
    char *region_end;              /* how far limit may grow */
    size_t chunk_bytes;            /* in the bins */
    uint32_t small_map, large_map; /* bins that are not empty */
    Chunk *small[LARGE];           /* chunks of exactly i granules */
    Chunk *large[LARGE_BINS];
    Object **stack_top;            /* of mark_stack */
    size_t overflow;               /* lowest granule whose block was marked
                                      without being traced; SIZE_MAX: none */
    char *stack_base;
    ByteBlock *roots;              /* of Root */
    size_t root_count, root_capacity;
    size_t hole;                   /* bytes of gc_hole */
    size_t locks;
#ifdef PYC2C_TEST_HOOKS
    bool stress;
    long fail_at;                  /* this allocation fails; 0: none */
#endif
} heap;

static Object *mark_stack[MARK_STACK];

/* Blocks that no Python code can see. */
static const Attr no_attrs[1];
const Type value_block_type = {.trace = gc_trace_words, .attrs = no_attrs};
const Type byte_block_type = {.attrs = no_attrs};
void (*gc_after_mark)(void);

/* ---- bitmaps ---- */

INLINE size_t granule_of(const void *p) { return (Value)p / GRANULE; }

INLINE void *block_at(size_t granule) { return (void *)(granule * GRANULE); }

INLINE Bits *map_word(Value map, size_t i)
{
    return (Bits *)(map + i / BITS * sizeof(Bits));
}

INLINE bool bit_get(Value map, size_t i)
{
    return *map_word(map, i) >> (i % BITS) & 1;
}

INLINE void bit_set(Value map, size_t i)
{
    *map_word(map, i) |= (Bits)1 << (i % BITS);
}

INLINE int lowest(Bits b) { return __builtin_ctzl(b); }
INLINE int highest(Bits b) { return BITS - 1 - __builtin_clzl(b); }

/* The last start at or before granule i. The heap begins with one. */
static size_t start_before(size_t i)
{
    Bits *w = map_word(heap.starts, i);
    Bits b = *w & (~(Bits)0 >> (BITS - 1 - i % BITS));
    for (i -= i % BITS; !b; b = *--w) i -= BITS;
    return i + (size_t)highest(b);
}

/* The first start after granule i and before end; end if there is none. */
static size_t start_after(size_t i, size_t end)
{
    if (++i >= end) return end;
    Bits *w = map_word(heap.starts, i), b = *w >> (i % BITS);
    if (!b) {
        i -= i % BITS;
        do {
            i += BITS;
            if (i >= end) return end;
        } while (!(b = *++w));
    }
    /* Most blocks are short, and chips find a lowest bit no quicker. */
    for (; !(b & 1); b >>= 1) i++;
    return i < end ? i : end;
}

/* ---- free chunks ---- */

static inline size_t chunk_size(const Chunk *c) RAW;
static inline size_t chunk_size(const Chunk *c) { return c->size >> 1; }

static inline int large_bin(size_t granules)
{
    int bin = highest(granules / LARGE);
    return bin < LARGE_BINS ? bin : LARGE_BINS - 1;
}

RAW static void chunk_add(size_t granule, size_t granules)
{
    Chunk *c = block_at(granule), **bin;
    if (granules < LARGE) {
        bin = &heap.small[granules];
        heap.small_map |= (uint32_t)1 << granules;
    } else {
        int b = large_bin(granules);
        bin = &heap.large[b];
        heap.large_map |= (uint32_t)1 << b;
    }
    c->size = (Value)granules << 1 | 1;
    c->next = *bin;
    *bin = c;
    heap.chunk_bytes += granules * GRANULE;
}

RAW static Chunk *small_take(size_t granules)
{
    Chunk *c = heap.small[granules];
    if (!(heap.small[granules] = c->next))
        heap.small_map &= ~((uint32_t)1 << granules);
    heap.chunk_bytes -= granules * GRANULE;
    return c;
}

/* Takes the smallest chunk of at least n granules out of bin b. */
COLD RAW static Chunk *large_take(int b, size_t n)
{
    Chunk **best = NULL;
    for (Chunk **c = &heap.large[b]; *c; c = &(*c)->next)
        if (chunk_size(*c) >= n &&
            (!best || chunk_size(*c) < chunk_size(*best)))
            best = c;
    if (!best) return NULL;
    Chunk *found = *best;
    *best = found->next;
    if (!heap.large[b]) heap.large_map &= ~((uint32_t)1 << b);
    heap.chunk_bytes -= chunk_size(found) * GRANULE;
    return found;
}

COLD static Chunk *large_find(size_t n)
{
    int first = n < LARGE ? 0 : large_bin(n);
    for (uint32_t map = heap.large_map >> first << first; map;
         map &= map - 1) {
        Chunk *c = large_take(__builtin_ctz(map), n);
        if (c) return c;
    }
    return NULL;
}

/* Puts what is left of the bump run back into its bin. */
static void run_close(void)
{
    if (heap.run != heap.run_end) {
        size_t at = granule_of(heap.run);
        bit_set(heap.starts, at);
        chunk_add(at, granule_of(heap.run_end) - at);
    }
    heap.run = heap.run_end = heap.start;
}

/* n granules off the low end of a chunk; the rest becomes the bump run when
 * that makes it longer. */
static void *chunk_split(Chunk *c, size_t n)
{
    size_t at = granule_of(c), rest = chunk_size(c) - n;
    if (rest * GRANULE > (size_t)(heap.run_end - heap.run)) {
        run_close();
        heap.run = block_at(at + n);
        heap.run_end = heap.run + rest * GRANULE;
    } else if (rest) {
        bit_set(heap.starts, at + n);
        chunk_add(at + n, rest);
    }
    return c;
}

static void *find_small(size_t n)
{
    uint32_t map = heap.small_map >> n << n;
    if (map) return chunk_split(small_take((size_t)__builtin_ctz(map)), n);
    Chunk *c = large_find(n);
    return c ? chunk_split(c, n) : NULL;
}

COLD static void *find_large(size_t n)
{
    Chunk *c = large_find(n);
    char *block;
    if (c) {
        size_t at = granule_of(c), rest = chunk_size(c) - n;
        if (rest) chunk_add(at, rest);
        block = block_at(at + rest);
    } else if ((size_t)(heap.run_end - heap.run) >= n * GRANULE) {
        block = heap.run_end -= n * GRANULE;
    } else {
        return NULL;
    }
    bit_set(heap.starts, granule_of(block));
    return block;
}

/* ---- allocation ---- */

static void set_limit(size_t bytes)
{
    heap.limit = heap.start + bytes;
    heap.bytes = bytes;
}

/* The heap becomes so large, if the region is. */
COLD static void heap_grow(size_t want)
{
    size_t used = heap.bytes;
    size_t most = (size_t)(heap.region_end - heap.start);
    if (want > most) want = most;
    want = want / PAGE * PAGE;
    if (want <= used) return;
    set_limit(want);
    POISON(heap.start + used, want - used);
    size_t at = granule_of(heap.start + used);
    bit_set(heap.starts, at);
    chunk_add(at, (want - used) / GRANULE);
}

static void *find(size_t n)
{
    if (n >= LARGE) return find_large(n);
    if ((size_t)(heap.run_end - heap.run) < n * GRANULE)
        return find_small(n);
    char *block = heap.run;
    heap.run += n * GRANULE;
    bit_set(heap.starts, granule_of(block));
    return block;
}

static __attribute__((noinline)) void *find_or_collect(size_t size)
{
    if (size > (size_t)(heap.region_end - heap.start)) return NULL;
    size_t n = (size + GRANULE - 1) / GRANULE;
    void *block = find(n);
    if (block) return block;
    gc_collect();
    /* Room for as much again as is live. */
    heap_grow(2 * gc_used() + n * GRANULE + FIRST_SIZE / 2);
    block = find(n);
    if (block) return block;
    /* There is room, but in pieces. */
    heap_grow(heap.bytes + n * GRANULE + PAGE);
    return find(n);
}

#ifdef PYC2C_TEST_HOOKS
enum { HOOKS = 1 };
/* True: the allocation is to fail. */
static bool hook(void)
{
    if (heap.fail_at && --heap.fail_at == 0) return true;
    if (heap.stress) gc_collect();
    return false;
}
#else
enum { HOOKS = 0 };
static inline bool hook(void) { return false; }
#endif

/* A block of zeros but for its type. */
INLINE void *fill(char *block, const Type *t, size_t size)
{
    UNPOISON(block, size);
    Value *word = (Value *)block, *end = (Value *)(block + size);
    word[0] = (Value)t;
    word[1] = 0;
    while ((word += 2) != end) {
        __asm__("" : "+r"(word));      /* a loop, not a call of memset */
        word[0] = 0;
        word[1] = 0;
    }
    return block;
}

__attribute__((noinline)) void *gc_alloc_quiet(const Type *t, size_t size)
{
    char *block = hook() || heap.locks ? NULL : find_or_collect(size);
    if (!block) return NULL;
    size = (size + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    if (size < LARGE * GRANULE) return fill(block, t, size);
    UNPOISON(block, size);
    memset(block, 0, size);
    ((Object *)block)->type = t;
    return block;
}

static __attribute__((noinline)) void *alloc_slow(const Type *t, size_t size)
{
    size_t n = (size + GRANULE - 1) / GRANULE;
    if (!HOOKS && n < LARGE && heap.small[n] && !heap.locks)
        return fill((char *)small_take(n), t, n * GRANULE);
    void *block = gc_alloc_quiet(t, size);
    if (!block) raise_memory();
    return block;
}

void *gc_alloc(const Type *t, size_t size)
{
    char *block = heap.run;
    if (HOOKS || unlikely(size >= LARGE * GRANULE) ||
        unlikely(size > (size_t)(heap.run_end - block)))
        return alloc_slow(t, size);
    size = (size + GRANULE - 1) & ~(size_t)(GRANULE - 1);
    heap.run = block + size;
    bit_set(heap.starts, granule_of(block));
    return fill(block, t, size);
}

ValueBlock *gc_alloc_values(size_t n)
{
    if (n > PTRDIFF_MAX / sizeof(Value) - 1) {
        raise_memory();
        return NULL;
    }
    return gc_alloc(&value_block_type,
                    sizeof(ValueBlock) + n * sizeof(Value));
}

ByteBlock *gc_alloc_bytes(size_t n)
{
    if (n > PTRDIFF_MAX - sizeof(ByteBlock)) {
        raise_memory();
        return NULL;
    }
    return gc_alloc(&byte_block_type, sizeof(ByteBlock) + n);
}

size_t gc_block_size(const void *block)
{
    /* The bump run has no start bit. */
    bool below = (const char *)block < heap.run;
    size_t at = granule_of(block);
    size_t end = granule_of(below ? heap.run : heap.limit);
    return (start_after(at, end) - at) * GRANULE;
}

void gc_free(void *block)
{
    if ((Value)block - (Value)heap.start >= heap.bytes) return;
    size_t size = gc_block_size(block);
    chunk_add(granule_of(block), size / GRANULE);
    POISON(block, size);
}

/* ---- marking ---- */

static void mark_type(const Type *t);

INLINE bool in_heap(Value v)
{
    return v - (Value)heap.start < heap.bytes;
}

/* Traces o, which has just been marked, later. */
RAW INLINE void push(Object *o)
{
    if (!o->type->trace) return;
    if (likely(heap.stack_top != mark_stack + MARK_STACK))
        *heap.stack_top++ = o;
    else if (granule_of(o) < heap.overflow)
        heap.overflow = granule_of(o);
}

/* Marks the block that starts at a granule, unless it is a free chunk. */
RAW INLINE void mark_block(Object *o)
{
    size_t granule = granule_of(o);
    Bits bit = (Bits)1 << (granule % BITS);
    Bits *word = map_word(heap.marks, granule);
    if (*word & bit || (Value)o->type & 1) return;
    *word |= bit;
    if (unlikely(in_heap((Value)o->type))) mark_type(o->type);
    push(o);
}

RAW INLINE void mark(Value v)
{
    if (in_heap(v) && v % GRANULE == 0 &&
        bit_get(heap.starts, granule_of((void *)v)))
        mark_block((Object *)v);
}

/* A type in the heap, whose own type is static or marked in turn. */
static __attribute__((noinline)) void mark_type(const Type *t)
{
    gc_mark((Value)t);
}

void gc_mark(Value v) { mark(v); }

bool gc_is_marked(Value v)
{
    return !in_heap(v) || bit_get(heap.marks, granule_of((void *)v));
}

void gc_mark_range(const Value *p, size_t n)
{
    for (; n; n--) mark(*p++);
}

RAW void gc_trace_words(Object *self)
{
    const Value *words = (const Value *)self;
    size_t n = gc_block_size(self) / sizeof(Value);
    for (size_t i = 1; i < n; i++) mark(words[i]);
}

/* Marks what the words from p to end may point into. */
RAW static void mark_conservatively(const Value *p, const Value *end)
{
    for (; p < end; p++)
        if (in_heap(*p))
            mark_block(block_at(start_before(granule_of((void *)*p))));
}

void gc_mark_inside(const void *p)
{
    Value word = value_of(p);
    mark_conservatively(&word, &word + 1);
}

static void trace_marked(void)
{
    while (heap.stack_top != mark_stack) {
        Object *o = *--heap.stack_top;
        o->type->trace(o);
    }
}

/* Traces again every marked block from the first that did not fit on the
 * mark stack. */
COLD static void trace_overflow(void)
{
    size_t i = heap.overflow, end = granule_of(heap.limit);
    heap.overflow = SIZE_MAX;
    for (; i < end; i = start_after(i, end)) {
        Object *o = block_at(i);
        if (!bit_get(heap.marks, i) || !o->type->trace) continue;
        o->type->trace(o);
        trace_marked();
    }
}

void gc_mark_all(void)
{
    trace_marked();
    while (heap.overflow != SIZE_MAX) trace_overflow();
}

/* Everything above this frame: the caller has spilled its registers. */
static __attribute__((noinline)) void mark_stack_frames(void)
{
    Value at = (Value)__builtin_frame_address(0) & ~(sizeof(Value) - 1);
    mark_conservatively((const Value *)at, (const Value *)heap.stack_base);
}

RAW __attribute__((noinline)) void gc_wipe_stack(int n)
{
    char dead[512];
    memset(dead, 0, sizeof dead);
    if (n > 1 && !stack_check()) gc_wipe_stack(n - 1);
    __asm__ volatile("" : : "r"(dead) : "memory");
}

static void mark_roots(void)
{
    gc_mark_range(&state.pending, 1);
    gc_mark_range(&state.handled, 1);
    if (!heap.roots) return;
    gc_mark(value_of(heap.roots));
    const Root *r = (const Root *)(void *)heap.roots->data;
    for (size_t i = 0; i < heap.root_count; i++) {
        gc_mark_range(r[i].words, r[i].count);
        gc_mark_all();
    }
}

/* ---- sweeping ---- */

#if defined(__SANITIZE_ADDRESS__)
/* So that a stale use of any block that dies is caught. */
RAW static void poison_dead(size_t first, Bits dead)
{
    for (; dead; dead &= dead - 1) {
        Object *o = block_at(first + (size_t)lowest(dead));
        if (!((Value)o->type & 1)) POISON(o, gc_block_size(o));
    }
}
#else
static inline void poison_dead(size_t first, Bits dead)
{
    (void)first;
    (void)dead;
}
#endif

/* One word of the bitmaps, of granules from `first` on; run: where the free
 * run that is open at its start began, or NONE_OPEN.  Returns the same for its
 * end. */
enum { NONE_OPEN = 0 };

static size_t sweep_word(size_t first, size_t run, Bits live, Bits dead,
                         Bits *starts)
{
    Bits seen = 0;
    *starts = live;
    for (;;) {
        Bits next = (run == NONE_OPEN ? dead : live) & ~seen;
        if (!next) return run;
        size_t i = first + (size_t)lowest(next);
        next &= -next;
        if (run == NONE_OPEN) {
            *starts |= next;
            run = i;
        } else {
            chunk_add(run, i - run);
            run = NONE_OPEN;
        }
        seen = next | (next - 1);
    }
}

/* Joins neighbouring dead blocks and free chunks into runs. */
static void sweep(void)
{
    size_t first = granule_of(heap.start), end = granule_of(heap.limit);
    size_t run = NONE_OPEN;
    for (size_t i = first; i < end; i += BITS)
        poison_dead(i, *map_word(heap.starts, i) & ~*map_word(heap.marks, i));
    Bits *starts = map_word(heap.starts, first);
    const Bits *marks = map_word(heap.marks, first);
    for (size_t i = first; i < end; i += BITS, starts++, marks++) {
        Bits live = *marks, dead = *starts & ~live;
        if (run == NONE_OPEN ? dead != 0 : live != 0)
            run = sweep_word(i, run, live, dead, starts);
        else if (run != NONE_OPEN)
            *starts = 0;
    }
    if (run != NONE_OPEN) chunk_add(run, end - run);
}

static void bins_clear(void)
{
    memset(heap.small, 0, sizeof heap.small);
    memset(heap.large, 0, sizeof heap.large);
    heap.small_map = heap.large_map = 0;
    heap.chunk_bytes = 0;
}

static size_t bitmap_bytes(void)
{
    return heap.bytes / GRANULE / CHAR_BIT;
}

volatile bool gc_is_collecting;

__attribute__((noinline)) void gc_collect(void)
{
    gc_is_collecting = true;
    __builtin_unwind_init();       /* registers to the stack, on Xtensa the
                                      register windows too */
    run_close();
    memset(map_word(heap.marks, granule_of(heap.start)), 0, bitmap_bytes());
    heap.stack_top = mark_stack;
    heap.overflow = SIZE_MAX;
    mark_stack_frames();
    gc_mark_all();
    mark_roots();
    gc_mark_all();
    if (gc_after_mark) gc_after_mark();
    bins_clear();
    sweep();
    gc_is_collecting = false;
}

RAW void gc_each(void (*visit)(Object *o, void *with), void *with)
{
    run_close();
    size_t end = granule_of(heap.limit);
    for (size_t i = granule_of(heap.start); i < end; i = start_after(i, end)) {
        Object *o = block_at(i);
        if (!((Value)o->type & 1)) visit(o, with);
    }
}

/* ---- locks ---- */

/* Without a bump run all allocation comes by alloc_slow. */
COLD void gc_lock(void)
{
    run_close();
    heap.locks++;
}

COLD size_t gc_unlock(void) { return heap.locks ? --heap.locks : 0; }

size_t gc_locked(void) { return heap.locks; }

/* ---- statistics, roots, start ---- */

size_t gc_used(void)
{
    return heap.bytes - heap.hole - heap.chunk_bytes -
           (size_t)(heap.run_end - heap.run);
}

size_t gc_free_bytes(void)
{
    size_t all = (size_t)(heap.region_end - heap.start) - heap.hole;
    return all - gc_used();
}

size_t gc_stack_used(void)
{
    return (size_t)(heap.stack_base - (char *)__builtin_frame_address(0));
}

COLD void gc_root(Value *p, size_t n)
{
    if (heap.root_count == heap.root_capacity) {
        size_t capacity = heap.root_capacity * 2 + 2;
        ByteBlock *block = gc_alloc_bytes(capacity * sizeof(Root));
        if (!block) return;
        if (heap.roots)
            memcpy(block->data, heap.roots->data,
                   heap.root_count * sizeof(Root));
        gc_free(heap.roots);
        heap.roots = block;
        heap.root_capacity = capacity;
    }
    Root *r = (Root *)(void *)heap.roots->data;
    r[heap.root_count++] = (Root){p, n};
}

COLD static void read_hooks(size_t *first)
{
#ifdef PYC2C_TEST_HOOKS
    const char *fail = getenv("PYC2C_FAIL_ALLOC");
    heap.stress = getenv("PYC2C_GC_STRESS") != NULL;
    heap.fail_at = fail ? atol(fail) : 0;
    if (heap.stress && *first > FIRST_SIZE / 16) *first = FIRST_SIZE / 16;
#else
    (void)first;
#endif
}

COLD void gc_start(void *stack_base)
{
    size_t first = FIRST_SIZE;
    char *region_end, *region = port_heap(&region_end);
    /* One bitmap word of each kind and PAGE bytes of heap belong together. */
    Value base = ((Value)region + GRANULE - 1) & ~(Value)(GRANULE - 1);
    Value end = (Value)region_end;
    size_t pages = (end - base - PAGE) / (PAGE + 2 * sizeof(Bits));
    Value starts = base, marks = starts + pages * sizeof(Bits);
    Value start = (marks + pages * sizeof(Bits) + PAGE - 1) / PAGE * PAGE;
    heap.start = (char *)start;
    heap.starts = starts - start / PAGE * sizeof(Bits);
    heap.marks = marks - start / PAGE * sizeof(Bits);
    heap.region_end = heap.start + pages * PAGE;
    heap.stack_base = stack_base;
    read_hooks(&first);
    if (first > pages * PAGE) first = pages * PAGE;
    set_limit(first / PAGE * PAGE);
    memset((void *)starts, 0, bitmap_bytes());
    POISON(heap.start, heap.bytes);
    heap.run = heap.run_end = heap.start;
    bit_set(heap.starts, granule_of(heap.start));
    chunk_add(granule_of(heap.start), heap.bytes / GRANULE);
    port_heap_ready();
}

/* A block that stays for ever, between two chunks; its first granule is still
 * the heap's. */
COLD void gc_hole(void *start, void *end)
{
    static Value hole;
    size_t first = granule_of(heap.start), at = granule_of(start) - 1;
    size_t after = granule_of((char *)end + GRANULE - 1);
    Object *block = block_at(at);
    block->type = &byte_block_type;
    hole = value_of(block);
    bit_set(heap.starts, at);
    bit_set(heap.starts, after);
    memset(heap.large, 0, sizeof heap.large);
    heap.large_map = 0;
    heap.chunk_bytes = 0;
    chunk_add(first, at - first);
    chunk_add(after, granule_of(heap.limit) - after);
    heap.hole = (after - at) * GRANULE;
    gc_root(&hole, 1);
}
