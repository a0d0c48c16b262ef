/* micropython.c: what MicroPython says of itself, as far as it holds here. */
#include "error.h"
#include "format_message.h"
#include "gc.h"
#include "int.h"
#include "io.h"
#include "schedule.h"

Value micropython_identity(Value v) { return v; }

/* It chooses what a compiler on the chip leaves out: there is none. */
Value micropython_opt_level(Value level)
{
    static intptr_t kept;
    if (level == 0) return int_from_word(kept);
    intptr_t wanted = int_as_word(level);
    if (error_pending()) return 0;
    kept = wanted;
    return NONE;
}

/* MemoryError needs no memory in any case. */
bool micropython_alloc_emergency_exception_buf(intptr_t size)
{
    (void)size;
    return true;
}

/* Nothing but the system interrupts a program from the keyboard. */
bool micropython_kbd_intr(int32_t character)
{
    (void)character;
    return true;
}

Value micropython_uint(Value v)
{
    v = int_index(v);
    return v != 0 ? int_from_u64(int_as_u32_wrapped(v)) : 0;
}

bool micropython_schedule(Value function, Value argument)
{
    schedule_start();
    if (schedule_post(function, argument)) return true;
    raise_error(&RuntimeError_type, "schedule queue full");
    return false;
}

/* ---- memory ---- */

static void write_text(const char *text)
{
    size_t n = 0;
    while (text[n] != 0) n++;
    io_write(1, text, n);
}

static void write_number(const char *before, size_t n)
{
    char text[24];
    write_text(before);
    io_write(1, text, format_decimal(text, (intptr_t)n));
}

bool micropython_mem_info(Value verbose)
{
    size_t used = gc_used(), left = gc_free_bytes();
    (void)verbose;
    write_number("stack: ", gc_stack_used());
    write_number(" out of ", gc_stack_used() + error_stack_left());
    write_number("\nGC: total: ", used + left);
    write_number(", used: ", used);
    write_number(", free: ", left);
    write_text("\n");
    return true;
}

/* Names and constant strings are in flash. */
bool micropython_qstr_info(Value verbose)
{
    (void)verbose;
    write_text("qstr pool: n_pool=0, n_qstr=0, n_str_data_bytes=0, "
               "n_total_bytes=0\n");
    return true;
}

intptr_t micropython_stack_use(void) { return (intptr_t)gc_stack_used(); }

bool micropython_heap_lock(void)
{
    gc_lock();
    return true;
}

intptr_t micropython_heap_unlock(void) { return (intptr_t)gc_unlock(); }

intptr_t micropython_heap_locked(void) { return (intptr_t)gc_locked(); }
