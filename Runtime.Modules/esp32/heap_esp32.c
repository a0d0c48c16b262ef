/* heap_esp32.c: ESP-IDF's heaps. Its public functions tell of all of them
 * together; which there are is in a header of its own.
 * esp-idf components: heap */
#include "heap_port.h"

#define MULTI_HEAP_FREERTOS
#include <../multi_heap_platform.h>
#include <../heap_private.h>

bool heap_port_region(size_t n, uint32_t capabilities, HeapRegion *to)
{
    multi_heap_info_t info;
    heap_t *heap;
    SLIST_FOREACH(heap, &registered_heaps, next) {
        if (!heap_caps_match(heap, capabilities) || n--) continue;
        multi_heap_get_info(heap->heap, &info);
        *to = (HeapRegion){(uint32_t)(heap->end - heap->start),
                           info.total_free_bytes, info.largest_free_block,
                           info.minimum_free_bytes};
        return true;
    }
    return false;
}
