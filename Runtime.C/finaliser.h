/* finaliser.h: __del__.
 *
 * A registry of the instances whose class has a __del__.  It does not keep
 * them alive: the collector puts those that nothing reaches into a queue,
 * alive once more, and they leave the registry.  Their __del__ runs soon
 * after, at the next entry of a function (error_stack_full): outside the collector, once, with
 * the object whole.
 */
#ifndef PYC2C_FINALISER_H
#define PYC2C_FINALISER_H

/* Called first by a program that has a class with __del__. */
void finaliser_start(void);
/* Called by what makes objects of the runtime with a __del__, which may not
 * raise; at any time, more than once. */
void finaliser_prepare(void);

/* Calls visit for what is registered, and for what waits for its __del__. */
void finaliser_each(void (*visit)(Value v));

/* Collects, and runs the __del__ of what was found at once. */
void finaliser_collect(void);

#endif
