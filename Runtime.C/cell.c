/* cell.c: the variable that functions share. */
#include "function.h"

Value cell_new(Value v)
{
    Cell *cell = gc_alloc(&cell_type, sizeof *cell);
    if (!cell) return 0;
    cell->value = v;
    return value_of(cell);
}

Value cell_get_contents(Value self)
{
    Value v = ((Cell *)self)->value;
    return v ? v : raise_value("Cell is empty");
}

bool cell_set_contents(Value self, Value v)
{
    ((Cell *)self)->value = v;
    return true;
}
