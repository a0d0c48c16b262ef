/* sys.c: module sys: exceptions, limits, small services. */
#include "port.h"
#include "error.h"
#include "int.h"
#include "io.h"
#include "ops.h"
#include "str.h"
#include "traceback.h"
#include "tuple.h"

SEL_USE(write);

Value sys_exit(Value status)
{
    bool has_status = status && status != NONE;
    Value exc = has_status && tuple_check(status)
                    ? exception_make(&SystemExit_type,
                                     tuple_of(status)->length,
                                     tuple_items(status))
                    : exception_make(&SystemExit_type, has_status, &status);
    return exc ? error_raise(exc) : 0;
}

/* ---- exceptions ---- */

Value sys_exception(void) { return state.handled ? state.handled : NONE; }

Value sys_exc_info(void)
{
    Value exc = state.handled, items[3] = {NONE, NONE, NONE};
    if (exc) {
        items[0] = value_of(value_type(exc));
        items[1] = exc;
        if (exception_of(exc)->traceback)
            items[2] = exception_of(exc)->traceback;
    }
    return tuple_new(3, items);
}

static bool to_file(void *context, const char *text, size_t n)
{
    Value args[2] = {*(Value *)context, str_new(text, n)};
    return args[1] && op_call_method(SEL(write), 2, args);
}

bool sys_print_exception(Value exc, Value file)
{
    if (!(value_type(exc)->flags & TYPE_EXCEPTION)) {
        raise_type("Exception expected, '%T' found", exc);
        return false;
    }
    if (file == NONE) file = value_of(&io_stdout);
    return error_write(exc, to_file, &file);
}

/* ---- services ---- */

Value sys_intern(Value s)
{
    if (str_check(s)) return s;
    return raise_type("intern() argument must be str, not %T", s);
}

/* The stack is the limit, not a count. */
enum { USUAL_CALLS = 1000 };
static intptr_t recursion_limit = USUAL_CALLS;

intptr_t sys_getrecursionlimit(void) { return recursion_limit; }

/* The stack is counted in bytes, not in calls: a program that asks for more
 * calls than usual gets all the stack there is. */
bool sys_setrecursionlimit(intptr_t limit)
{
    if (limit < 1)
        return raise_value("recursion limit must be greater or equal than 1");
    recursion_limit = limit;
    error_stack_extend(limit > USUAL_CALLS ? port_stack_more() : 0);
    return true;
}

intptr_t sys_getsizeof(Value v, Value absent)
{
    (void)absent;
    return value_is_pointer(v) ? (intptr_t)value_type(v)->size
                               : (intptr_t)sizeof(Value);
}

Value sys_getdefaultencoding(void) { return str_from_c("utf-8"); }

/* sys.maxsize: the largest length. */
const struct {
    const Type *type;
    int32_t size;
    uint32_t limbs[2];
} sys_maxsize = {
    &int_type,
    sizeof(Value) / 4,
    {sizeof(Value) == 8 ? 0xffffffffu : 0x7fffffffu, 0x7fffffffu},
};
