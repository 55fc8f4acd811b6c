package pattern

// fulfilsLuhn is the checksum of Luhn: from the right every second digit counts double.
func fulfilsLuhn(text string) bool {
	digits := digitsOf(text)
	total := 0
	for i, digit := range digits {
		if i%2 == 1 {
			digit *= 2
			if digit > 9 {
				digit -= 9
			}
		}
		total += digit
	}
	return len(digits) > 1 && total%10 == 0
}

// fulfilsWeights tells whether digits times weights, from the right and over again, divide by a modulus;
// a final X counts 10.
func fulfilsWeights(text string, modulus int, weights ...int) bool {
	digits := digitsOf(text)
	if len(digits) < 2 {
		return false
	}
	if last := text[len(text)-1]; last == 'X' || last == 'x' {
		digits = append([]int{10}, digits...)
	}
	total := 0
	for i, digit := range digits {
		total += digit * weights[i%len(weights)]
	}
	return total%modulus == 0
}

// fulfilsMod1110 is the checksum of ISO 7064, mod 11,10.
func fulfilsMod1110(text string) bool {
	digits := digitsOf(text)
	product := 10
	for i := len(digits) - 1; i > 0; i-- {
		sum := (digits[i] + product) % 10
		if sum == 0 {
			sum = 10
		}
		product = 2 * sum % 11
	}
	return len(digits) > 1 && (product+digits[0])%10 == 1
}

// fulfilsIban is the checksum of IBAN: the first four characters moved to the end, letters from 10;
// modulo 97.
func fulfilsIban(text string) bool {
	var values []int
	for _, char := range text {
		switch {
		case '0' <= char && char <= '9':
			values = append(values, int(char-'0'))
		case 'A' <= char && char <= 'Z':
			values = append(values, int(char-'A')+10)
		case 'a' <= char && char <= 'z':
			values = append(values, int(char-'a')+10)
		}
	}
	if len(values) < 5 {
		return false
	}
	rest := 0
	for _, value := range append(values[4:], values[:4]...) {
		if value < 10 {
			rest = (rest*10 + value) % 97
		} else {
			rest = (rest*100 + value) % 97
		}
	}
	return rest == 1
}
