/* dict_view.h: keys(), values() and items(), and walks over a dict. */
#ifndef PYC2C_DICT_VIEW_H
#define PYC2C_DICT_VIEW_H

#include "dict.h"

typedef struct {
    const Type *type;
    Value dict;
} DictView;
extern const Type dict_keys_type, dict_values_type, dict_items_type;

static inline Value view_dict(Value view) { return ((DictView *)view)->dict; }

/* A walk over a dict that something else may change: `left` items are due and
 * `used` were in the dict when it began. */
typedef struct {
    const Type *type;
    Value dict;               /* 0 once the walk is over */
    size_t at, used, left;
} DictIterator;

#endif
