# One bus, behind SPI and SoftSPI of machine.py.
@layout("SpiBus", trace="gc_trace_words")
class _SPIBus:
    @c("machine_spi_new")
    @nocall
    def __new__(cls, id: int32, freq: int32, polarity: cbool, phase: cbool, lsb_first: cbool, sck, mosi, miso, /) -> _SPIBus: ...
    # Sends `out` and drops what comes.
    @c("machine_spi_write")
    def write(self, out, /) -> None: ...
    # Reads into `into` and sends a byte again and again meanwhile.
    @c("machine_spi_read")
    def read(self, into, fill: int32, /) -> None: ...
    # Both, of the same length.
    @c("machine_spi_exchange")
    def exchange(self, out, into, /) -> None: ...
    @c("machine_spi_close")
    @nocall
    def close(self, /) -> None: ...

@layout("SpiBus", trace="gc_trace_words")
class _SoftSPIBus(_SPIBus):
    @c("machine_soft_spi_new")
    @nocall
    def __new__(cls, freq: int32, polarity: cbool, phase: cbool, lsb_first: cbool, sck, mosi, miso, /) -> _SoftSPIBus: ...
