/* object_text.h: pieces of the text of objects. */
#ifndef PYC2C_OBJECT_TEXT_H
#define PYC2C_OBJECT_TEXT_H

#include "str.h"

/* 0x7f… */
bool builder_add_address(StrBuilder *b, const void *p);
/* module.Qualified.name */
bool builder_add_type(StrBuilder *b, const Type *t);

#endif
