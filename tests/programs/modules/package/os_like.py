import path_like as path
