package linear

// given caption
// Words and pairs of neighbours, each with its weights.
// given terms
var terms1 = load("\nso\tA\n")

func weighText(sums []int64, field string) {
	// only with reading
	text1 := read(field, 500000)
	// only with close
	beginning1 := text1
	// only with close
	if text1.isLong {
		beginning1 = read(field, 20000)
	}
	// only with words
	weigh(sums, terms1, withPairs(text1.tokens))
	// only with characters
	weigh(sums, terms1, beginning1.characters())
	// only with shapes
	weigh(sums, terms1, withPairs(beginning1.shapes))
}
