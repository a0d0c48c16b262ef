/* calendar.c: dates from seconds and back. The local zone is UTC. */
#include "clock.h"
#include "float.h"
#include "gc.h"
#include "int.h"
#include "ops.h"
#include "str.h"
#include "tuple.h"

#include <math.h>

extern const Type time_struct_time_type;

enum { YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, WEEKDAY, YEARDAY, DST, FIELDS };

static const char *const names[FIELDS] = {
    "tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
    "tm_sec",  "tm_wday", "tm_yday", "tm_isdst",
};

/* Days from 1970-01-01 to the first of March of a year that starts then. */
static int64_t days_to_march(int64_t year)
{
    return year * 365 + floor_div((intptr_t)year, 4) -
           floor_div((intptr_t)year, 100) + floor_div((intptr_t)year, 400) -
           719468;
}

/* Days from March 1 to the first of a month, counted from March = 0. */
static int month_start(int month) { return (153 * month + 2) / 5; }

static int64_t days_from_date(int64_t year, int64_t month, int64_t day)
{
    int64_t from_march = month - 3;
    year += floor_div((intptr_t)from_march, 12);
    from_march = floor_mod((intptr_t)from_march, 12);
    return days_to_march(year) + month_start((int)from_march) + day - 1;
}

static void date_from_days(int64_t days, int32_t *out)
{
    int64_t year = 1970 + floor_div((intptr_t)days, 365) + 1;
    while (days_to_march(year) > days) year--;
    int in_year = (int)(days - days_to_march(year)), month = 11;
    while (month_start(month) > in_year) month--;
    out[DAY] = in_year - month_start(month) + 1;
    out[MONTH] = month < 10 ? month + 3 : month - 9;
    out[YEAR] = (int32_t)(year + (month >= 10));
    out[WEEKDAY] = (int32_t)floor_mod((intptr_t)(days + 3), 7);
    out[YEARDAY] =
        (int32_t)(days - days_from_date(out[YEAR], 1, 1)) + 1;
}

Value time_gmtime(Value secs)
{
    int64_t t = secs == NONE ? (int64_t)(clock_epoch_us() / 1000000)
                : float_check(secs) ? (int64_t)floor(float_value(secs))
                                    : int_as_i64(secs);
    if (error_pending()) return 0;
    int64_t days = t / 86400 - (t % 86400 < 0);
    int32_t in_day = (int32_t)(t - days * 86400), fields[FIELDS];
    date_from_days(days, fields);
    fields[HOUR] = in_day / 3600;
    fields[MINUTE] = in_day / 60 % 60;
    fields[SECOND] = in_day % 60;
    fields[DST] = 0;
    Tuple *tuple = gc_alloc(&time_struct_time_type,
                            sizeof(Tuple) + FIELDS * sizeof(Value));
    if (!tuple) return 0;
    tuple->length = FIELDS;
    for (int i = 0; i < FIELDS; i++)
        tuple->items[i] = small_value(fields[i]);
    return value_of(tuple);
}

Value time_localtime(Value secs) { return time_gmtime(secs); }

Value time_mktime(Value t)
{
    int64_t fields[SECOND + 1];
    for (int i = 0; i <= SECOND; i++) {
        Value item = op_get_item(t, small_value(i));
        if (!item) return 0;
        fields[i] = int_as_i64(item);
        if (error_pending()) return 0;
    }
    int64_t days =
        days_from_date(fields[YEAR], fields[MONTH], fields[DAY]);
    return float_new((Float)(days * 86400 + fields[HOUR] * 3600 +
                             fields[MINUTE] * 60 + fields[SECOND]));
}

static Value field(Value self, int i) { return tuple_of(self)->items[i]; }

Value struct_time_get_year(Value self) { return field(self, YEAR); }
Value struct_time_get_mon(Value self) { return field(self, MONTH); }
Value struct_time_get_mday(Value self) { return field(self, DAY); }
Value struct_time_get_hour(Value self) { return field(self, HOUR); }
Value struct_time_get_min(Value self) { return field(self, MINUTE); }
Value struct_time_get_sec(Value self) { return field(self, SECOND); }
Value struct_time_get_wday(Value self) { return field(self, WEEKDAY); }
Value struct_time_get_yday(Value self) { return field(self, YEARDAY); }
Value struct_time_get_isdst(Value self) { return field(self, DST); }

Value struct_time_repr(Value self)
{
    StrBuilder b;
    str_builder_start(&b);
    for (int i = 0; i < FIELDS; i++)
        if (!str_builder_add_c(&b, i ? ", " : "time.struct_time(") ||
            !str_builder_add_c(&b, names[i]) ||
            !str_builder_add_c(&b, "=") ||
            !str_builder_add_repr(&b, field(self, i)))
            return 0;
    return str_builder_add_c(&b, ")") ? str_builder_finish(&b) : 0;
}
