/* random_functions.h: the functions of random on a given generator. */
#ifndef PYC2C_RANDOM_FUNCTIONS_H
#define PYC2C_RANDOM_FUNCTIONS_H

#include "random_core.h"

extern const Type Random_type;

bool random_do_seed(Random *r, Value a);
Value random_do_getstate(Random *r);
bool random_do_setstate(Random *r, Value vector);
Value random_do_getrandbits(Random *r, Value k);
Value random_do_randbytes(Random *r, intptr_t n);
Float random_do_random(Random *r);
Value random_do_randrange(Random *r, Value start, Value stop, Value step);
Value random_do_randint(Random *r, Value a, Value b);
Value random_do_choice(Random *r, Value seq);
Value random_do_choices(Random *r, Value population, Value weights,
                        Value cum_weights, Value k);
bool random_do_shuffle(Random *r, Value x);
Value random_do_sample(Random *r, Value population, Value k);
Float random_do_uniform(Random *r, Value a, Value b);
Float random_do_triangular(Random *r, Value low, Value high, Value mode);
Float random_do_gauss(Random *r, Value mu, Value sigma);
Float random_do_normalvariate(Random *r, Value mu, Value sigma);
Float random_do_lognormvariate(Random *r, Value mu, Value sigma);
Float random_do_expovariate(Random *r, Value lambd);
Float random_do_paretovariate(Random *r, Value alpha);
Float random_do_weibullvariate(Random *r, Value alpha, Value beta);

#endif
