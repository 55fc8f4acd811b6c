import type { LibraryFunction } from '../print/code.js'

/** `fits(text, template, placeholder, loose)`; agrees with `fits` in model.ts. */
export const templateLibrary: readonly LibraryFunction[] = [
  {
    name: 'fits',
    imports: { go: ['strings'], csharp: ['System', 'System.Collections.Generic', 'System.Linq'] },
    source: {
      javascript: `// Whether a text is made from a template; placeholders stand for what holds no space, unless loose.
function fits(text, template, placeholder, loose) {
  const parts = template.split(placeholder)
  const last = parts.length - 1
  if (last === 0) return text === template
  if (!text.startsWith(parts[0]) || !text.endsWith(parts[last])) return false
  let ends = [parts[0].length]
  for (const part of parts.slice(1, last)) {
    const found = []
    let next = 0
    let limit = -1
    for (const start of ends) {
      if (limit < start) limit = loose ? -1 : text.indexOf(' ', start)
      if (limit === -1) limit = text.length
      next = Math.max(next, start)
      while (next <= limit) {
        const at = text.indexOf(part, next)
        if (at === -1 || at > limit) break
        found.push(at + part.length)
        next = at + 1
      }
    }
    ends = found
  }
  const stop = text.length - parts[last].length
  const least = loose ? 0 : text.slice(0, Math.max(stop, 0)).lastIndexOf(' ') + 1
  return ends.some(end => end >= least && end <= stop)
}`,
      python: `def fits(text, template, placeholder, loose):
    """Whether a text is made from a template; placeholders stand for what holds no space, unless loose."""
    first, *parts = template.split(placeholder)
    if not parts:
        return text == template
    last = parts.pop()
    if not text.startswith(first) or not text.endswith(last):
        return False
    ends = [len(first)]
    for part in parts:
        found = []
        place = 0
        limit = -1
        for start in ends:
            if limit < start:
                limit = -1 if loose else text.find(" ", start)
            if limit == -1:
                limit = len(text)
            place = max(place, start)
            while place <= limit:
                at = text.find(part, place)
                if at == -1 or at > limit:
                    break
                found.append(at + len(part))
                place = at + 1
        ends = found
    stop = len(text) - len(last)
    least = 0 if loose else text.rfind(" ", 0, max(stop, 0)) + 1
    return any(least <= end <= stop for end in ends)`,
      go: `// fits tells whether a text is made from a template; placeholders stand for what holds no space, unless
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
}`,
      csharp: `// Whether a text is made from a template; placeholders stand for what holds no space, unless loose.
private static bool Fits(string text, string template, string placeholder, bool loose)
{
    var parts = template.Split(new[] { placeholder }, StringSplitOptions.None);
    var last = parts[parts.Length - 1];
    if (parts.Length == 1)
        return text == template;
    if (!text.StartsWith(parts[0], StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
        return false;
    var ends = new List<int> { parts[0].Length };
    foreach (var part in parts.Skip(1).Take(parts.Length - 2))
    {
        var found = new List<int>();
        var next = 0;
        var limit = -1;
        foreach (var start in ends)
        {
            if (limit < start)
                limit = loose ? -1 : text.IndexOf(' ', start);
            if (limit == -1)
                limit = text.Length;
            next = Math.Max(next, start);
            while (next <= limit)
            {
                var at = text.IndexOf(part, next, StringComparison.Ordinal);
                if (at == -1 || at > limit)
                    break;
                found.Add(at + part.Length);
                next = at + 1;
            }
        }
        ends = found;
    }
    var stop = text.Length - last.Length;
    var least = loose ? 0 : text.Substring(0, Math.Max(stop, 0)).LastIndexOf(' ') + 1;
    return ends.Any(end => end >= least && end <= stop);
}`
    }
  }
]
