package main

import loopaiworker "program/worker"

func main() { loopaiworker.Serve(Run) }
