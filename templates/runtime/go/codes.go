package runtime

// only here
// clamp moves a place into a text.
func clamp(place, length int) int {
	if place > length {
		return length
	}
	return place
}
