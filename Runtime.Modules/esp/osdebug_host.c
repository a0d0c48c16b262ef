/* osdebug_host.c: nothing below the program reports anything on the desk. */
#include "osdebug_port.h"

void osdebug_port_set(int level) { (void)level; }
