package sums

import "math"

func winnerOfTwo(sums []float64) int {
	if sums[0] >= 0 {
		return 0
	}
	return 1
}

func winnerOf(sums []float64) int {
	best := 0
	for i := range sums {
		if sums[i] > sums[best] {
			best = i
		}
	}
	return best
}

func estimateOf(sums []float64) float64 {
	// given sum
	sum := sums[0] / 8.0
	// given rounded
	return math.Floor(float64(sum*100)+0.5) / 100
}

func heldEstimate(sums []float64) float64 {
	sum := sums[0]
	// given range
	if sum > 7.0 {
		// given range
		sum = 7.0
		// given range
	} else if !(sum >= -2.0) {
		// given range
		sum = -2.0
	}
	// given rounded
	return math.Floor(float64(sum*100)+0.5) / 100
}
