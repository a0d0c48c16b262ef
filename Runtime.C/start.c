/* start.c: main: the program, and how it ends. */
#include "start.h"
#include "exception.h"
#include "gc.h"
#include "int.h"
#include "io.h"
#include "ops.h"
#include "port.h"
#include "str.h"

void (*start_serve)(void);

static void (*exit_hooks[4])(void);
static size_t exit_hook_count;

void start_at_exit(void (*hook)(void))
{
    for (size_t i = 0; i < exit_hook_count; i++)
        if (exit_hooks[i] == hook) return;
    exit_hooks[exit_hook_count++] = hook;
}

/* The low byte of an int. */
static int low_byte(Value i)
{
    if (value_is_small(i)) return (int)(small_int(i) & 0xff);
    if (i == TRUE || i == FALSE) return i == TRUE;
    const BigInt *big = (const BigInt *)i;
    uint32_t limb = big->limbs[0];
    return (int)((big->size < 0 ? 0 - limb : limb) & 0xff);
}

/* The exit code that SystemExit(code) asks for. */
static int exit_code(Value exc)
{
    Value code = system_exit_get_code(exc);
    if (code == NONE) return 0;
    if (int_check(code)) return low_byte(code);
    Value text = op_str(code);
    io_flush();
    if (text) {
        io_write(2, str_of(text)->data, str_bytes(str_of(text)));
        io_write(2, "\n", 1);
    }
    return 1;
}

/* What the pending exception means for the process. */
static COLD int report(void)
{
    Value exc = error_take();
    if (value_is_instance(exc, &SystemExit_type)) return exit_code(exc);
    error_print(exc);
    return value_is_instance(exc, &KeyboardInterrupt_type) ? 130 : 1;
}

int main(int argc, char **argv)
{
    void *base = __builtin_frame_address(0);
    port_argc = argc;
    port_argv = argv;
    gc_start(base);
    error_start(base);
    bool ok = (!sys_start || sys_start()) && program_main();
    if (ok && start_serve) start_serve();
    int code = ok ? 0 : report();
    while (exit_hook_count) {
        exit_hooks[--exit_hook_count]();
        if (error_pending()) code = report();
    }
    io_flush();
    port_exit(code);
}
