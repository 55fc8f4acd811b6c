package worker

import (
	"bytes"
	"os"
	"syscall"
)

// lineReader cuts what arrives into lines of any length.
type lineReader struct {
	buffer []byte
	// What is read and not handed out: buffer[start:end]; no line ends before searched.
	start, searched, end int
}

// blocked tells whether the next line has yet to arrive.
func (r *lineReader) blocked() bool {
	return bytes.IndexByte(r.buffer[r.searched:r.end], '\n') < 0
}

// next returns a line without its end, valid until the next call. The process ends with its input.
func (r *lineReader) next() []byte {
	for {
		if at := bytes.IndexByte(r.buffer[r.searched:r.end], '\n'); at >= 0 {
			line := r.buffer[r.start : r.searched+at]
			r.start = r.searched + at + 1
			r.searched = r.start
			return line
		}
		r.searched = r.end
		r.fill()
	}
}

func (r *lineReader) fill() {
	if r.start > 0 {
		copy(r.buffer, r.buffer[r.start:r.end])
		r.end -= r.start
		r.searched -= r.start
		r.start = 0
	}
	if r.end == 0 && len(r.buffer) > keptCapacity {
		r.buffer = make([]byte, flushAtLength)
	}
	if r.end == len(r.buffer) {
		larger := make([]byte, 2*len(r.buffer))
		copy(larger, r.buffer)
		r.buffer = larger
	}
	count, err := syscall.Read(input, r.buffer[r.end:])
	if err == syscall.EINTR {
		return
	}
	if count <= 0 || err != nil {
		os.Exit(0)
	}
	r.end += count
}
