/* task.c: esp32.idf_task_info. */
#include "error.h"
#include "gc.h"
#include "int.h"
#include "list.h"
#include "os_error.h"
#include "str.h"
#include "task_port.h"
#include "tuple.h"

static Value tuple_of_task(const TaskInfo *t)
{
    const Value items[] = {
        int_from_u64(t->id), str_from_c(t->name), small_value((int)t->state),
        small_value((int)t->priority), int_from_u64(t->time),
        int_from_u64(t->stack_left), small_value(t->core)};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        if (!items[i]) return 0;
    return tuple_new(sizeof items / sizeof *items, items);
}

static Value list_of_tasks(const TaskInfo *tasks, size_t n)
{
    Value all = list_new(0, NULL);
    for (size_t i = 0; all && i < n; i++) {
        Value one = tuple_of_task(&tasks[i]);
        if (!one || !list_append(all, one)) return 0;
    }
    return all;
}

Value esp32_idf_task_info(void)
{
    enum { NEW_ONES = 2 };    /* that may come until they are read */
    uint32_t total = 0;
    size_t most = task_port_count() + NEW_ONES;
    ByteBlock *block = gc_alloc_bytes(most * sizeof(TaskInfo));
    if (!block) return 0;
    TaskInfo *tasks = (TaskInfo *)(void *)block->data;
    size_t n = task_port_read(tasks, most, &total);
    if (!n) return raise_os(OS_ENOMEM, 0);
    const Value items[] = {int_from_u64(total), list_of_tasks(tasks, n)};
    return items[0] && items[1] ? tuple_new(2, items) : 0;
}
