/* sys_argv.c: sys.argv and sys.path: lists that the program may change. */
#include "codec.h"
#include "gc.h"
#include "list.h"
#include "port.h"
#include "start.h"

#include <string.h>

List sys_argv = {.type = &list_type}, sys_path = {.type = &list_type};

bool sys_start(void)
{
    gc_root((Value *)&sys_argv.block, 1);
    gc_root((Value *)&sys_path.block, 1);
    const char *name = port_option("PYC2C_NAME");
    for (int i = 0; i < port_argc; i++) {
        const char *text = i == 0 && name ? name : port_argv[i];
        Value arg = codec_decode((const unsigned char *)text, strlen(text),
                                 0, 0);
        if (!arg || !list_append(value_of(&sys_argv), arg)) return false;
    }
    return true;
}
