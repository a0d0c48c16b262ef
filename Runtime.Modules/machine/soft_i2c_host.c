/* soft_i2c_host.c: on the desk as good as a controller. */
#include "i2c_host.h"

const I2cDriver soft_i2c_driver = {i2c_host_open, i2c_host_close,
                                   i2c_host_transfer};
const I2cSteps soft_i2c_steps = {i2c_host_start, i2c_host_write,
                                 i2c_host_read, i2c_host_stop};
