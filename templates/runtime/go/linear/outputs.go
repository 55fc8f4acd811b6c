package linear

var outputs = []any{
	// given outputs
	"no", "yes",
}

// only with sums
var biases = []int64{
	// given biases
	0,
}

func constant() (any, error) {
	// given place
	return outputs[0], nil
}
