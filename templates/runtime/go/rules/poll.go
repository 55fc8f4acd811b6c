package rules

import "strings"

func elected(words string) any {
	// given texts
	text := "^" + words + "$"
	// given fallback
	sums, most, answer := map[any]int{}, 0, any("ham")
	// given head
	vote := func(points int, label any, patterns string) {
		for _, pattern := range strings.Split(patterns, "|") {
			if strings.Contains(text, pattern) {
				sums[label] += points
			}
		}
		if sums[label] > most {
			most, answer = sums[label], label
		}
	}
	// given ballots
	vote(2, "spam", " free |^ win")
	// given answer
	return answer
}
