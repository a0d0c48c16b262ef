/* file_settle.c: writing what is held back, before somebody looks. */
#include "finaliser.h"
#include "text.h"

/* What the others do with their bytes is not for us to hurry. Errors are for
 * the next who writes, flushes or closes. */
static void settle(Value v)
{
    const Type *t = value_type(v);
    if (type_is_subtype(t, &io_TextIOWrapper_type) && text_of(v)->direct)
        v = text_of(v)->buffer;
    else if (!type_is_subtype(t, &io_BufferedWriter_type) &&
             !type_is_subtype(t, &io_BufferedRandom_type))
        return;
    if (!v || !buffered_of(v)->writing || !buffered_of(v)->direct) return;
    buffered_write_out(v);
    error_clear();
}

void file_settle(void)
{
    if (buffered_pending) finaliser_each(settle);
}
