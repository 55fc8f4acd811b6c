// only here: all

package linear

import "math"

// withPairs returns tokens and pairs of neighbours.
func withPairs(tokens []string) []string {
	terms := append([]string(nil), tokens...)
	for i := 1; i < len(tokens); i++ {
		terms = append(terms, tokens[i-1]+" "+tokens[i])
	}
	return terms
}

// given about
// characters returns runs of 2 to 3 characters within what spaces part, with the spaces around.
func (r reading) characters() []string {
	var terms []string
	for start := 0; start+2 < len(r.starts); start++ {
		// given run
		for end := start + 2; end <= start+3 && end < len(r.starts); end++ {
			terms = append(terms, r.text[r.starts[start]:r.starts[end]])
			if r.text[r.starts[end-1]] == ' ' {
				break
			}
		}
	}
	return terms
}

// What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
var loudness = []int64{
	16, 27, 34, 38, 42, 45, 47, 49, 51, 53, 54, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 65, 66, 67,
	68, 68, 69, 69, 70, 70, 71, 71, 72, 72, 73, 73, 74, 74, 75, 75, 75, 76, 76, 77, 77, 77, 78, 78,
	78, 79, 79, 79, 80, 80, 80, 80, 81, 81, 81, 82, 82, 82, 82, 83,
}

// weigh adds the weights of the terms found, each by how often; together they count what one would alone.
func weigh(sums []int64, table map[string][]weight, terms []string) {
	times := make(map[string]int)
	for _, term := range terms {
		if _, ok := table[term]; ok {
			times[term]++
		}
	}
	if len(times) == 0 {
		return
	}
	loudnessOf := func(count int) int64 {
		if count > len(loudness) {
			count = len(loudness)
		}
		return loudness[count-1]
	}
	var squares int64
	for _, count := range times {
		squares += loudnessOf(count) * loudnessOf(count)
	}
	scale := int64(1048576 / math.Sqrt(float64(squares)))
	for term, count := range times {
		add(sums, table[term], loudnessOf(count)*scale)
	}
}
