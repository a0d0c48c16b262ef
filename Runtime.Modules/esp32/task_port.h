/* task_port.h: the tasks of FreeRTOS: task_host.c, task_esp32.c. */
#ifndef PYC2C_TASK_PORT_H
#define PYC2C_TASK_PORT_H

#include <stddef.h>
#include <stdint.h>

enum { TASK_NAME = 16 };

typedef struct {
    uintptr_t id;
    char name[TASK_NAME];
    uint32_t state, priority;
    uint32_t time;            /* microseconds that it ran */
    uint32_t stack_left;      /* bytes, at the least */
    int32_t core;             /* -1: any */
} TaskInfo;

/* About as many as there are. */
size_t task_port_count(void);
/* At most so many of them; returns how many, 0 when there are more. The
 * microseconds that all of them ran. */
size_t task_port_read(TaskInfo *to, size_t most, uint32_t *total);

#endif
