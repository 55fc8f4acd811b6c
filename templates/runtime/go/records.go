package runtime

func oneIf(condition bool) float64 {
	if condition {
		return 1
	}
	return 0
}

// numberOr returns a number, or what stands for one that is missing.
func numberOr(number, other float64) float64 {
	if number == number {
		return number
	}
	return other
}
