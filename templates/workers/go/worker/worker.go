// Package worker answers rows with one program that it is linked to: the inside of a sandbox.
//
//	in:   first line  {"nonce","entry","outputBytes"}
//	      then        id TAB raw JSON     one row a line; an empty line ends a frame
//	out:  nonce TAB id TAB microseconds TAB outcome TAB payload
//	      payload: the output as JSON where the outcome is `answered`, else {"type","message","line"}
//
// It is a package of its own: what it holds is out of the program's reach, and it is initialized before
// the program, so that even what the program prints while it loads is kept out of the replies.
package worker

import (
	"bytes"
	"encoding/json"
	"os"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"
)

const (
	flushEvery    = 3 * time.Millisecond
	flushAtLength = 65536
	// A buffer that one large row needed is given back.
	keptCapacity = 1 << 20
	// Beyond this a recursion has no end; the default of 1 GB is more memory than a program has.
	maxStack = 64 << 20
)

var (
	input, output = open()
	reader        = lineReader{buffer: make([]byte, flushAtLength)}
	prefix, limit = setup()
	pending       []byte
	flushed       time.Time
)

// open moves the protocol away from stdin and stdout: what the program prints goes to stderr.
func open() (in, out int) {
	in, err := syscall.Dup(0)
	check(err)
	out, err = syscall.Dup(1)
	check(err)
	null, err := syscall.Open("/dev/null", syscall.O_RDONLY, 0)
	check(err)
	check(syscall.Dup3(null, 0, 0))
	check(syscall.Dup3(2, 1, 0))
	return in, out
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// setup reads the first line, before the program is initialized.
func setup() (string, int) {
	debug.SetMaxStack(maxStack)
	var first struct {
		Nonce       string `json:"nonce"`
		Entry       string `json:"entry"`
		OutputBytes int    `json:"outputBytes"`
	}
	check(json.Unmarshal(reader.next(), &first))
	entry = first.Entry
	return first.Nonce + "\t", first.OutputBytes
}

// Serve answers rows until there are no more, and never returns.
func Serve(run func(any) (any, error)) {
	// Of what ends the process from now on, the reason is enough.
	debug.SetTraceback("none")
	pending = append(append(pending, prefix...), "load\t0\tanswered\tnull\n"...)
	flush()
	for {
		fresh := reader.blocked()
		line := reader.next()
		if fresh {
			flushed = time.Now()
		}
		serve(run, line)
	}
}

func serve(run func(any) (any, error), line []byte) {
	if len(line) == 0 {
		flush()
		return
	}
	tab := bytes.IndexByte(line, '\t')
	answer(run, line[:tab], line[tab+1:])
}

func answer(run func(any) (any, error), id []byte, raw []byte) {
	pending = append(append(append(pending, prefix...), id...), '\t')
	value, ok := decode(raw)
	if !ok {
		pending = append(pending, "0\terror\t"...)
		pending = appendFailure(pending, failure{kind: "SyntaxError", message: "the input is not JSON"})
		pending = append(pending, '\n')
		return
	}
	head := len(pending)
	start := time.Now()
	end, failed := attempt(run, value, start)
	if failed != nil {
		pending = pending[:head]
		pending = appendMicros(pending, end.Sub(start))
		pending = append(append(append(pending, '\t'), failed.outcome...), '\t')
		pending = appendFailure(pending, *failed)
	}
	pending = append(pending, '\n')
	if end.Sub(flushed) > flushEvery || len(pending) > flushAtLength {
		flush()
		flushed = end
	}
}

// attempt runs the program on one input and writes what it returns behind what is pending.
func attempt(run func(any) (any, error), value any, start time.Time) (end time.Time, failed *failure) {
	defer func() {
		if end.IsZero() {
			end = time.Now()
		}
		if thrown := recover(); thrown != nil {
			failed = describePanic(thrown)
		}
	}()
	result, err := run(value)
	end = time.Now()
	if err != nil {
		return end, describeError(err)
	}
	pending = appendMicros(pending, end.Sub(start))
	pending = append(pending, "\tanswered\t"...)
	out := encoder{bytes: pending, end: len(pending) + limit}
	refusal := out.write(result, 0)
	if refusal == nil && len(out.bytes) > out.end {
		refusal = tooLarge()
	}
	if refusal != nil {
		return end, refusal
	}
	pending = out.bytes
	return end, nil
}

func appendMicros(to []byte, duration time.Duration) []byte {
	micros := float64(duration) / 1000
	if micros < 100 {
		return strconv.AppendFloat(to, micros, 'f', 1, 64)
	}
	return strconv.AppendFloat(to, micros, 'f', 0, 64)
}

func flush() {
	for rest := pending; len(rest) > 0; {
		count, err := syscall.Write(output, rest)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			os.Exit(0)
		}
		rest = rest[count:]
	}
	if cap(pending) > keptCapacity {
		pending = nil
	}
	pending = pending[:0]
}
