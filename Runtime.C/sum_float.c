/* sum_float.c: sum() of floats, with the rounding errors carried along
 * (Neumaier's compensated summation), as CPython has it. */
#include "float.h"
#include "sum.h"

#include <math.h>

/* sum + x; what is lost in it goes to *lost. */
static Float add(Float sum, Float x, Float *lost)
{
    Float total = sum + x;
    Float from_sum = (sum - total) + x, from_x = (x - total) + sum;
    *lost += (sum < 0 ? -sum : sum) >= (x < 0 ? -x : x) ? from_sum : from_x;
    return total;
}

Value float_sum_rest(Value self, Value summing)
{
    Summing *s = (Summing *)summing;
    Float sum = float_value(self), lost = 0;
    for (; s->item; s->item = for_next(&s->it)) {
        if (float_check(s->item))
            sum = add(sum, float_value(s->item), &lost);
        else if (value_is_small(s->item))
            sum += (Float)small_int(s->item);
        else
            break;
    }
    if (!s->item && error_pending()) return 0;
    if (lost != 0 && isfinite(lost)) sum += lost;
    return float_new(sum);
}
