/* instance_dict.h: the dicts of instances of TYPE_DICT.
 *
 * Reached through one pointer, which a program that has such classes sets at
 * its start: so one that has none links no dicts for them.
 */
#ifndef PYC2C_INSTANCE_DICT_H
#define PYC2C_INSTANCE_DICT_H

#include "object.h"

typedef struct {
    Value (*make)(void);
    Value (*find)(Value dict, Value key);
    bool (*set)(Value dict, Value key, Value value);
    bool (*delete)(Value dict, Value key);
} InstanceDict;

extern const InstanceDict *instance_dict;
void instance_dict_start(void);

#endif
