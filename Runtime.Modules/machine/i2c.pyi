# One bus, behind I2C and SoftI2C of machine.py.
@layout("I2cBus", trace="gc_trace_words")
class _I2CBus:
    @c("i2c_bus_new")
    @nocall
    def __new__(cls, id: int32, scl, sda, freq: int32, timeout: int32, /) -> _I2CBus: ...
    # Writes `out`, then, after a repeated start, reads `into`; either may be empty.
    @c("i2c_bus_transfer")
    def transfer(self, address: int32, out, into, /) -> None: ...
    @c("i2c_bus_probe")
    def probe(self, address: int32, /) -> bool: ...
    @c("i2c_bus_close")
    @nocall
    def close(self, /) -> None: ...

@layout("I2cBus", trace="gc_trace_words")
class _SoftI2CBus(_I2CBus):
    @c("soft_i2c_bus_new")
    @nocall
    def __new__(cls, scl, sda, freq: int32, timeout: int32, /) -> _SoftI2CBus: ...
