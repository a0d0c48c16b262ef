/* object.h: types, their attribute tables, and code objects.
 *
 * The compiler sees the whole program, so it writes every Type: for the
 * classes of the program and, from the stubs in Runtime.Modules, for the
 * built-in ones.  A table holds only the attributes whose names the linked
 * program can ask for; a type that nothing reaches is not linked.
 *
 * Attribute names are selectors: small numbers, fixed when the program is
 * linked.  SEL(name) is the selector of an attribute name.  It expands to the
 * address of an absolute symbol `sel_name`, so that the relocations of an
 * object file say which names its functions can ask for.  All run-time
 * dispatch by name goes through SEL, operators included (`__add__`).
 */
#ifndef PYC2C_OBJECT_H
#define PYC2C_OBJECT_H

#include "value.h"

typedef uintptr_t Sel;
/* SEL wants a declaration `SEL_USE(name)` at file scope. */
#define SEL_USE(name) extern const char sel_##name[]
#define SEL(name) ((Sel)sel_##name)
/* The same, to look up in a class that is a value: that of a built-in type is
 * only found if some code of the program can come by the class. */
#define CLASS_SEL_USE(name) extern const char class_sel_##name[]
#define CLASS_SEL(name) ((Sel)class_sel_##name)

typedef enum {
    ATTR_FUNCTION,     /* code: a function; binds to an instance as a method */
    ATTR_STATIC,       /* code: a staticmethod */
    ATTR_CLASS,        /* code: a classmethod */
    ATTR_GETTER,       /* code: called with self on a load (a C property) */
    ATTR_SLOT,         /* offset: an instance word; 0 means unset */
    ATTR_VALUE,        /* value: a constant class attribute */
    ATTR_CELL,         /* cell: a class attribute in RAM; may hold any value,
                          descriptors (property, function) included; 0: this
                          class has none, look in the next of the MRO */
    ATTR_SETTER,       /* code: called with self and the value on a store; on
                          the class side of an ATTR_GETTER */
} AttrKind;

/* One row of an attribute table.  A class that has both an instance slot and
 * a class attribute of one name has two rows: the slot's comes first in probe
 * order, the class attribute's carries the selector with SEL_CLASS_SIDE. */
typedef struct {
    uint16_t sel;      /* 0: empty row */
    uint16_t kind;     /* AttrKind */
    union {
        const struct Code *code;
        uintptr_t offset;   /* in bytes, from the start of the instance */
        Value value;
        Value *cell;
    } as;
} Attr;

#define SEL_CLASS_SIDE 0x8000u

enum {                        /* Type.flags */
    TYPE_FINAL_USER = 1,      /* has __del__: instances enter the registry */
    TYPE_USER = 2,            /* made by a class statement */
    TYPE_EXCEPTION = 4,       /* derives from BaseException */
    TYPE_HEAP = 8,            /* made at run time, lives in the heap */
    TYPE_DICT = 16,           /* the last word of an instance is a dict (or 0)
                                 for attributes that have no slot */
    TYPE_ABSTRACT = 32,       /* cannot be instantiated from Python */
    TYPE_GETATTRIBUTE = 64,   /* has a __getattribute__ other than object's */
    TYPE_NO_DICT = 512,       /* all classes of the program in its MRO have
                                 __slots__ without "__dict__" */
    TYPE_SETATTR = 128,       /* has a __setattr__ or __delattr__ other than
                                 object's */
    TYPE_BASE = 256,          /* built in, and classes may derive from it */
    TYPE_MODULE = 1024,       /* of one module object, which `module` names */
    TYPE_DERIVED = 2048,      /* TYPE_HEAP, and classes derive from it */
    TYPE_WEAK = 4096,         /* TYPE_USER, and there can be weak references
                                 to instances */
    TYPE_TUPLE = 8192,        /* tuple, or derives from it */
};

/* How the collector finds the pointers of an instance.  NULL: the instance
 * holds none. */
typedef void TraceFn(Object *self);

struct Type {
    const Type *type;         /* type_type, or a metaclass */
    Value name;               /* interned; the qualified name */
    Value module;             /* interned, or 0 for built-in */
    const Type *const *mro;   /* this type first, object last, then NULL */
    TraceFn *trace;
    const Attr *attrs;        /* attr_mask + 1 rows, probed linearly from
                                 sel & attr_mask; at least one row is empty.
                                 Inherited rows are included, but those of
                                 `object` may be left out */
    uint16_t attr_mask;
    uint16_t flags;
    uint32_t size;            /* bytes of an instance; for types with items,
                                 of one without items */
};

/* A callable body: what the compiler knows of a function, in flash.
 *
 * `fn` takes `nargs` Values (the closure first if CODE_CLOSURE), in the order
 * positional parameters, keyword-only parameters, *args tuple, **kw dict.
 * More than CODE_MAX_DIRECT of them: CODE_ARRAY, and fn takes a pointer to
 * the array.  A parameter left out arrives as 0 if it is CODE_ABSENT, else
 * its default is filled in: from the Function's defaults tuple, or from
 * `defaults` when they are constants.
 */
enum {
    CODE_VARARGS = 1, CODE_VARKW = 2, CODE_CLOSURE = 4, CODE_ARRAY = 8,
    CODE_ABSENT = 16, CODE_GENERATOR = 32, CODE_BUILTIN = 64,
    CODE_COROUTINE = 128,
    CODE_NEW = 512,           /* __new__ of a built-in type, its owner */
    CODE_HASH = 256,          /* __hash__ of a built-in type: fn returns the
                                 uintptr_t itself */
    CODE_INTERRUPT = 1024,    /* proven to neither allocate nor raise */
};
#define CODE_MAX_DIRECT 8

typedef void CodeFn(void);    /* stands for any signature */

typedef struct Code {
    CodeFn *fn;               /* cast to its real signature to call; it
                                 returns a Value */
    Value name;               /* interned; with the qualified name */
    Value qualname;
    Value file;               /* interned file name, 0 for C code */
    Value doc;                /* docstring; 0: none, or nobody asks for it */
    const Type *owner;        /* of a built-in method: what self must be an
                                 instance of (CODE_NEW: a subclass of); checked where the call did not
                                 come through self's own type. Else NULL */
    const Value *param_names; /* npos + nkwonly interned names, or NULL where
                                 no call in the program passes keywords */
    const Value *defaults;    /* constants for the last ndefaults positional
                                 parameters; then nkwonly words for the
                                 keyword-only ones, 0 where required; NULL if
                                 none or if the Function carries them */
    uint16_t flags;
    uint8_t npos;             /* positional parameters, self included */
    uint8_t nposonly;
    uint8_t nkwonly;
    uint8_t ndefaults;
    uint16_t line;            /* of the def */
} Code;

/* The fn of a code as a function of the given parameter types. */
#define CODE_FN(code, ...) ((Value (*)(__VA_ARGS__))(code)->fn)

/* A function object.  Static for a function without closure or run-time
 * defaults. */
typedef struct {
    const Type *type;
    const Code *code;
    Value defaults;           /* tuple for the last positional parameters,
                                 or 0 */
    Value kwdefaults;         /* dict, or 0 */
    Value attributes;         /* dict, or 0: own_attributes.h */
    Value cells[];            /* captured cells and values */
} Function;

/* The modules of the program, by the files of their codes. */
typedef struct { Value file, name; } ModuleFile;
extern const ModuleFile module_files[];

typedef struct { const Type *type; Value value; } Cell;
/* `function` is any callable, or 0: then it is the bare `code`. */
typedef struct {
    const Type *type;
    Value self;
    Value function;
    const Code *code;
} BoundMethod;

/* The types the runtime itself names.  Each is written by the compiler. */
extern const Type object_type, type_type, int_type, bool_type, str_type,
    NoneType_type, ellipsis_type, NotImplementedType_type, float_type,
    function_type, method_type, cell_type;

/* Singletons. */
extern const Object none_object, true_object, false_object, ellipsis_object,
    not_implemented_object;
#define NONE ((Value)&none_object)
#define TRUE ((Value)&true_object)
#define FALSE ((Value)&false_object)
#define ELLIPSIS ((Value)&ellipsis_object)
#define NOT_IMPLEMENTED ((Value)&not_implemented_object)

static inline Value bool_value(bool b) { return b ? TRUE : FALSE; }

/* The type of any value. */
static inline const Type *value_type(Value v)
{
    if (v & 1) return &int_type;
    if (v & 2) return &str_type;
    return ((const Object *)v)->type;
}

/* v is a heap or static object of exactly type t (never true for int or str,
 * whose values have other forms too: int_check and str_check do those). */
static inline bool value_is_exact(Value v, const Type *t)
{
    return value_is_pointer(v) && ((const Object *)v)->type == t;
}

/* t is base or derives from it. */
bool type_is_subtype(const Type *t, const Type *base);
bool value_is_instance(Value v, const Type *t);

/* The row of t for sel, or NULL; an instance slot hides a class attribute of
 * the same name.  Never raises, never collects. */
const Attr *type_find(const Type *t, Sel sel);
/* The same without instance slots, and without cells that hold nothing. */
const Attr *type_find_class(const Type *t, Sel sel);

/* Methods that built-in types have in their own right although they are a
 * base's: in an MRO they come before those of the classes between. Those of
 * which it matters in the program; ends with a type of NULL. */
typedef struct { const Type *type; Sel sel; } OwnMethod;
extern const OwnMethod own_methods[];
bool type_has_own(const Type *t, Sel sel);

/* The names of selectors, interned, by number; entry 0 is unused.  A program
 * may leave out (0) what it needs in no message and finds under no computed
 * name. */
extern const Value selector_names[];
extern const uint16_t selector_count;      /* entries, entry 0 included */
/* The selectors in the order of their names' hashes, for selector_of. */
extern const uint16_t selectors_by_hash[];
extern const uint16_t selectors_by_hash_count;
/* The selector of a str, 0 if the program has none. */
Sel selector_of(Value name);
/* The name as text, for messages. */
const char *selector_text(Sel sel);

/* A new instance of t, all slots unset, in the finaliser registry if t has
 * __del__; with room for more bytes behind it. May raise, may collect. */
void *instance_alloc(const Type *t, size_t more);
static inline Value instance_new(const Type *t)
{
    return (Value)instance_alloc(t, 0);
}
/* Set by finaliser_start, which a program with a __del__ calls first. */
extern bool (*instance_register)(Value v);

/* Raw text of the type's name, without the scopes around it. */
const char *type_name(const Type *t);

#endif
