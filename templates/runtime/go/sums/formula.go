package sums

// weights holds what each value adds to the sums for one of it.
// given weights
var weights = [][]float64{{1.0, -1.0}, {0.5, 2.0}, {3.0, 0.25}}

// only with products
// products holds values that are multiplied, by their places.
// given products
var products = [][2]int{{0, 1}}

// given head
func weightedSums(values ...float64) []float64 {
	// only with products
	for _, pair := range products {
		values = append(values, values[pair[0]]*values[pair[1]])
	}
	// given sums
	sums := []float64{0.5, -0.5}
	for term, value := range values {
		for i, weight := range weights[term] {
			// Converted, or a compiler may fuse and round otherwise.
			sums[i] += float64(value * weight)
		}
	}
	// given answer
	return sums
}
