/* smoothing.c: numbers out of noisy samples. */
#include "smoothing.h"
#include "buffer.h"
#include "error.h"
#include "float.h"
#include "gc.h"

#include <math.h>

extern const Type smoothing_Average_type;

/* The root of the mean of the squares of bytes. */
Float smoothing_rms(Value data)
{
    Buffer b;
    Float sum = 0;
    if (!buffer_get(data, &b, false)) return 0;
    if (b.length == 0) {
        raise_value("no data");
        return 0;
    }
    for (size_t i = 0; i < b.length; i++)
        sum += (Float)b.data[i] * (Float)b.data[i];
    return (Float)sqrt(sum / (Float)b.length);
}

Value average_new(int32_t width)
{
    if (width < 1 || width > 1000)
        return raise_value("width must be between 1 and 1000");
    size_t bytes = sizeof(Average) + (size_t)width * sizeof(int32_t);
    Average *a = gc_alloc(&smoothing_Average_type, bytes);
    if (a) a->width = width;
    return value_of(a);
}

bool average_add(Value self, int32_t sample)
{
    Average *a = (Average *)self;
    if (a->count < a->width) a->count++;
    else a->sum -= a->samples[a->at];
    a->sum += sample;
    a->samples[a->at] = sample;
    a->at = (a->at + 1) % a->width;
    return true;
}

Float average_value(Value self)
{
    const Average *a = (Average *)self;
    return a->count ? (Float)a->sum / (Float)a->count : 0;
}

intptr_t average_len(Value self) { return ((Average *)self)->count; }
