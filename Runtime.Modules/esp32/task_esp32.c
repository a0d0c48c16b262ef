/* task_esp32.c: the tasks of FreeRTOS.
 * esp-idf components: freertos
 * esp-idf sdkconfig: CONFIG_FREERTOS_USE_TRACE_FACILITY=y
 * esp-idf sdkconfig: CONFIG_FREERTOS_GENERATE_RUN_TIME_STATS=y
 * esp-idf sdkconfig: CONFIG_FREERTOS_VTASKLIST_INCLUDE_COREID=y */
#include "task_port.h"

#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <stdlib.h>
#include <string.h>

size_t task_port_count(void) { return uxTaskGetNumberOfTasks(); }

static void describe(const TaskStatus_t *s, TaskInfo *to)
{
    *to = (TaskInfo){
        .id = (uintptr_t)s->xHandle,
        .state = (uint32_t)s->eCurrentState,
        .priority = (uint32_t)s->uxCurrentPriority,
        .time = (uint32_t)s->ulRunTimeCounter,
        .stack_left = (uint32_t)s->usStackHighWaterMark,
        .core = taskVALID_CORE_ID(s->xCoreID) ? (int32_t)s->xCoreID : -1,
    };
    strncpy(to->name, s->pcTaskName, TASK_NAME - 1);
}

size_t task_port_read(TaskInfo *to, size_t most, uint32_t *total)
{
    configRUN_TIME_COUNTER_TYPE time = 0;
    TaskStatus_t *all = calloc(most, sizeof *all);
    if (!all) return 0;
    size_t n = uxTaskGetSystemState(all, (UBaseType_t)most, &time);
    for (size_t i = 0; i < n; i++) describe(&all[i], &to[i]);
    free(all);
    *total = (uint32_t)time;
    return n;
}
