/* A heap in two parts: what lies between them is never touched, and both parts
 * are used to their ends, collection after collection. */
#include "gc.c"

#include <stdio.h>
#include <stdlib.h>

enum { SIZE = 1 << 20, HOLE = 300000, HOLE_SIZE = 17000, MARK = 0xA5 };

static _Alignas(4096) char arena[SIZE];
static char *const hole = arena + HOLE;

State state;

char *port_heap(char **end)
{
    memset(hole, MARK, HOLE_SIZE);
    *end = arena + SIZE;
    return arena;
}

void port_heap_ready(void) { gc_hole(hole, hole + HOLE_SIZE); }

Value raise_memory(void) { return 0; }

static void check(bool ok, const char *what)
{
    if (ok) return;
    printf("%s\n", what);
    exit(1);
}

/* Blocks of many sizes until there is no room; how many bytes they have. The
 * newest n are kept. */
static size_t use_up(Value *kept, size_t n)
{
    size_t bytes = 0;
    for (size_t i = 0;; i++) {
        size_t size = 16 + i * 7919 % (i % 5 ? 200 : 3000);
        ByteBlock *b = gc_alloc_bytes(size);
        if (!b) return bytes;
        char *at = (char *)b;
        check(at + size < hole || at >= hole + HOLE_SIZE, "in the hole");
        memset(b->data, (int)i, size);
        bytes += size;
        kept[i % n] = value_of(b);
    }
}

int main(void)
{
    static Value kept[4096];
    gc_start(__builtin_frame_address(0));
    gc_root(kept, 4096);
    check(gc_used() < 1024, "the hole counts as used");
    check(gc_free_bytes() < SIZE - HOLE_SIZE, "or as free");
    for (int round = 0; round < 20; round++) {
        memset(kept, 0, sizeof kept);
        gc_collect();
        check(use_up(kept, 4096) > SIZE / 10 * 9, "room is lost");
    }
    for (size_t i = 0; i < HOLE_SIZE; i++)
        check((unsigned char)hole[i] == MARK, "the hole was written to");
    memset(kept, 0, sizeof kept);
    gc_collect();
    /* Each part is whole again. */
    check(gc_alloc_bytes(HOLE / 10 * 8), "the first part");
    check(gc_alloc_bytes((SIZE - HOLE - HOLE_SIZE) / 10 * 8), "the second");
    return 0;
}
