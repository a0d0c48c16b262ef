/* struct.c: the functions of the module, and the class Struct. */
#include "struct.h"

#include "gc.h"
#include "str.h"

/* Each function comes twice: for any format, and for those without floats. */

intptr_t struct_calcsize(Value format)
{
    Struct s;
    return struct_measure(&s, format, NULL) ? (intptr_t)s.size : -1;
}

static Value pack(Value format, size_t nargs, const Value *args,
                  const FloatItems *floats)
{
    Struct s;
    if (!struct_measure(&s, format, floats)) return 0;
    return struct_do_pack(&s, nargs, args);
}

Value struct_pack(Value format, size_t nargs, const Value *args)
{
    return pack(format, nargs, args, &float_items);
}

Value struct_pack_no_float(Value format, size_t nargs, const Value *args)
{
    return pack(format, nargs, args, NULL);
}

static bool pack_into(Value format, size_t nargs, const Value *args,
                      const FloatItems *floats)
{
    Struct s;
    if (!struct_measure(&s, format, floats)) return false;
    return struct_do_pack_into(&s, nargs, args);
}

bool struct_pack_into(Value format, size_t nargs, const Value *args)
{
    return pack_into(format, nargs, args, &float_items);
}

bool struct_pack_into_no_float(Value format, size_t nargs, const Value *args)
{
    return pack_into(format, nargs, args, NULL);
}

static Value unpack(Value format, Value buffer, const FloatItems *floats)
{
    Struct s;
    if (!struct_measure(&s, format, floats)) return 0;
    return struct_do_unpack(&s, buffer);
}

Value struct_unpack(Value format, Value buffer)
{
    return unpack(format, buffer, &float_items);
}

Value struct_unpack_no_float(Value format, Value buffer)
{
    return unpack(format, buffer, NULL);
}

static Value unpack_from(Value format, Value buffer, Value offset,
                         const FloatItems *floats)
{
    Struct s;
    if (!struct_measure(&s, format, floats)) return 0;
    return struct_do_unpack_from(&s, buffer, offset);
}

Value struct_unpack_from(Value format, Value buffer, Value offset)
{
    return unpack_from(format, buffer, offset, &float_items);
}

Value struct_unpack_from_no_float(Value format, Value buffer, Value offset)
{
    return unpack_from(format, buffer, offset, NULL);
}

static Value iter_unpack(Value format, Value buffer, const FloatItems *floats)
{
    Struct s;
    if (!struct_measure(&s, format, floats)) return 0;
    return struct_do_iter_unpack(&s, buffer);
}

Value struct_iter_unpack(Value format, Value buffer)
{
    return iter_unpack(format, buffer, &float_items);
}

Value struct_iter_unpack_no_float(Value format, Value buffer)
{
    return iter_unpack(format, buffer, NULL);
}

/* ---- Struct ---- */

static Value make(Value format, const FloatItems *floats)
{
    Struct *s = gc_alloc(&struct_Struct_type, sizeof *s);
    return s != NULL && struct_measure(s, format, floats) ? value_of(s) : 0;
}

Value struct_new(Value format) { return make(format, &float_items); }

Value struct_new_no_float(Value format) { return make(format, NULL); }

Value struct_get_format(Value self) { return struct_of(self)->format; }

intptr_t struct_get_size(Value self)
{
    return (intptr_t)struct_of(self)->size;
}

Value struct_obj_pack(Value self, size_t nargs, const Value *args)
{
    return struct_do_pack(struct_of(self), nargs, args);
}

bool struct_obj_pack_into(Value self, size_t nargs, const Value *args)
{
    return struct_do_pack_into(struct_of(self), nargs, args);
}

Value struct_obj_unpack(Value self, Value buffer)
{
    return struct_do_unpack(struct_of(self), buffer);
}

Value struct_obj_unpack_from(Value self, Value buffer, Value offset)
{
    return struct_do_unpack_from(struct_of(self), buffer, offset);
}

Value struct_obj_iter_unpack(Value self, Value buffer)
{
    return struct_do_iter_unpack(struct_of(self), buffer);
}

Value struct_repr(Value self)
{
    StrBuilder out;
    str_builder_start(&out);
    if (!str_builder_add_c(&out, "Struct(") ||
        !str_builder_add_repr(&out, struct_of(self)->format) ||
        !str_builder_add_char(&out, ')'))
        return 0;
    return str_builder_finish(&out);
}
