/* system_host.c: any POSIX system. */
#include "system_port.h"

#include <sys/utsname.h>
#include <unistd.h>

void system_names(const char *names[SYSTEM_NAMES])
{
    static struct utsname u;
    uname(&u);
    names[0] = u.sysname;
    names[1] = u.nodename;
    names[2] = u.release;
    names[3] = u.version;
    names[4] = u.machine;
}

const char *system_variable(unsigned index)
{
    extern char **environ;
    return environ[index];
}

int system_process(void) { return getpid(); }

int system_processors(void) { return (int)sysconf(_SC_NPROCESSORS_ONLN); }
