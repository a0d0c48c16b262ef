/* gc.h: the heap and its collector.
 *
 * One mark-sweep heap; nothing ever moves.  Every block begins with a Type
 * word.  The C stack and the registers are scanned conservatively (a pointer
 * into the middle of a block keeps it), blocks through their type's trace
 * function.  Blocks come back zeroed, the Type word set.
 *
 * Any function that may allocate may collect.  What only a C local holds is
 * safe, because the stack is scanned; what only a register of a callee-saved
 * kind holds is safe too.  What only a malloc'ed or static structure holds is
 * not: register it with gc_root.
 */
#ifndef PYC2C_GC_H
#define PYC2C_GC_H

#include "object.h"

/* A block of `size` bytes (header included) of type t, zeroed.  NULL after
 * raising MemoryError.  May collect. */
void *gc_alloc(const Type *t, size_t size);
/* As gc_alloc, but NULL without an exception: for use while one is pending. */
void *gc_alloc_quiet(const Type *t, size_t size);

/* Backing stores.  `value_block_type` blocks hold Values from the second word on
 * and are traced to their end; `byte_block_type` blocks are not traced.
 * Both have capacity for n items; data starts at items/data. */
typedef struct { const Type *type; Value items[]; } ValueBlock;
typedef struct { const Type *type; unsigned char data[]; } ByteBlock;
extern const Type value_block_type, byte_block_type;
ValueBlock *gc_alloc_values(size_t n);
ByteBlock *gc_alloc_bytes(size_t n);

/* Gives a block back at once.  Only for blocks that nothing else can hold
 * (the old backing store of a list that grew). NULL is allowed. */
void gc_free(void *block);

/* Usable bytes of a block (its size, rounded up to the granule). */
size_t gc_block_size(const void *block);

/* For trace functions: mark what a word refers to.  Any word is allowed. */
void gc_mark(Value v);
void gc_mark_range(const Value *p, size_t n);
/* The block that p points into, be it to its middle; other pointers do no
 * harm. */
void gc_mark_inside(const void *p);
/* The trace function of most types: every word behind the Type word, to the
 * end of the block. Words that are no Values do no harm. */
void gc_trace_words(Object *self);

/* Adds a permanent root range of n words.  May not raise; call at start-up. */
void gc_root(Value *p, size_t n);

/* May leave finalisers and callbacks of weak references for error_run_due. */
void gc_collect(void);
/* What an interrupt must not disturb. */
extern volatile bool gc_is_collecting;
/* Calls visit(o, with) for every block, those included that nothing refers to
 * any more.  It may not allocate. */
void gc_each(void (*visit)(Object *o, void *with), void *with);
/* For finalisers and weak references: called when all that is reachable has
 * been marked and before the rest is reclaimed.  It may ask gc_is_marked; what
 * it marks by gc_mark lives on, with all that it refers to after gc_mark_all. */
extern void (*gc_after_mark)(void);
void gc_mark_all(void);
bool gc_is_marked(Value v);   /* true as well for what is not in the heap */
size_t gc_used(void);    /* bytes in live or not yet swept blocks */
size_t gc_free_bytes(void);

/* While it is locked, which nests, every allocation fails.  gc_unlock returns
 * how many locks are left. */
void gc_lock(void);
size_t gc_unlock(void);
size_t gc_locked(void);

/* Bytes of the C stack that are in use. */
size_t gc_stack_used(void);

/* Clears about n times 512 bytes of the stack below the caller's frame.  What
 * earlier calls left there would look like references from the frames that
 * come to stand there. */
void gc_wipe_stack(int n);

/* What lies from start to end, inside the heap, is not the heap's and never
 * touched. In port_heap_ready; 256 bytes or more of heap before and behind. */
void gc_hole(void *start, void *end);

/* start: an address in the frame of main, above every frame to be scanned. */
void gc_start(void *stack_base);

#endif
