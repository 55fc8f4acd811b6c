package linear

import "math"

// Where the largest sum leads the next by less (where there is one sum: is less from 0), the answer is
// none; 0 answers always.
var leastLead int64 = 0

func leadOf(sums []int64, best int) int64 {
	lead := int64(math.MaxInt64)
	for i, sum := range sums {
		if i != best && sums[best]-sum < lead {
			lead = sums[best] - sum
		}
	}
	return lead
}
