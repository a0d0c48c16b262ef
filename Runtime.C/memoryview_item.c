/* memoryview_item.c: the items of a view, by its format. */
#include "bytes.h"
#include "int.h"
#include "memoryview.h"
#include "ops.h"

Value memoryview_load(const MemoryView *m, const unsigned char *p)
{
    if (m->format == 'B') return small_value(*p);
    if (m->format == 'c') return bytes_new(p, 1);
    if (m->format == '?') return bool_value(*p != 0);
    if (m->floats != NULL) return m->floats->load(m->format, false, p);
    unsigned traits = item_traits(m->format);
    if (traits != 0) return item_load_int(p, m->item_size, traits, false);
    return raise_error(&NotImplementedError_type,
                       "memoryview: format %c not supported", m->format);
}

static bool bad_item(const MemoryView *m, bool type)
{
    raise_error(type ? &TypeError_type : &ValueError_type,
                "memoryview: invalid %s for format '%c'",
                type ? "type" : "value", m->format);
    return false;
}

/* What the conversion of an item raised, in the words of a memoryview. */
static bool bad_conversion(const MemoryView *m)
{
    bool type = error_matches(&TypeError_type);
    if (!type && !error_matches(&OverflowError_type)) return false;
    error_clear();
    return bad_item(m, type);
}

static bool store_int(const MemoryView *m, unsigned char *p, Value item)
{
    Value v = item_index(item);
    if (v == 0) return error_pending() ? bad_conversion(m) : bad_item(m, true);
    unsigned traits = item_traits(m->format);
    return item_set_int(p, m->item_size, traits, false, v) == 0 ||
           bad_item(m, false);
}

static bool store_float(const MemoryView *m, unsigned char *p, Value item)
{
    Float f;
    if (!m->floats->convert(item, &f)) return bad_conversion(m);
    return m->floats->store(m->format, false, p, f) || m->format != 'e' ||
           bad_item(m, false);
}

bool memoryview_store(const MemoryView *m, unsigned char *p, Value item)
{
    if (m->format == 'c') {
        if (!bytes_is(item)) return bad_item(m, true);
        if (bytes_of(item)->size != 1) return bad_item(m, false);
        *p = bytes_of(item)->data[0];
        return true;
    }
    if (m->format == '?') {
        int truth = op_truth(item);
        if (truth >= 0) *p = (unsigned char)truth;
        return truth >= 0;
    }
    if (m->floats != NULL) return store_float(m, p, item);
    if (item_traits(m->format) != 0) return store_int(m, p, item);
    raise_error(&NotImplementedError_type,
                "memoryview: format %c not supported", m->format);
    return false;
}
