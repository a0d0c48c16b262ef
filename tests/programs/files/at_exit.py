# What is still open when the program ends is written then.
import io

out = open(1, "w", closefd=False)
out.write("written\n")
out.flush()
raw = io.FileIO(1, "w", closefd=False)
binary = io.BufferedWriter(raw)
print("printed", flush=True)
binary.write(b"kept back until the end\n")
