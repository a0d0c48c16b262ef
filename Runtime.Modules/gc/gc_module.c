/* gc_module.c: module gc. */
#include "gc.h"
#include "error.h"
#include "int.h"

/* What the program asked for. The collector runs when memory is used up, and
 * then in any case. */
static struct {
    bool disabled;
    intptr_t threshold;       /* 0: not set */
} settings;

enum { MAX_ROUNDS = 8 };

Value gc_module_collect(Value generation)
{
    size_t used = gc_used();
    (void)generation;
    /* What a finaliser lets go may have one too. */
    for (int rounds = 0; rounds < MAX_ROUNDS; rounds++) {
        gc_wipe_stack(1);
        gc_collect();
        if (!error_due()) break;
        error_run_due();
    }
    size_t now = gc_used();
    return int_from_size(used > now ? used - now : 0);
}

bool gc_module_enable(void)
{
    settings.disabled = false;
    return true;
}

bool gc_module_disable(void)
{
    settings.disabled = true;
    return true;
}

int gc_module_isenabled(void) { return !settings.disabled; }

intptr_t gc_module_mem_alloc(void) { return (intptr_t)gc_used(); }

intptr_t gc_module_mem_free(void) { return (intptr_t)gc_free_bytes(); }

Value gc_module_threshold(Value amount)
{
    if (!amount)
        return int_from_word(settings.threshold ? settings.threshold : -1);
    intptr_t n = int_as_word(amount);
    if (error_pending()) return 0;
    settings.threshold = n > 0 ? n : 0;
    return NONE;
}
