/* random.c: the functions of the module, and the methods of the class Random.
 *
 * Each comes in three forms: random_do_x on a generator, random_x on the shared
 * one, random_obj_x on an instance.
 */
#include "random_core.h"
#include "random_functions.h"

#include "gc.h"

#define R_METHOD random_of(self)
#define R_SHARED (&random_shared)

Value random_new(Value x)
{
    Random *r = gc_alloc(&random_Random_type, sizeof *r);
    return r != NULL && random_seed_with(r, x) ? value_of(r) : 0;
}

bool random_seed(Value a)
{
    return random_do_seed(R_SHARED, a);
}

bool random_obj_seed(Value self, Value a)
{
    return random_do_seed(R_METHOD, a);
}

Value random_getstate(void)
{
    return random_do_getstate(R_SHARED);
}

Value random_obj_getstate(Value self)
{
    return random_do_getstate(R_METHOD);
}

bool random_setstate(Value vector)
{
    return random_do_setstate(R_SHARED, vector);
}

bool random_obj_setstate(Value self, Value vector)
{
    return random_do_setstate(R_METHOD, vector);
}

Value random_getrandbits(Value k)
{
    return random_do_getrandbits(R_SHARED, k);
}

Value random_obj_getrandbits(Value self, Value k)
{
    return random_do_getrandbits(R_METHOD, k);
}

Value random_randbytes(intptr_t n)
{
    return random_do_randbytes(R_SHARED, n);
}

Value random_obj_randbytes(Value self, intptr_t n)
{
    return random_do_randbytes(R_METHOD, n);
}

Float random_random(void)
{
    return random_do_random(R_SHARED);
}

Float random_obj_random(Value self)
{
    return random_do_random(R_METHOD);
}

Value random_randrange(Value start, Value stop, Value step)
{
    return random_do_randrange(R_SHARED, start, stop, step);
}

Value random_obj_randrange(Value self, Value start, Value stop, Value step)
{
    return random_do_randrange(R_METHOD, start, stop, step);
}

Value random_randint(Value a, Value b)
{
    return random_do_randint(R_SHARED, a, b);
}

Value random_obj_randint(Value self, Value a, Value b)
{
    return random_do_randint(R_METHOD, a, b);
}

Value random_choice(Value seq)
{
    return random_do_choice(R_SHARED, seq);
}

Value random_obj_choice(Value self, Value seq)
{
    return random_do_choice(R_METHOD, seq);
}

Value random_choices(Value population, Value weights, Value cum_weights,
                     Value k)
{
    return random_do_choices(R_SHARED, population, weights, cum_weights, k);
}

Value random_obj_choices(Value self, Value population, Value weights,
                         Value cum_weights, Value k)
{
    return random_do_choices(R_METHOD, population, weights, cum_weights, k);
}

bool random_shuffle(Value x)
{
    return random_do_shuffle(R_SHARED, x);
}

bool random_obj_shuffle(Value self, Value x)
{
    return random_do_shuffle(R_METHOD, x);
}

Value random_sample(Value population, Value k)
{
    return random_do_sample(R_SHARED, population, k);
}

Value random_obj_sample(Value self, Value population, Value k)
{
    return random_do_sample(R_METHOD, population, k);
}

Float random_uniform(Value a, Value b)
{
    return random_do_uniform(R_SHARED, a, b);
}

Float random_obj_uniform(Value self, Value a, Value b)
{
    return random_do_uniform(R_METHOD, a, b);
}

Float random_triangular(Value low, Value high, Value mode)
{
    return random_do_triangular(R_SHARED, low, high, mode);
}

Float random_obj_triangular(Value self, Value low, Value high, Value mode)
{
    return random_do_triangular(R_METHOD, low, high, mode);
}

Float random_gauss(Value mu, Value sigma)
{
    return random_do_gauss(R_SHARED, mu, sigma);
}

Float random_obj_gauss(Value self, Value mu, Value sigma)
{
    return random_do_gauss(R_METHOD, mu, sigma);
}

Float random_normalvariate(Value mu, Value sigma)
{
    return random_do_normalvariate(R_SHARED, mu, sigma);
}

Float random_obj_normalvariate(Value self, Value mu, Value sigma)
{
    return random_do_normalvariate(R_METHOD, mu, sigma);
}

Float random_lognormvariate(Value mu, Value sigma)
{
    return random_do_lognormvariate(R_SHARED, mu, sigma);
}

Float random_obj_lognormvariate(Value self, Value mu, Value sigma)
{
    return random_do_lognormvariate(R_METHOD, mu, sigma);
}

Float random_expovariate(Value lambd)
{
    return random_do_expovariate(R_SHARED, lambd);
}

Float random_obj_expovariate(Value self, Value lambd)
{
    return random_do_expovariate(R_METHOD, lambd);
}

Float random_paretovariate(Value alpha)
{
    return random_do_paretovariate(R_SHARED, alpha);
}

Float random_obj_paretovariate(Value self, Value alpha)
{
    return random_do_paretovariate(R_METHOD, alpha);
}

Float random_weibullvariate(Value alpha, Value beta)
{
    return random_do_weibullvariate(R_SHARED, alpha, beta);
}

Float random_obj_weibullvariate(Value self, Value alpha, Value beta)
{
    return random_do_weibullvariate(R_METHOD, alpha, beta);
}
