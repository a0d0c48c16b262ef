/* smoothing.h: the moving average of the last few samples. */
#ifndef SMOOTHING_H
#define SMOOTHING_H

#include "object.h"

typedef struct {
    const Type *type;
    int32_t width, count, at;
    int64_t sum;
    int32_t samples[];        /* `width`, the oldest at `at` */
} Average;

#endif
