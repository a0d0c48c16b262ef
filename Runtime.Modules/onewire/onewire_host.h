/* onewire_host.h: devices on the 1-Wire buses of the board on the desk. */
#ifndef PYC2C_ONEWIRE_HOST_H
#define PYC2C_ONEWIRE_HOST_H

/* A model of a device. It may run Python code, which may raise: then the
 * program sees the exception. */
typedef struct OneWireDevice {
    struct OneWireDevice *next;
    int pin;
    void (*reset)(struct OneWireDevice *);
    /* The level that it gives a slot in which the program sends the bit. */
    int (*slot)(struct OneWireDevice *, int bit);
} OneWireDevice;

void onewire_host_attach(OneWireDevice *d);

#endif
