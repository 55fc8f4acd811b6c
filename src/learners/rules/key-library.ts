import type { Path } from '../fields.js'
import type { LibraryFunction } from '../print/code.js'

/** What takes the place of the field library's `at` where paths are keys alone: shorter. */
export function keyLibrary(paths: readonly Path[]): LibraryFunction[] {
  return paths.every(path => path.every(key => typeof key === 'string')) ? [atKeys] : []
}

const atKeys: LibraryFunction = {
  name: 'at',
  imports: { csharp: ['System.Collections.Generic'] },
  source: {
    javascript: `// The value at a path of keys, or undefined.
function at(value, ...keys) {
  for (const key of keys) {
    const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value)
    value = isOpen && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}`,
    python: `def at(value, *keys):
    """The value at a path of keys, or None."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value`,
    go: `// at returns the value at a path of keys, or nil.
func at(value any, keys ...string) any {
	for _, key := range keys {
		object, _ := value.(map[string]any)
		value = object[key]
	}
	return value
}`,
    csharp: `// The value at a path of keys, or null.
private static object At(object value, params string[] keys)
{
    foreach (var key in keys)
    {
        var map = value as IDictionary<string, object>;
        value = null;
        if (map != null)
            map.TryGetValue(key, out value);
    }
    return value;
}`
  }
}
