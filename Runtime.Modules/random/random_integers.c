/* random_integers.c: seed and state, whole numbers, choosing and shuffling. */
#include "bytes.h"
#include "float.h"
#include "int.h"
#include "int_parts.h"
#include "list.h"
#include "ops.h"
#include "random_functions.h"
#include "tuple.h"

bool random_do_seed(Random *r, Value a) { return random_seed_with(r, a); }

/* ---- (3, the words and the position, what gauss has left) ---- */

Value random_do_getstate(Random *r)
{
    Value vector[3] = {small_value(3), 0, NONE};
    if (!r->seeded) random_seed_with(r, NONE);
    Value words = list_with_capacity(TWISTER_WORDS + 1);
    if (words == 0) return 0;
    for (int i = 0; i < TWISTER_WORDS; i++) {
        Value word = int_from_u64(r->words[i]);
        if (word == 0 || !list_append(words, word)) return 0;
    }
    if (!list_append(words, small_value((intptr_t)r->at)) ||
        (vector[1] = list_to_tuple(words)) == 0 ||
        (r->has_gauss && (vector[2] = float_new(r->gauss)) == 0))
        return 0;
    return tuple_new(3, vector);
}

static bool bad_state(void)
{
    raise_value("state vector is invalid");
    return false;
}

bool random_do_setstate(Random *r, Value vector)
{
    if (!tuple_is(vector) || tuple_of(vector)->length != 3) return bad_state();
    Value words = tuple_of(vector)->items[1], left = tuple_of(vector)->items[2];
    if (!tuple_is(words) || tuple_of(words)->length != TWISTER_WORDS + 1)
        return bad_state();
    const Value *items = tuple_of(words)->items;
    uint32_t at = int_as_u32(items[TWISTER_WORDS]);
    if (error_pending()) return false;
    if (at > TWISTER_WORDS) return bad_state();
    for (int i = 0; i < TWISTER_WORDS; i++) {
        r->words[i] = int_as_u32(items[i]);
        if (error_pending()) return false;
    }
    r->at = at;
    r->seeded = true;
    r->has_gauss = left != NONE;
    r->gauss = r->has_gauss ? float_as(left) : 0;
    return !error_pending();
}

/* ---- whole numbers ---- */

Value random_do_getrandbits(Random *r, Value k)
{
    intptr_t bits = int_as_word(k);
    if (error_pending()) return 0;
    if (bits < 0)
        return raise_value("number of bits must be non-negative");
    return random_bits(r, (size_t)bits);
}

/* The little-endian bytes of getrandbits(8 * n). */
Value random_do_randbytes(Random *r, intptr_t n)
{
    if (n < 0) return raise_value("number of bits must be non-negative");
    Value bytes = bytes_new(NULL, (size_t)n);
    if (bytes == 0) return 0;
    unsigned char *out = bytes_of(bytes)->data;
    uint32_t word = 0;
    for (intptr_t i = 0; i < n; i++, word >>= 8) {
        if (i % 4 == 0) {
            word = random_word(r);
            if (n - i < 4) word >>= 32 - 8 * (n - i);
        }
        out[i] = (unsigned char)word;
    }
    return bytes;
}

/* first + below(count), where count is an int. */
static Value pick_from(Random *r, Value first, Value count)
{
    Value x = random_below_int(r, count);
    return x == 0 ? 0 : op_add(first, x);
}

static Value range_with_step(Random *r, Value start, Value stop, Value width,
                             Value step)
{
    int sign = int_sign(step);
    if (sign == 0) return raise_value("zero step for randrange()");
    Value n = int_add(width, step);
    if (n == 0 || (n = int_sub(n, small_value(sign))) == 0 ||
        (n = int_floordiv(n, step)) == 0)
        return 0;
    if (int_sign(n) <= 0)
        return raise_value("empty range in randrange(%V, %V, %V)", start, stop,
                           step);
    Value x = random_below_int(r, n);
    return x == 0 || (x = int_mul(x, step)) == 0 ? 0 : int_add(start, x);
}

Value random_do_randrange(Random *r, Value start, Value stop, Value step)
{
    if ((start = int_index(start)) == 0) return 0;
    if (stop == NONE) {
        if (step != 0) return raise_type("Missing a non-None stop argument");
        if (int_sign(start) > 0) return random_below_int(r, start);
        return raise_value("empty range for randrange()");
    }
    if ((stop = int_index(stop)) == 0) return 0;
    Value width = int_sub(stop, start);
    if (width == 0 || (step != 0 && (step = int_index(step)) == 0)) return 0;
    if (step != 0 && int_plain(step) != small_value(1))
        return range_with_step(r, start, stop, width, step);
    if (int_sign(width) > 0) return pick_from(r, start, width);
    return raise_value("empty range in randrange(%V, %V)", start, stop);
}

Value random_do_randint(Random *r, Value a, Value b)
{
    if ((b = int_index(b)) == 0 || (b = int_add(b, small_value(1))) == 0)
        return 0;
    return random_do_randrange(r, a, b, 0);
}

/* ---- sequences ---- */

Value random_do_choice(Random *r, Value seq)
{
    intptr_t n = op_length(seq);
    if (n < 0) return 0;
    if (n == 0) return raise_index("Cannot choose from an empty sequence");
    Value i = random_below_int(r, int_from_word(n));
    return i == 0 ? 0 : op_get_item(seq, i);
}

bool random_do_shuffle(Random *r, Value x)
{
    intptr_t n = op_length(x);
    for (intptr_t i = n - 1; i > 0; i--) {
        Value at = small_value(i);
        Value other = random_below_int(r, int_from_word(i + 1));
        Value a = other == 0 ? 0 : op_get_item(x, at);
        Value b = a == 0 ? 0 : op_get_item(x, other);
        if (b == 0 || !op_set_item(x, at, b) || !op_set_item(x, other, a))
            return false;
    }
    return n >= 0;
}

/* Appends a random item of `pool`, a list whose first n items are left, and
 * closes the gap with the last of them. */
static bool take(Random *r, Value pool, size_t n, Value result)
{
    Value *items = ((List *)pool)->block->items;
    uint32_t i = random_below(r, (uint32_t)n);
    Value item = items[i];
    items[i] = items[n - 1];
    return list_append(result, item);
}

/* Set of indices that were chosen: open addressing, 0 is free. */
typedef struct { size_t *slots, mask; } Chosen;

/* Adds i; false if it was there. */
static bool chosen_add(Chosen *c, size_t i)
{
    size_t at = i * 0x9E3779B1u & c->mask;
    for (; c->slots[at] != 0; at = (at + 1) & c->mask)
        if (c->slots[at] == i + 1) return false;
    c->slots[at] = i + 1;
    return true;
}

static Value sample_sparse(Random *r, Value population, size_t n, size_t k,
                           Value result)
{
    size_t room = 16;
    while (room < 2 * k) room *= 2;
    ByteBlock *block = gc_alloc_bytes(room * sizeof(size_t));
    if (block == NULL) return 0;
    Chosen chosen = {(size_t *)(void *)block->data, room - 1};
    for (size_t i = 0; i < room; i++) chosen.slots[i] = 0;
    while (k > 0) {
        Value at = random_below_int(r, int_from_size(n));
        if (at == 0) return 0;
        if (!chosen_add(&chosen, (size_t)int_as_word(at))) continue;
        Value item = op_get_item(population, at);
        if (item == 0 || !list_append(result, item)) return 0;
        k--;
    }
    return result;
}

/* CPython's measure of when a set of indices is smaller than a copy. */
static size_t set_size(size_t k)
{
    size_t power = 1;
    if (k <= 5) return 21;
    while (power < 3 * k) power *= 4;
    return 21 + power;
}

SEL_USE(__getitem__);
SEL_USE(keys);

static bool is_sequence(Value v)
{
    const Type *t = value_type(v);
    return type_find(t, SEL(__getitem__)) != NULL &&
           type_find(t, SEL(keys)) == NULL;
}

Value random_do_sample(Random *r, Value population, Value count)
{
    if (!is_sequence(population))
        return raise_type("Population must be a sequence.  For dicts or "
                          "sets, use sorted(d).");
    intptr_t n = op_length(population);
    if (n < 0) return 0;
    intptr_t k = int_as_word(count);
    if (error_pending()) return 0;
    if (k < 0 || k > n)
        return raise_value("Sample larger than population or is negative");
    Value result = list_with_capacity((size_t)k);
    if (result == 0) return 0;
    if ((size_t)n > set_size((size_t)k))
        return sample_sparse(r, population, (size_t)n, (size_t)k, result);
    Value pool = list_from(population);
    if (pool == 0) return 0;
    for (intptr_t i = 0; i < k; i++)
        if (!take(r, pool, (size_t)(n - i), result)) return 0;
    return result;
}
