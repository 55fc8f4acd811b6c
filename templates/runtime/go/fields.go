package runtime

import (
	"encoding/json"
	"math"
	"strings"
)

// at returns the value at a path of keys and places, or nil.
func at(value any, keys ...any) any {
	for _, key := range keys {
		switch key := key.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[key]
		case int:
			array, _ := value.([]any)
			value = nil
			if key < len(array) {
				value = array[key]
			}
		}
	}
	return value
}

// textOf returns a value as valid text, "" if it is none.
func textOf(value any) string {
	text, _ := value.(string)
	return strings.ToValidUTF8(text, "\ufffd")
}

func isText(value any) bool {
	_, ok := value.(string)
	return ok
}

func isNumber(value any) bool {
	return !math.IsNaN(numberOf(value))
}

// numberOf returns a value as number, NaN if it is none, so that every comparison is false.
func numberOf(value any) float64 {
	switch number := value.(type) {
	case float64:
		return number
	case int:
		return float64(number)
	case int64:
		return float64(number)
	case json.Number:
		double, _ := number.Float64()
		return double
	}
	return math.NaN()
}

func isPresent(value any) bool {
	return value != nil
}
