module loopai/runtime

go 1.19
