import type { LibraryFunction } from './code.js'

/** What every program may call to read its input; `Code.field` does. Each agrees with fields.ts. */
export const fieldLibrary: readonly LibraryFunction[] = [
  {
    name: 'at',
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// The value at a path of keys and places, or undefined.
function at(value, ...keys) {
  for (const key of keys) {
    const open = typeof value === 'object' && value !== null && Array.isArray(value) === (typeof key === 'number')
    value = open && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}`,
      python: `def at(value, *keys):
    """The value at a path of keys and places, or None."""
    for key in keys:
        if isinstance(key, str):
            value = value.get(key) if isinstance(value, dict) else None
        else:
            value = value[key] if isinstance(value, list) and key < len(value) else None
    return value`,
      go: `// at returns the value at a path of keys and places, or nil.
func at(value any, keys ...any) any {
	for _, key := range keys {
		switch key := key.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[key]
		case int:
			array, _ := value.([]any)
			value = nil
			if key < len(array) {
				value = array[key]
			}
		}
	}
	return value
}`,
      csharp: `// The value at a path of keys and places, or null.
private static object At(object value, params object[] keys)
{
    foreach (var key in keys)
    {
        var map = value as IDictionary<string, object>;
        var list = value as IList<object>;
        value = null;
        if (key is string && map != null)
            map.TryGetValue((string)key, out value);
        else if (key is int && list != null && (int)key < list.Count)
            value = list[(int)key];
    }
    return value;
}`
    }
  },
  {
    name: 'textOf',
    imports: { python: ['re'], go: ['strings'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// A value as text, '' if it is none; half a surrogate pair is U+FFFD.
function textOf(value) {
  return typeof value === 'string' ? value.replace(/[\\ud800-\\udfff]/gu, '\\ufffd') : ''
}`,
      python: `def text_of(value):
    """A value as text, "" if it is none; half a surrogate pair is U+FFFD."""
    return re.sub("[\\ud800-\\udfff]", "\\ufffd", value) if isinstance(value, str) else ""`,
      go: `// textOf returns a value as valid text, "" if it is none.
func textOf(value any) string {
	text, _ := value.(string)
	return strings.ToValidUTF8(text, "\\ufffd")
}`,
      csharp: `// A value as text, "" if it is none; half a surrogate pair is U+FFFD.
private static string TextOf(object value)
{
    const string Half = @"[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";
    return Regex.Replace(value as string ?? "", Half, "\\ufffd");
}`
    }
  },
  {
    name: 'isText',
    source: {
      javascript: `function isText(value) {
  return typeof value === 'string'
}`,
      python: `def is_text(value):
    return isinstance(value, str)`,
      go: `func isText(value any) bool {
	_, ok := value.(string)
	return ok
}`,
      csharp: `private static bool IsText(object value) => value is string;`
    }
  },
  {
    name: 'isNumber',
    needs: ['numberOf'],
    source: {
      javascript: `function isNumber(value) {
  return typeof value === 'number'
}`,
      python: `def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)`,
      go: `func isNumber(value any) bool {
	return !math.IsNaN(numberOf(value))
}`,
      csharp: `private static bool IsNumber(object value) => !double.IsNaN(NumberOf(value));`
    }
  },
  {
    name: 'numberOf',
    imports: { python: ['math'], go: ['encoding/json', 'math'], csharp: ['System'] },
    source: {
      javascript: `// A value as number, NaN if it is none, so that every comparison is false.
function numberOf(value) {
  return typeof value === 'number' ? value : NaN
}`,
      python: `def number_of(value):
    """A value as number, NaN if it is none, so that every comparison is false."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if is_number else math.nan`,
      go: `// numberOf returns a value as number, NaN if it is none, so that every comparison is false.
func numberOf(value any) float64 {
	switch number := value.(type) {
	case float64:
		return number
	case int:
		return float64(number)
	case int64:
		return float64(number)
	case json.Number:
		double, _ := number.Float64()
		return double
	}
	return math.NaN()
}`,
      csharp: `// A value of any number type as double, NaN if it is none, so that every comparison is false.
private static double NumberOf(object value)
{
    var type = Convert.GetTypeCode(value);
    return type >= TypeCode.SByte && type <= TypeCode.Decimal ? Convert.ToDouble(value) : double.NaN;
}`
    }
  },
  {
    name: 'isPresent',
    source: {
      javascript: `function isPresent(value) {
  return value !== undefined && value !== null
}`,
      python: `def is_present(value):
    return value is not None`,
      go: `func isPresent(value any) bool {
	return value != nil
}`,
      csharp: `private static bool IsPresent(object value) => value != null;`
    }
  }
]
