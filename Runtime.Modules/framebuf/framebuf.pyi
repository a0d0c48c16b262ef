# framebuf: MicroPython's, pixel for pixel but for the shapes of the letters.
MVLSB: int = 0
MONO_VLSB: int = 0
RGB565: int = 1
GS4_HMSB: int = 2
MONO_HLSB: int = 3
MONO_HMSB: int = 4
GS2_HMSB: int = 5
GS8: int = 6

@layout("FrameBuffer", trace="framebuffer_trace", subclass=True)
class FrameBuffer:
    @c("framebuffer_new")
    @nocall
    def __new__(cls, *args, **kw) -> object: ...
    @c("framebuffer_init")
    @nocall
    def __init__(self, buffer, width: isize, height: isize, format: isize, stride=..., /) -> None: ...
    @c("framebuffer_fill")
    @noraise
    @noalloc
    @nocall
    def fill(self, c: isize, /) -> None: ...
    @c("framebuffer_fill_rect")
    @noraise
    @noalloc
    @nocall
    def fill_rect(self, x: int32, y: int32, w: int32, h: int32, c: isize, /) -> None: ...
    @c("framebuffer_pixel")
    @noalloc
    @nocall
    def pixel(self, x: int32, y: int32, c=..., /) -> object: ...
    @c("framebuffer_hline")
    @noraise
    @noalloc
    @nocall
    def hline(self, x: int32, y: int32, w: int32, c: isize, /) -> None: ...
    @c("framebuffer_vline")
    @noraise
    @noalloc
    @nocall
    def vline(self, x: int32, y: int32, h: int32, c: isize, /) -> None: ...
    @c("framebuffer_line")
    @noraise
    @noalloc
    @nocall
    def line(self, x1: int32, y1: int32, x2: int32, y2: int32, c: isize, /) -> None: ...
    @c("framebuffer_rect")
    @noraise
    @noalloc
    @nocall
    def rect(self, x: int32, y: int32, w: int32, h: int32, c: isize, f: cbool = False, /) -> None: ...
    @c("framebuffer_ellipse")
    @nocall
    def ellipse(self, x: int32, y: int32, xr: int32, yr: int32, c: isize, f: cbool = False, m: int32 = 15, /) -> None: ...
    @c("framebuffer_poly")
    @nocall
    def poly(self, x: int32, y: int32, coords, c: isize, f: cbool = False, /) -> None: ...
    @c("framebuffer_text")
    @noalloc
    @nocall
    def text(self, s, x: int32, y: int32, c: isize = 1, /) -> None: ...
    @c("framebuffer_scroll")
    @noraise
    @noalloc
    @nocall
    def scroll(self, xstep: int32, ystep: int32, /) -> None: ...
    @c("framebuffer_blit")
    @nocall
    def blit(self, fbuf, x: int32, y: int32, key: isize = -1, palette=None, /) -> None: ...

    # Hidden: see buffer.h and str() in Runtime.C.
    @c("bytes_decode")
    @nocall
    def __decode__(self, encoding, errors, /) -> str: ...
    @c("framebuffer_get_buffer")
    @nocall
    @noalloc
    def __buffer_get__(self, out, writable, /) -> None: ...

@c("framebuffer_legacy")
@nocall
def FrameBuffer1(buffer, width: isize, height: isize, stride=..., /) -> FrameBuffer: ...
