package worker

import (
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// A program that asks for more levels than this has an attack in mind; recursion must end before the stack.
const maxInputDepth = 10000

const maxExact = 1 << 53

// decode reads one JSON value: nil, bool, float64, string, []any or map[string]any. An integer that a
// float64 cannot hold is a json.Number. An unpaired surrogate is U+FFFD, as everywhere in Go.
func decode(text []byte) (any, bool) {
	d := decoder{text: text}
	d.space()
	value, ok := d.value(0)
	d.space()
	return value, ok && d.at == len(text)
}

type decoder struct {
	text []byte
	at   int
}

func (d *decoder) space() {
	for d.at < len(d.text) {
		switch d.text[d.at] {
		case ' ', '\t', '\r', '\n':
			d.at++
		default:
			return
		}
	}
}

// take skips a character that must come next.
func (d *decoder) take(c byte) bool {
	if d.at < len(d.text) && d.text[d.at] == c {
		d.at++
		return true
	}
	return false
}

func (d *decoder) word(word string) bool {
	if len(d.text)-d.at < len(word) || string(d.text[d.at:d.at+len(word)]) != word {
		return false
	}
	d.at += len(word)
	return true
}

func (d *decoder) value(depth int) (any, bool) {
	if d.at == len(d.text) || depth > maxInputDepth {
		return nil, false
	}
	switch d.text[d.at] {
	case '"':
		text, ok := d.string()
		return text, ok
	case '{':
		return d.object(depth)
	case '[':
		return d.array(depth)
	case 't':
		return true, d.word("true")
	case 'f':
		return false, d.word("false")
	case 'n':
		return nil, d.word("null")
	default:
		return d.number()
	}
}

func (d *decoder) object(depth int) (any, bool) {
	d.at++
	object := make(map[string]any)
	d.space()
	if d.take('}') {
		return object, true
	}
	for {
		d.space()
		if d.at == len(d.text) || d.text[d.at] != '"' {
			return nil, false
		}
		name, ok := d.string()
		if !ok {
			return nil, false
		}
		d.space()
		if !d.take(':') {
			return nil, false
		}
		d.space()
		value, ok := d.value(depth + 1)
		if !ok {
			return nil, false
		}
		object[name] = value
		d.space()
		if d.take('}') {
			return object, true
		}
		if !d.take(',') {
			return nil, false
		}
	}
}

func (d *decoder) array(depth int) (any, bool) {
	d.at++
	array := []any{}
	d.space()
	if d.take(']') {
		return array, true
	}
	for {
		d.space()
		value, ok := d.value(depth + 1)
		if !ok {
			return nil, false
		}
		array = append(array, value)
		d.space()
		if d.take(']') {
			return array, true
		}
		if !d.take(',') {
			return nil, false
		}
	}
}

func (d *decoder) digits() bool {
	start := d.at
	for d.at < len(d.text) && d.text[d.at]-'0' <= 9 {
		d.at++
	}
	return d.at > start
}

func (d *decoder) number() (any, bool) {
	start := d.at
	d.take('-')
	if !d.take('0') && !d.digits() {
		return nil, false
	}
	whole := true
	if d.take('.') {
		whole = false
		if !d.digits() {
			return nil, false
		}
	}
	if d.take('e') || d.take('E') {
		whole = false
		if !d.take('+') {
			d.take('-')
		}
		if !d.digits() {
			return nil, false
		}
	}
	text := string(d.text[start:d.at])
	value, _ := strconv.ParseFloat(text, 64)
	if whole && math.Abs(value) >= maxExact && text != "9007199254740992" && text != "-9007199254740992" {
		return json.Number(text), true
	}
	return value, true
}

func (d *decoder) string() (string, bool) {
	d.at++
	start := d.at
	for d.at < len(d.text) {
		switch c := d.text[d.at]; {
		case c == '"':
			text := string(d.text[start:d.at])
			d.at++
			return text, true
		case c == '\\':
			return d.escaped(append(make([]byte, 0, 2*(d.at-start)+16), d.text[start:d.at]...))
		case c < ' ':
			return "", false
		default:
			d.at++
		}
	}
	return "", false
}

// escaped goes on with a string at its first backslash.
func (d *decoder) escaped(text []byte) (string, bool) {
	for d.at < len(d.text) {
		c := d.text[d.at]
		d.at++
		switch {
		case c == '"':
			return string(text), true
		case c < ' ':
			return "", false
		case c != '\\':
			text = append(text, c)
			continue
		}
		if d.at == len(d.text) {
			return "", false
		}
		c = d.text[d.at]
		d.at++
		switch c {
		case '"', '\\', '/':
			text = append(text, c)
		case 'b':
			text = append(text, '\b')
		case 'f':
			text = append(text, '\f')
		case 'n':
			text = append(text, '\n')
		case 'r':
			text = append(text, '\r')
		case 't':
			text = append(text, '\t')
		case 'u':
			r, ok := d.unit()
			if !ok {
				return "", false
			}
			text = utf8.AppendRune(text, d.paired(r))
		default:
			return "", false
		}
	}
	return "", false
}

// unit reads four hexadecimal digits.
func (d *decoder) unit() (rune, bool) {
	if len(d.text)-d.at < 4 {
		return 0, false
	}
	var unit rune
	for _, c := range d.text[d.at : d.at+4] {
		switch {
		case c-'0' <= 9:
			unit = unit<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			unit = unit<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	d.at += 4
	return unit, true
}

// paired joins a high surrogate with the low one that follows; alone it is replaced.
func (d *decoder) paired(high rune) rune {
	if high < 0xd800 || high > 0xdbff {
		return high
	}
	mark := d.at
	if d.word(`\u`) {
		if low, ok := d.unit(); ok && low >= 0xdc00 && low <= 0xdfff {
			return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000
		}
	}
	d.at = mark
	return utf8.RuneError
}
