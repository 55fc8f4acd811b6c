package runtime

// slice returns what is from one place to another, counted in characters; a place of -1 is none.
func slice(text string, from, to int) string {
	runes := []rune(text)
	to = clamp(to, len(runes))
	if from < 0 || from >= to {
		return ""
	}
	return string(runes[from:to])
}

// fromEnd returns the place so many characters before the end.
func fromEnd(text string, count int) int {
	if length := len([]rune(text)); length > count {
		return length - count
	}
	return 0
}

// boundary returns the n-th place where one token ends and another starts, or -1; "" is anything.
// Below 0, n counts from the end.
func boundary(text, left, right string, n int) int {
	runes := []rune(text)
	starts := map[int]bool{}
	var places []int
	if right != "" {
		for _, span := range spans(runes, right) {
			starts[span[0]] = true
			if left == "" {
				places = append(places, span[0])
			}
		}
	}
	if left != "" {
		for _, span := range spans(runes, left) {
			if right == "" || starts[span[1]] {
				places = append(places, span[1])
			}
		}
	}
	at := n - 1
	if n < 0 {
		at = len(places) + n
	}
	if at < 0 || at >= len(places) {
		return -1
	}
	return places[at]
}

// until returns where the n-th match of a token from a place on starts; the end of the text where
// there is none.
func until(text string, from int, token string, n int) int {
	if from < 0 {
		return -1
	}
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		if span[0] >= from {
			n--
			if n == 0 {
				return span[0]
			}
		}
	}
	return len(runes)
}

// since returns where the n-th match of a token before a place, counted backwards, ends; 0 where
// there is none.
func since(text string, to int, token string, n int) int {
	if to < 0 {
		return -1
	}
	found := spans([]rune(text), token)
	for i := len(found) - 1; i >= 0; i-- {
		if found[i][1] <= to {
			n--
			if n == 0 {
				return found[i][1]
			}
		}
	}
	return 0
}

func shift(place, by int) int {
	if place < 0 {
		return -1
	}
	if place+by < 0 {
		return 0
	}
	return place + by
}

// match returns the n-th match of a token, or "". Below 0, n counts from the end.
func match(text, token string, n int) string {
	found := matches(text, token)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}

func matches(text, token string) []string {
	var found []string
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		found = append(found, string(runes[span[0]:span[1]]))
	}
	return found
}

// part returns the n-th of the parts between matches of a token, or "". Below 0, n counts from the end.
func part(text, token string, n int) string {
	found := parts(text, token)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}

func parts(text, token string) []string {
	var found []string
	runes := []rune(text)
	from := 0
	for _, span := range spans(runes, token) {
		found = append(found, string(runes[from:span[0]]))
		from = span[1]
	}
	return append(found, string(runes[from:]))
}
