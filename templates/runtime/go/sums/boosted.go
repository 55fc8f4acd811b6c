package sums

// A node goes on at yes where the value of its column is at most its limit, else at no;
// where it has no column (-1), yes is what it adds.
// given columns, limits, yes, no
var columns = []int{0, -1, -1, -1}
var limits = []float64{2.5, 0.0, 0.0, 0.0}
var yes = []int{1, 7, -3, 4}
var no = []int{2, 0, 0, 0}

// roots holds the first nodes of the trees of each sum.
// given roots
var roots = [][]int{{0, 3}, {3}}

// given head
func treeSums(values ...float64) []float64 {
	// given sums
	sums := []float64{1, -1}
	for i, trees := range roots {
		for _, node := range trees {
			for columns[node] >= 0 {
				if values[columns[node]] <= limits[node] {
					node = yes[node]
				} else {
					node = no[node]
				}
			}
			sums[i] += float64(yes[node])
		}
	}
	// given answer
	return sums
}
