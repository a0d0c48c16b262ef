/* esp-idf components: esp_timer */
/* port_esp32.c: any chip of the ESP32 family, under ESP-IDF.
 *
 * The program runs in ESP-IDF's main task; other tasks, those of Wi-Fi say,
 * never touch its objects. When it ends, so does its task, and the chip waits
 * for a reset.
 */
#include "gc.h"
#include "port.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

#include "esp_cpu.h"
#include "esp_heap_caps.h"
#include "esp_idf_version.h"
#include "esp_random.h"
#include "esp_timer.h"
#include "freertos/FreeRTOS.h"
#include "freertos/task.h"
#include "sdkconfig.h"

int main(int argc, char **argv);
void app_main(void);

int port_argc;
char **port_argv;

void app_main(void)
{
    static char name[] = "";
    static char *argv[] = {name, NULL};
    main(1, argv);
}

/* ---- memory ---- */

enum {
    INTERNAL = MALLOC_CAP_INTERNAL | MALLOC_CAP_8BIT | MALLOC_CAP_DMA,
    EXTERNAL = MALLOC_CAP_SPIRAM | MALLOC_CAP_8BIT,
    WORTH = 4 << 10,          /* a smaller block is not */
    WIDEST = 64 << 10,        /* hole; the collector pays for its width */
};

typedef struct { char *start, *end; } Block;

/* What lies between the two blocks of the heap, if that has two. */
static Block hole;

/* The largest free block, up to a size; NULL if there is none. */
static Block take(uint32_t kind, size_t most)
{
    size_t n = heap_caps_get_largest_free_block(kind);
    if (n > most) n = most;
    char *p = n >= WORTH ? heap_caps_malloc(n, kind) : NULL;
    return (Block){p, p ? p + n : NULL};
}

/* One region of two blocks, or the first of them. */
static Block join(Block first, Block second)
{
    bool is_lower = first.start < second.start;
    Block low = is_lower ? first : second, high = is_lower ? second : first;
    if (!second.start || high.start - low.end > WIDEST) {
        heap_caps_free(second.start);
        return first;
    }
    hole = (Block){low.end, high.start};
    return (Block){low.start, high.end};
}

/* Internal RAM lies in two or three parts, and the largest two count, but for
 * what ESP-IDF keeps for buffers and for stacks of tasks. PSRAM, where there
 * is more of it, serves alone. */
static Block choose(void)
{
    size_t all = heap_caps_get_free_size(INTERNAL);
    if (heap_caps_get_largest_free_block(EXTERNAL) > all)
        return take(EXTERNAL, SIZE_MAX);
    size_t reserve = CONFIG_PYC2C_HEAP_RESERVE;
    size_t spare = all > reserve ? all - reserve : 0;
    Block first = take(INTERNAL, spare);
    spare -= (size_t)(first.end - first.start);
    return join(first, take(INTERNAL, spare));
}

char *port_heap(char **end)
{
    Block all = choose();
    if (!all.start) abort();
    *end = all.end;
    return all.start;
}

void port_heap_ready(void)
{
    if (hole.start) gc_hole(hole.start, hole.end);
}

char *port_stack_limit(void *stack_base)
{
    /* For an interrupt's frame, and for what ESP-IDF's functions need. */
    enum { RESERVE = 5 << 10 };
    (void)stack_base;
#if ESP_IDF_VERSION_MAJOR < 6
    return (char *)pxTaskGetStackStart(NULL) + RESERVE;
#else
    return (char *)xTaskGetStackStart(NULL) + RESERVE;
#endif
}

size_t port_stack_more(void) { return 0; }

/* ---- the console ---- */

/* Where ESP-IDF keeps files, the console is not 0, 1 and 2 in each of its
 * releases. */
void port_write(int fd, const char *bytes, size_t n)
{
    fd = fileno(fd == STDERR_FILENO ? stderr : stdout);
    while (n) {
        ssize_t done = write(fd, bytes, n);
        if (done <= 0) return;
        bytes += done;
        n -= (size_t)done;
    }
}

bool port_line_buffered(void) { return true; }

/* A serial line has no end; without a driver, reading does not wait. */
long port_read(char *bytes, size_t n)
{
    int fd = fileno(stdin);
    ssize_t done;
    while ((done = read(fd, bytes, n)) <= 0) vTaskDelay(1);
    return done;
}

void port_exit(int code)
{
    (void)code;
    vTaskDelete(NULL);
    for (;;) {
    }
}

/* ---- time ---- */

uint64_t port_monotonic_us(void) { return (uint64_t)esp_timer_get_time(); }

uint64_t port_epoch_us(void)
{
    struct timeval now;
    gettimeofday(&now, NULL);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_usec;
}

/* The cycle counter has 32 bits; it is read often enough to see it wrap. */
uint64_t port_ticks_cpu(void)
{
    static uint32_t high, last;
    uint32_t low = esp_cpu_get_cycle_count();
    if (low < last) high++;
    last = low;
    return (uint64_t)high << 32 | low;
}

/* Whole ticks go to other tasks; what is left of one is waited for. */
void port_sleep_us(uint64_t us)
{
    const uint64_t tick = portTICK_PERIOD_MS * UINT64_C(1000);
    const uint64_t most = 1 << 30;
    uint64_t now = port_monotonic_us(), end = now + us;
    for (; now < end; now = port_monotonic_us()) {
        uint64_t ticks = (end - now) / tick;
        if (ticks) vTaskDelay((TickType_t)(ticks < most ? ticks : most));
    }
}

/* ---- the rest ---- */

static portMUX_TYPE lock = portMUX_INITIALIZER_UNLOCKED;

void port_lock(void) { portENTER_CRITICAL_SAFE(&lock); }
void port_unlock(void) { portEXIT_CRITICAL_SAFE(&lock); }

void port_random(void *bytes, size_t n) { esp_fill_random(bytes, n); }

const char *port_option(const char *name)
{
    (void)name;
    return NULL;
}
