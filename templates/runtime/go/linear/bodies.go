package linear

func answerOfTwo() (any, error) {
	sums := append([]int64(nil), biases...)
	// given sums
	sums[0]++
	if sums[0] < leastLead && -sums[0] < leastLead {
		return nil, nil
	}
	if sums[0] >= 0 {
		return outputs[0], nil
	}
	return outputs[1], nil
}

func answerOfMany() (any, error) {
	sums := append([]int64(nil), biases...)
	// given sums
	sums[0]++
	best := 0
	for i := range sums {
		if sums[i] > sums[best] {
			best = i
		}
	}
	if leastLead > 0 && leadOf(sums, best) < leastLead {
		return nil, nil
	}
	return outputs[best], nil
}
