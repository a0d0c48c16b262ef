# A part of the flash, as its table names it.
@layout("Partition")
class Partition:
    BOOT: int = 0
    RUNNING: int = 1
    TYPE_APP: int = 0
    TYPE_DATA: int = 1

    @c("esp32_partition_new")
    @c("esp32_partition_named", id=".*")
    @nocall
    def __new__(cls, id, block_size: int32 = 4096, /) -> Partition: ...
    @staticmethod
    @c("esp32_partition_find")
    @nocall
    def find(type: int32 = 0, subtype: int32 = 255, label=None, block_size: int32 = 4096) -> list: ...
    # (type, subtype, address, size, label, encrypted)
    @c("esp32_partition_info")
    @nocall
    def info(self, /) -> tuple: ...
    @c("esp32_partition_read")
    @nocall
    def readblocks(self, block_num: int32, buf, offset: int32 = 0, /) -> None: ...
    # With an offset into what was erased before; without one it is erased.
    @c("esp32_partition_write")
    @nocall
    def writeblocks(self, block_num: int32, buf, offset=..., /) -> None: ...
    @c("esp32_partition_ioctl")
    @nocall
    def ioctl(self, cmd: int32, arg, /) -> object: ...
    @c("esp32_partition_set_boot")
    @nocall
    def set_boot(self, /) -> None: ...
    @c("esp32_partition_next_update")
    @nocall
    def get_next_update(self, /) -> Partition: ...
    @staticmethod
    @c("esp32_partition_confirm")
    @nocall
    def mark_app_valid_cancel_rollback() -> None: ...
    @c("esp32_partition_repr")
    @nocall
    def __repr__(self, /) -> str: ...
