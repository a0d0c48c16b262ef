/* start.c: main: the program, and how it ends. */
#include "start.h"
#include "gc.h"
#include "int.h"
#include "io.h"
#include "ops.h"
#include "port.h"
#include "str.h"

static void (*exit_hooks[4])(void);
static size_t exit_hook_count;

void start_at_exit(void (*hook)(void))
{
    for (size_t i = 0; i < exit_hook_count; i++)
        if (exit_hooks[i] == hook) return;
    exit_hooks[exit_hook_count++] = hook;
}

/* The exit code that SystemExit(code) asks for. */
static int exit_code(Value exc)
{
    Value args = exception_of(exc)->args;
    size_t n = (size_t)op_length(args);
    Value code = n == 0 ? NONE : n == 1 ? op_get_item(args, small_value(0))
                                        : args;
    if (code == NONE) return 0;
    if (value_is_small(code)) return (int)(small_int(code) & 0xff);
    if (int_check(code)) return (int)int_as_u32_wrapped(code) & 0xff;
    Value text = op_str(code);
    io_flush();
    if (text) {
        io_write(2, str_of(text)->data, str_bytes(str_of(text)));
        io_write(2, "\n", 1);
    }
    return 1;
}

/* What the pending exception means for the process. */
static int report(void)
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
    bool ok = !sys_start || sys_start();
    int code = ok && program_main() ? 0 : report();
    while (exit_hook_count) {
        exit_hooks[--exit_hook_count]();
        if (error_pending()) code = report();
    }
    io_flush();
    port_exit(code);
}
