package runtime

import "strings"

func has(text string, phrases ...string) bool {
	for _, phrase := range phrases {
		if strings.Contains(text, " "+phrase+" ") {
			return true
		}
	}
	return false
}

func starts(text string, phrases ...string) bool {
	for _, phrase := range phrases {
		if strings.HasPrefix(text, " "+phrase+" ") {
			return true
		}
	}
	return false
}

func ends(text string, phrases ...string) bool {
	for _, phrase := range phrases {
		if strings.HasSuffix(text, " "+phrase+" ") {
			return true
		}
	}
	return false
}
