package runtime

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var decimalPattern = regexp.MustCompile("^(-?)([0-9]+)(?:[.]([0-9]{1,15}))?$")

// decimalOf returns units of its last decimal and how many decimals a number has; false for other texts
// and for 2^53 units or more.
func decimalOf(text string) ([2]int, bool) {
	found := decimalPattern.FindStringSubmatch(text)
	if found == nil {
		return [2]int{}, false
	}
	units, err := strconv.ParseInt(found[2]+found[3], 10, 64)
	if err != nil || units >= 1<<53 {
		return [2]int{}, false
	}
	if found[1] != "" {
		units = -units
	}
	return [2]int{int(units), len(found[3])}, true
}

// decimalText writes so many units of the last of some decimals, without zeros at the end; "" from 2^53
// units on.
func decimalText(units, places int) string {
	if units >= 1<<53 || units <= -1<<53 {
		return ""
	}
	text := padStart(strings.TrimPrefix(strconv.Itoa(units), "-"), places+1, "0")
	point := len(text) - places
	text = withoutZeros(text[:point] + "." + text[point:])
	if units < 0 {
		return "-" + text
	}
	return text
}

// aligned returns two numbers in units of the same decimal, and which; false where there are none.
func aligned(left, right string) ([3]int, bool) {
	a, isLeft := decimalOf(left)
	b, isRight := decimalOf(right)
	places := a[1]
	if b[1] > places {
		places = b[1]
	}
	x := float64(a[0]) * math.Pow10(places-a[1])
	y := float64(b[0]) * math.Pow10(places-b[1])
	isFit := isLeft && isRight && math.Abs(x) < 1<<53 && math.Abs(y) < 1<<53
	if !isFit {
		return [3]int{}, false
	}
	return [3]int{int(x), int(y), places}, true
}

// rounded returns a multiple of a step: the next one down, up, in (to 0), out (from 0), or nearest: ties
// out, to even ones, or in.
func rounded(text, step, way string) string {
	found, ok := aligned(text, step)
	if !ok || found[1] <= 0 {
		return ""
	}
	value, size, places := found[0], found[1], found[2]
	rest := value % size
	if rest < 0 {
		rest += size
	}
	low := value - rest
	if low <= -1<<53 {
		return ""
	}
	twice := 2*rest - size
	isUp := false
	switch way {
	case "up":
		isUp = rest > 0
	case "in":
		isUp = rest > 0 && value < 0
	case "out":
		isUp = rest > 0 && value > 0
	case "nearest":
		isUp = twice > 0 || twice == 0 && value > 0
	case "even":
		isUp = twice > 0 || twice == 0 && low/size%2 != 0
	case "halfIn":
		isUp = twice > 0 || twice == 0 && value < 0
	}
	if isUp {
		low += size
	}
	return decimalText(low, places)
}

// significant returns a number with so many significant digits, rounded in one of these ways.
func significant(text string, digits int, way string) string {
	found, ok := decimalOf(text)
	if !ok {
		return ""
	}
	units, places := found[0], found[1]
	spare := len(strings.TrimPrefix(strconv.Itoa(units), "-")) - digits
	if spare <= 0 {
		return decimalText(units, places)
	}
	if spare > places {
		return rounded(text, decimalText(int(math.Pow10(spare-places)), 0), way)
	}
	return rounded(text, decimalText(1, places-spare), way)
}

// combined returns two numbers added, subtracted, multiplied or divided, or the whole quotient (//) or
// its rest (%); "" where there is none. Exact but for /, which has 8 decimals.
func combined(left, operator, right string) string {
	found, ok := aligned(left, right)
	if !ok {
		return ""
	}
	a, b, places := found[0], found[1], found[2]
	switch operator {
	case "+":
		return decimalText(a+b, places)
	case "-":
		return decimalText(a-b, places)
	case "*":
		x, _ := decimalOf(left)
		y, _ := decimalOf(right)
		if math.Abs(float64(x[0])*float64(y[0])) >= 1<<53 {
			return ""
		}
		return decimalText(x[0]*y[0], x[1]+y[1])
	}
	if b == 0 {
		return ""
	}
	if operator == "/" {
		return withoutZeros(fixed(float64(a)/float64(b), 8))
	}
	rest := a % b
	if rest != 0 && (rest < 0) != (b < 0) {
		rest += b
	}
	if operator == "%" {
		return decimalText(rest, places)
	}
	return decimalText((a-rest)/b, 0)
}

var shownPattern = regexp.MustCompile(
	"^([+(])?(#([^0#])##(?:[^0#](##))?)?(0+)(?:([^0#eE])(0*)(#*))?(?:([eE])([+]?)(0+))?$")

// numberText shows a number as a pattern says, rounded to its decimals: 0.00, 0.## without zeros, #,##0,
// #,##,##0.00 or #.##0,00 in groups, 00000 with zeros in front, 0.00e0 or 0.00E+00; before it + for a
// sign of positive ones, ( for (negative) ones.
func numberText(text, pattern string) string {
	shape := shownPattern.FindStringSubmatch(pattern)
	lead, glue, least, e := shape[1], shape[3], len(shape[7]), shape[9]
	decimals := least + len(shape[8])
	shown := ""
	if e != "" {
		shown = significant(text, decimals+1, "nearest")
	} else {
		shown = rounded(text, decimalText(1, decimals), "nearest")
	}
	value, ok := decimalOf(shown)
	if !ok {
		return ""
	}
	units, places := value[0], value[1]
	digits := strings.TrimPrefix(strconv.Itoa(units), "-")
	start := 1
	if e == "" {
		digits = padStart(digits, places+1, "0")
		start = len(digits) - places
	}
	whole := padStart(digits[:start], len(shape[5]), "0")
	if glue != "" {
		size := 3
		for at := len(whole) - 3; at > 0; at -= size {
			whole = whole[:at] + glue + whole[at:]
			if shape[4] != "" {
				size = 2
			}
		}
	}
	part := strings.TrimRight(digits[start:], "0")
	if missing := least - len(part); missing > 0 {
		part += strings.Repeat("0", missing)
	}
	result := whole
	if part != "" {
		result += shape[6] + part
	}
	if e != "" {
		power := len(digits) - 1 - places
		sign := shape[10]
		if power < 0 {
			sign = "-"
			power = -power
		}
		result += e + sign + padStart(strconv.Itoa(power), len(shape[11]), "0")
	}
	if units < 0 && lead == "(" {
		return "(" + result + ")"
	}
	if units < 0 {
		return "-" + result
	}
	if units > 0 && lead == "+" {
		return "+" + result
	}
	return result
}
