/* instance_dict.c: the dicts of instances of TYPE_DICT. */
#include "instance_dict.h"
#include "dict.h"

static const InstanceDict all = {dict_new, dict_find, dict_set, dict_delete};

void instance_dict_start(void) { instance_dict = &all; }
