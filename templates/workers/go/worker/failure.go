package worker

import (
	"fmt"
	"runtime"
	"strings"
)

const (
	maxMessage = 2000
	maxType    = 100
)

// entry is the name of the program's file.
var entry string

// failure is why a row has no output.
type failure struct {
	outcome, kind, message string
	// In the program's file, from 1; 0 where it is not known.
	line int
}

func badOutput(message string) *failure {
	return &failure{outcome: "bad-output", kind: "bad-output", message: message}
}

func tooLarge() *failure {
	message := fmt.Sprintf("the output is larger than %v KB", float64(limit)/1024)
	return &failure{outcome: "output-limit", kind: "output-limit", message: message}
}

func appendFailure(to []byte, f failure) []byte {
	to = appendString(append(to, `{"type":`...), f.kind)
	to = appendString(append(to, `,"message":`...), f.message)
	if f.line > 0 {
		to = append(to, fmt.Sprintf(`,"line":%d`, f.line)...)
	}
	return append(to, '}')
}

// describeError describes what run returned; an error value does not know its line.
func describeError(err error) *failure {
	return &failure{outcome: "error", kind: typeName(err), message: textOf(err)}
}

// describePanic describes what was thrown. Called by a deferred function, while the stack still stands.
func describePanic(thrown any) *failure {
	kind, message := "panic", ""
	switch value := thrown.(type) {
	case runtime.Error:
		kind, message = "runtime error", strings.TrimPrefix(value.Error(), "runtime error: ")
	case error:
		kind, message = typeName(value), textOf(value)
	default:
		message = textOf(thrown)
	}
	return &failure{outcome: "error", kind: kind, message: message, line: panicLine()}
}

// typeName gives types of the program their own name, and those of errors.New and fmt.Errorf none.
func typeName(err error) string {
	name := strings.TrimPrefix(fmt.Sprintf("%T", err), "*")
	if strings.HasPrefix(name, "errors.") || strings.HasPrefix(name, "fmt.") {
		return "error"
	}
	name = strings.TrimPrefix(name, "main.")
	if len(name) > maxType {
		name = name[:maxType]
	}
	return name
}

// textOf calls a method of the program's, which may panic in turn.
func textOf(value any) (text string) {
	defer func() {
		if recover() != nil {
			text = "a value that cannot be described"
		}
	}()
	if err, ok := value.(error); ok {
		text = err.Error()
	} else {
		text = fmt.Sprint(value)
	}
	if len(text) > maxMessage {
		text = strings.ToValidUTF8(text[:maxMessage], "")
	}
	return text
}

// panicLine is the line of the innermost call that is in the program's file.
func panicLine() int {
	var callers [64]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers[:])])
	for {
		frame, more := frames.Next()
		if strings.HasSuffix(frame.File, "/"+entry) {
			return frame.Line
		}
		if !more {
			return 0
		}
	}
}
