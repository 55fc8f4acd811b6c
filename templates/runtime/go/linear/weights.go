// only here: all

package linear

import (
	"strconv"
	"strings"
)

// A weight of one of the sums.
type weight struct {
	target int
	size   int64
}

func add(sums []int64, weights []weight, scale int64) {
	for _, w := range weights {
		sums[w.target] += w.size * scale
	}
}

// given caption
// Weights are letters.
var levels = []int64{
	1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 54, 64, 76, 90, 107, 127, 151,
	179,
}

func weightsOf(letters string) []weight {
	var weights []weight
	target, skip := 0, 0
	for _, letter := range letters {
		if letter < 'A' {
			skip = 10*skip + int(letter-'0')
			continue
		}
		target += skip
		skip = 0
		if letter < 'a' {
			weights = append(weights, weight{target, levels[letter-'A']})
		} else {
			weights = append(weights, weight{target, -levels[letter-'a']})
		}
		target++
	}
	return weights
}

// load reads a table; backslashes escape as in a Go string.
func load(text string) map[string][]weight {
	lines := strings.Split(text[1:len(text)-1], "\n")
	table := make(map[string][]weight, len(lines))
	for _, line := range lines {
		tab := strings.IndexByte(line, '\t')
		term := line[:tab]
		if strings.Contains(term, "\\") {
			term, _ = strconv.Unquote("\"" + term + "\"")
		}
		table[term] = weightsOf(line[tab+1:])
	}
	return table
}
