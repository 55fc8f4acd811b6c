package runtime

import "strings"

// fits tells whether a text is made from a template; placeholders stand for what holds no space, unless
// loose.
func fits(text, template, placeholder string, loose bool) bool {
	parts := strings.Split(template, placeholder)
	last := len(parts) - 1
	if last == 0 {
		return text == template
	}
	if !strings.HasPrefix(text, parts[0]) || !strings.HasSuffix(text, parts[last]) {
		return false
	}
	ends := []int{len(parts[0])}
	for _, part := range parts[1:last] {
		var found []int
		next, limit := 0, -1
		for _, start := range ends {
			if limit < start {
				limit = len(text)
				if space := strings.IndexByte(text[start:], ' '); space >= 0 && !loose {
					limit = start + space
				}
			}
			if next < start {
				next = start
			}
			for next <= limit {
				at := strings.Index(text[next:], part)
				if at == -1 || next+at > limit {
					break
				}
				found = append(found, next+at+len(part))
				next += at + 1
			}
		}
		ends = found
	}
	stop := len(text) - len(parts[last])
	least := 0
	if stop > 0 && !loose {
		least = strings.LastIndexByte(text[:stop], ' ') + 1
	}
	for _, end := range ends {
		if end >= least && end <= stop {
			return true
		}
	}
	return false
}
