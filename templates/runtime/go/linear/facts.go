package linear

// Facts, each with its weights.
var facts = []struct {
	holds   func(input any) bool
	weights []weight
}{
	// given facts
	{func(input any) bool { return true }, weightsOf("A")},
}

func addFacts(sums []int64, input any) {
	for _, fact := range facts {
		if fact.holds(input) {
			add(sums, fact.weights, 1048576)
		}
	}
}
