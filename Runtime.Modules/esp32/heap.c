/* heap.c: esp32.idf_heap_info. */
#include "heap_port.h"
#include "int.h"
#include "list.h"
#include "tuple.h"

static Value tuple_of_region(const HeapRegion *r)
{
    const Value items[] = {int_from_size(r->total), int_from_size(r->free),
                           int_from_size(r->largest), int_from_size(r->least)};
    return tuple_new(4, items);
}

Value esp32_idf_heap_info(uint32_t capabilities)
{
    HeapRegion region;
    Value all = list_new(0, NULL);
    for (size_t n = 0; all && heap_port_region(n, capabilities, &region); n++) {
        Value one = tuple_of_region(&region);
        if (!one || !list_append(all, one)) return 0;
    }
    return all;
}
