/* soft_i2c_host.c: on the desk as good as a controller. */
#include "i2c_host.h"

const I2cDriver soft_i2c_driver = {i2c_host_open, i2c_host_close,
                                   i2c_host_transfer};
