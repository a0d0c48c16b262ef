/* soft_spi_host.c: on the desk as good as a controller. */
#include "spi_host.h"

const SpiDriver soft_spi_driver = {spi_host_open, spi_host_close,
                                   spi_host_transfer};
