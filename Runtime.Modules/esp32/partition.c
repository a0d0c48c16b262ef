/* partition.c: esp32.Partition: finding one. */
#include "partition_part.h"
#include "error.h"
#include "gc.h"
#include "int.h"
#include "list.h"
#include "os_error.h"
#include "ota_port.h"
#include "str.h"
#include "tuple.h"

#include <string.h>

extern const Type esp32_Partition_type;

enum { ANY_SUBTYPE = 255, MOST_BLOCK = 65535 };

static const Part *part_of(Value v) { return &((Partition *)v)->part; }

bool partition_done(int error, Value name)
{
    if (error) raise_os(error, name);
    return !error;
}

Value partition_new(const Part *p, int32_t block_size)
{
    if (block_size < 1 || block_size > MOST_BLOCK)
        return raise_value("block_size must be 1 to %d", MOST_BLOCK);
    Partition *made = gc_alloc(&esp32_Partition_type, sizeof *made);
    if (!made) return 0;
    made->part = *p;
    made->block_size = (uint32_t)block_size;
    return value_of(made);
}

static bool has_label(const Part *p, Value label)
{
    const Str *s = str_of(label);
    return str_bytes(s) == strlen(p->label) &&
           !memcmp(s->data, p->label, str_bytes(s));
}

static bool check_label(Value label)
{
    if (str_check(label)) return true;
    raise_type("label must be str, not %T", label);
    return false;
}

/* ---- one ---- */

static bool find_typed(uint8_t type, Value label, Part *to)
{
    for (size_t n = 0; partition_port_get(n, to); n++)
        if (to->type == type && has_label(to, label)) return true;
    return false;
}

Value esp32_partition_named(Value label, int32_t block_size)
{
    Part p;
    if (!check_label(label)) return 0;
    if (find_typed(PART_APP, label, &p) || find_typed(PART_DATA, label, &p))
        return partition_new(&p, block_size);
    return raise_os(OS_ENOENT, label);
}

Value esp32_partition_new(Value id, int32_t block_size)
{
    enum { BOOT, RUNNING };
    Part p;
    if (!int_check(id)) return esp32_partition_named(id, block_size);
    if (id != small_value(BOOT) && id != small_value(RUNNING))
        return raise_value("id must be BOOT, RUNNING or a label");
    int e = id == small_value(BOOT) ? ota_port_boot(&p) : ota_port_running(&p);
    return partition_done(e, 0) ? partition_new(&p, block_size) : 0;
}

/* The slot for updates behind this one, or else the first. */
static bool next_slot(const Part *after, Part *to)
{
    Part p;
    int least = PART_OTA_MAX, first = PART_OTA_MAX;
    bool is_slot = after->type == PART_APP && after->subtype >= PART_OTA_MIN;
    for (size_t n = 0; partition_port_get(n, &p); n++) {
        if (p.type != PART_APP || p.subtype < PART_OTA_MIN) continue;
        if (p.subtype < first) {
            first = p.subtype;
            if (least == PART_OTA_MAX) *to = p;
        }
        if (is_slot && p.subtype > after->subtype && p.subtype < least) {
            least = p.subtype;
            *to = p;
        }
    }
    return first < PART_OTA_MAX;
}

Value esp32_partition_next_update(Value self)
{
    Part p;
    if (!next_slot(part_of(self), &p)) return raise_os(OS_ENOENT, 0);
    return partition_new(&p, PART_SECTOR);
}

/* ---- all ---- */

static bool fits(const Part *p, int32_t type, int32_t subtype, Value label)
{
    return p->type == type &&
           (subtype == ANY_SUBTYPE || p->subtype == subtype) &&
           (label == NONE || has_label(p, label));
}

Value esp32_partition_find(int32_t type, int32_t subtype, Value label,
                           int32_t block_size)
{
    Part p;
    if (label != NONE && !check_label(label)) return 0;
    Value found = list_new(0, NULL);
    for (size_t n = 0; found && partition_port_get(n, &p); n++) {
        if (!fits(&p, type, subtype, label)) continue;
        Value one = partition_new(&p, block_size);
        if (!one || !list_append(found, one)) return 0;
    }
    return found;
}

/* ---- what it is ---- */

Value esp32_partition_info(Value self)
{
    const Part *p = part_of(self);
    Value items[6] = {small_value(p->type), small_value(p->subtype)};
    items[2] = int_from_u64(p->address);
    items[3] = int_from_u64(p->size);
    items[4] = str_from_c(p->label);
    items[5] = bool_value(p->is_encrypted);
    return items[2] && items[3] && items[4] ? tuple_new(6, items) : 0;
}

Value esp32_partition_repr(Value self)
{
    const Part *p = part_of(self);
    StrBuilder b;
    str_builder_start(&b);
    if (str_builder_add_field(&b, "<Partition type=", p->type) &&
        str_builder_add_field(&b, ", subtype=", p->subtype) &&
        str_builder_add_field(&b, ", address=", p->address) &&
        str_builder_add_field(&b, ", size=", p->size) &&
        str_builder_add_c(&b, ", label=") &&
        str_builder_add_c(&b, p->label) &&
        str_builder_add_field(&b, ", encrypted=", p->is_encrypted) &&
        str_builder_add_c(&b, ">"))
        return str_builder_finish(&b);
    return 0;
}
