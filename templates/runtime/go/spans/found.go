package spans

// findSpan returns the span with the highest score, "" if there is none; where one may lack, only a score
// above 0 counts.
func findSpan(text string, mayLack bool) string {
	isBound, best, from, to := mayLack, 0, 0, 0
	reach, first := 0, 0
	for at, piece := range spanScores(text) {
		if at == 0 || piece.begin > reach {
			reach, first = piece.begin, piece.start
		}
		reach += piece.inside
		if score := reach + piece.stop; !isBound || score > best {
			isBound, best, from, to = true, score, first, piece.end
		}
	}
	return text[from:to]
}

// maskSpans returns the text with a placeholder for each of the spans that score highest together.
func maskSpans(text, placeholder string) string {
	pieces := spanScores(text)
	outside, within := 0, 0
	opens := make([]bool, len(pieces))
	closes := make([]bool, len(pieces))
	for at, piece := range pieces {
		fresh := outside + piece.begin
		opens[at] = at == 0 || fresh >= within
		if opens[at] {
			within = fresh
		}
		within += piece.inside
		if within+piece.stop > outside {
			closes[at] = true
			outside = within + piece.stop
		}
	}
	masked := ""
	rest := len(text)
	for at := len(pieces) - 1; at >= 0; at-- {
		if !closes[at] {
			continue
		}
		masked = placeholder + text[pieces[at].end:rest] + masked
		for !opens[at] {
			at--
		}
		rest = pieces[at].start
	}
	return text[:rest] + masked
}
