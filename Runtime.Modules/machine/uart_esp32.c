/* uart_esp32.c: the chip's serial ports.
 * esp-idf components: esp_driver_uart freertos */
#include "error.h"
#include "esp_error_esp32.h"
#include "uart_port.h"

#include <driver/uart.h>
#include <esp_rom_sys.h>
#include <freertos/FreeRTOS.h>
#include <freertos/queue.h>
#include <freertos/task.h>
#include <soc/soc_caps.h>
#include <soc/uart_pins.h>

enum { EVENTS = 16, BREAK_BITS = 13, IDLE_BYTES = 2, STACK = 3072,
       PRIORITY = 10 };

typedef struct {
    QueueHandle_t queue;      /* of the driver; NULL while it is closed */
    TaskHandle_t task;        /* waits for events */
    unsigned events;
    void (*fired)(void *, unsigned);
    void *with;
    int baudrate;
} Port;

static Port ports[SOC_UART_HP_NUM];

/* Pins that ESP-IDF has no name for are -1: the program chooses. */
bool uart_port_usual_pins(int id, UartConfig *c)
{
    if (id < 0 || id >= SOC_UART_HP_NUM) return false;
    if (id == 0) {
        c->tx = U0TXD_GPIO_NUM;
        c->rx = U0RXD_GPIO_NUM;
    }
    if (id == 1) {
        c->tx = U1TXD_GPIO_NUM;
        c->rx = U1RXD_GPIO_NUM;
    }
#ifdef U2TXD_GPIO_NUM
    if (id == 2) {
        c->tx = U2TXD_GPIO_NUM;
        c->rx = U2RXD_GPIO_NUM;
    }
#endif
    return true;
}

/* ---- events ---- */

static unsigned events_of(const uart_event_t *e)
{
    if (e->type == UART_BREAK) return UART_IRQ_BREAK;
    if (e->type != UART_DATA) return 0;
    return UART_IRQ_RX | (e->timeout_flag ? UART_IRQ_RX_IDLE : 0);
}

static void listen(void *with)
{
    const Port *p = with;
    for (;;) {
        uart_event_t e;
        if (!xQueueReceive(p->queue, &e, portMAX_DELAY)) continue;
        unsigned which = events_of(&e) & p->events;
        if (which) p->fired(p->with, which);
    }
}

static void stop_task(Port *p)
{
    if (p->task) vTaskDelete(p->task);
    p->task = NULL;
}

/* IRQ_RX comes at each byte, else the driver waits for some of them. The task
 * is on this core: a hard handler interrupts the program, and does not run
 * beside it. */
static esp_err_t start_task(int id)
{
    Port *p = &ports[id];
    uart_port_t port = (uart_port_t)id;
    if (p->events & UART_IRQ_RX) uart_set_rx_full_threshold(port, 1);
    uart_set_rx_timeout(port, IDLE_BYTES);
    uart_set_always_rx_timeout(port, p->events & UART_IRQ_RX_IDLE);
    BaseType_t ok = xTaskCreatePinnedToCore(listen, "uart", STACK, p, PRIORITY,
                                            &p->task, xPortGetCoreID());
    return ok == pdPASS ? ESP_OK : ESP_ERR_NO_MEM;
}

int uart_port_set_irq(int id, unsigned events,
                      void (*fired)(void *, unsigned), void *with)
{
    Port *p = &ports[id];
    stop_task(p);
    p->events = events;
    p->fired = fired;
    p->with = with;
    return events && p->queue ? os_of_esp(start_task(id)) : 0;
}

/* ---- opening ---- */

static uart_config_t settings(const UartConfig *c)
{
    return (uart_config_t){
        .baud_rate = c->baudrate,
        .data_bits = (uart_word_length_t)(UART_DATA_5_BITS + c->bits - 5),
        .parity = c->parity == UART_NO_PARITY ? UART_PARITY_DISABLE
                  : c->parity == UART_EVEN    ? UART_PARITY_EVEN
                                              : UART_PARITY_ODD,
        .stop_bits = c->stop == 2 ? UART_STOP_BITS_2 : UART_STOP_BITS_1,
        .flow_ctrl = (uart_hw_flowcontrol_t)c->flow,
        .rx_flow_ctrl_thresh = SOC_UART_FIFO_LEN - 28,
        .source_clk = UART_SCLK_DEFAULT,
    };
}

/* The driver wants its buffers larger than the hardware's. */
static int buffer_size(int wanted)
{
    return wanted > SOC_UART_FIFO_LEN ? wanted : SOC_UART_FIFO_LEN + 1;
}

static esp_err_t configure(int id, const UartConfig *c)
{
    uart_port_t port = (uart_port_t)id;
    const uart_config_t s = settings(c);
    esp_err_t e = uart_param_config(port, &s);
    if (e == ESP_OK) e = uart_set_pin(port, c->tx, c->rx, c->rts, c->cts);
    if (e == ESP_OK) e = uart_set_line_inverse(port, (uint32_t)c->invert);
    if (e == ESP_OK && ports[id].events) e = start_task(id);
    return e;
}

int uart_port_open(int id, const UartConfig *c)
{
    Port *p = &ports[id];
    uart_port_close(id);
    p->baudrate = c->baudrate;
    esp_err_t e = uart_driver_install((uart_port_t)id, buffer_size(c->rxbuf),
                                      buffer_size(c->txbuf), EVENTS,
                                      &p->queue, 0);
    if (e != ESP_OK) return os_of_esp(e);
    e = configure(id, c);
    if (e != ESP_OK) uart_port_close(id);
    return os_of_esp(e);
}

void uart_port_close(int id)
{
    Port *p = &ports[id];
    stop_task(p);
    if (p->queue) uart_driver_delete((uart_port_t)id);
    p->queue = NULL;
}

/* ---- bytes ---- */

size_t uart_port_available(int id)
{
    size_t n = 0;
    if (!ports[id].queue) return 0;
    uart_get_buffered_data_len((uart_port_t)id, &n);
    return n;
}

size_t uart_port_read(int id, uint8_t *to, size_t n)
{
    if (!ports[id].queue) return 0;
    int got = uart_read_bytes((uart_port_t)id, to, (uint32_t)n, 0);
    return got > 0 ? (size_t)got : 0;
}

/* A little at a time, so that handlers need not wait for all of it. */
size_t uart_port_write(int id, const uint8_t *from, size_t n)
{
    enum { PART = 64 };
    if (error_due()) error_run_due();
    if (!ports[id].queue) return 0;
    int done = uart_write_bytes((uart_port_t)id, from, n < PART ? n : PART);
    return done > 0 ? (size_t)done : 0;
}

bool uart_port_is_sent(int id)
{
    return !ports[id].queue ||
           uart_wait_tx_done((uart_port_t)id, 0) == ESP_OK;
}

/* A byte of zeros, so slowly that it is longer than any at the right speed. */
void uart_port_break(int id)
{
    const uint8_t zero = 0;
    uart_port_t port = (uart_port_t)id;
    const Port *p = &ports[id];
    if (!p->queue) return;
    uart_set_baudrate(port, (uint32_t)(p->baudrate * 9 / BREAK_BITS));
    uart_write_bytes(port, &zero, 1);
    uart_wait_tx_done(port, portMAX_DELAY);
    uart_set_baudrate(port, (uint32_t)p->baudrate);
}

void uart_port_wait(int id, uint64_t us)
{
    enum { TICK = portTICK_PERIOD_MS * 1000, LEAST = 100 };
    (void)id;
    if (us >= TICK) vTaskDelay(1);
    else esp_rom_delay_us((uint32_t)(us < LEAST ? us : LEAST));
    if (error_due()) error_run_due();
}
