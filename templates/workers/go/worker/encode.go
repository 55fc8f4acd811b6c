package worker

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"sort"
	"strconv"
	"unicode/utf8"
)

const maxDepth = 500

// encoder appends JSON to what is there; refused once it is longer than end.
type encoder struct {
	bytes []byte
	end   int
}

func (e *encoder) write(value any, depth int) *failure {
	if len(e.bytes) > e.end {
		return tooLarge()
	}
	if depth > maxDepth {
		return badOutput(fmt.Sprintf("a cycle, or nested deeper than %d levels", maxDepth))
	}
	switch value := value.(type) {
	case nil:
		e.bytes = append(e.bytes, "null"...)
	case bool:
		e.bytes = strconv.AppendBool(e.bytes, value)
	case string:
		if len(value) > e.end-len(e.bytes) {
			return tooLarge()
		}
		e.bytes = appendString(e.bytes, value)
	case float64:
		return e.float(value, 64)
	case float32:
		return e.float(float64(value), 32)
	case int:
		e.bytes = strconv.AppendInt(e.bytes, int64(value), 10)
	case int64:
		e.bytes = strconv.AppendInt(e.bytes, value, 10)
	case []any:
		return e.array(len(value), func(i int) any { return value[i] }, depth)
	case []string:
		return e.array(len(value), func(i int) any { return value[i] }, depth)
	case map[string]any:
		return e.object(value, depth)
	default:
		return e.other(value, depth)
	}
	return nil
}

// float writes a number as JavaScript does.
func (e *encoder) float(value float64, bits int) *failure {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return badOutput(strconv.FormatFloat(value, 'g', -1, 64) + " is not JSON")
	}
	if value == 0 {
		e.bytes = append(e.bytes, '0')
		return nil
	}
	size := math.Abs(value)
	if size >= 1e-6 && size < 1e21 {
		e.bytes = strconv.AppendFloat(e.bytes, value, 'f', -1, bits)
		return nil
	}
	e.bytes = strconv.AppendFloat(e.bytes, value, 'e', -1, bits)
	// e-07 is e-7 there.
	if last := len(e.bytes) - 1; e.bytes[last-3] == 'e' && e.bytes[last-1] == '0' {
		e.bytes[last-1] = e.bytes[last]
		e.bytes = e.bytes[:last]
	}
	return nil
}

func (e *encoder) array(length int, item func(int) any, depth int) *failure {
	e.bytes = append(e.bytes, '[')
	for i := 0; i < length; i++ {
		if i > 0 {
			e.bytes = append(e.bytes, ',')
		}
		if refusal := e.write(item(i), depth+1); refusal != nil {
			return refusal
		}
	}
	e.bytes = append(e.bytes, ']')
	return nil
}

// object writes its names in order: that of a map is another one each time.
func (e *encoder) object(value map[string]any, depth int) *failure {
	names := make([]string, 0, len(value))
	for name := range value {
		names = append(names, name)
	}
	sort.Strings(names)
	e.bytes = append(e.bytes, '{')
	for i, name := range names {
		if i > 0 {
			e.bytes = append(e.bytes, ',')
		}
		e.bytes = append(appendString(e.bytes, name), ':')
		if refusal := e.write(value[name], depth+1); refusal != nil {
			return refusal
		}
	}
	e.bytes = append(e.bytes, '}')
	return nil
}

// other takes slices and maps of any type, and leaves structs and what marshals itself to encoding/json.
func (e *encoder) other(value any, depth int) *failure {
	if _, own := value.(json.Marshaler); !own {
		item := reflect.ValueOf(value)
		switch item.Kind() {
		case reflect.Slice, reflect.Array:
			if item.Kind() == reflect.Slice && item.IsNil() {
				e.bytes = append(e.bytes, "null"...)
				return nil
			}
			return e.array(item.Len(), func(i int) any { return item.Index(i).Interface() }, depth)
		case reflect.Map:
			if item.Type().Key().Kind() == reflect.String {
				object := make(map[string]any, item.Len())
				for _, key := range item.MapKeys() {
					object[key.String()] = item.MapIndex(key).Interface()
				}
				return e.object(object, depth)
			}
		case reflect.Func, reflect.Chan, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
			return badOutput(fmt.Sprintf("a %s is not JSON", item.Kind()))
		}
	}
	var text bytes.Buffer
	plain := json.NewEncoder(&text)
	plain.SetEscapeHTML(false)
	if err := plain.Encode(value); err != nil {
		return badOutput(textOf(err))
	}
	e.bytes = append(e.bytes, bytes.TrimRight(text.Bytes(), "\n")...)
	return nil
}

const hex = "0123456789abcdef"

// appendString writes a string as JSON; what is not UTF-8 is replaced.
func appendString(to []byte, text string) []byte {
	to = append(to, '"')
	start := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				to = append(append(to, text[start:i]...), "\ufffd"...)
				start = i + 1
			}
			i += size
			continue
		}
		to = append(to, text[start:i]...)
		switch c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\n':
			to = append(to, `\n`...)
		case '\r':
			to = append(to, `\r`...)
		case '\t':
			to = append(to, `\t`...)
		default:
			to = append(to, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		i++
		start = i
	}
	return append(append(to, text[start:]...), '"')
}
