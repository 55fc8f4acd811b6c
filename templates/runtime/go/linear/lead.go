package linear

import "math"

func leadOf(sums []int64, best int) int64 {
	lead := int64(math.MaxInt64)
	for i, sum := range sums {
		if i != best && sums[best]-sum < lead {
			lead = sums[best] - sum
		}
	}
	return lead
}
