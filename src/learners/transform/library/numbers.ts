import type { LibraryFunction } from '../../print/code.js'

/** Numbers in texts; see numbers.ts. Doubles, rounded by the same steps in every language. */
export const numberLibrary: readonly LibraryFunction[] = [
  {
    name: 'numberAt',
    needs: ['numbersIn'],
    source: {
      javascript: `// The n-th number of a text, or ''. Below 0, n counts from the end.
function numberAt(text, n) {
  const all = numbersIn(text)
  return all[n > 0 ? n - 1 : all.length + n] ?? ''
}`,
      python: `def number_at(text, n):
    """The n-th number of a text, or "". Below 0, n counts from the end."""
    found = numbers_in(text)
    at = n - 1 if n > 0 else len(found) + n
    return found[at] if 0 <= at < len(found) else ""`,
      go: `// numberAt returns the n-th number of a text, or "". Below 0, n counts from the end.
func numberAt(text string, n int) string {
	found := numbersIn(text)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}`,
      csharp: `// The n-th number of a text, or "". Below 0, n counts from the end.
private static string NumberAt(string text, int n)
{
    var found = NumbersIn(text);
    var at = n > 0 ? n - 1 : found.Count + n;
    return at >= 0 && at < found.Count ? found[at] : "";
}`
    }
  },
  {
    name: 'numbersIn',
    needs: ['numbers', 'codes', 'textFrom'],
    imports: { go: ['strings'], csharp: ['System.Collections.Generic'], python: ['re'] },
    source: {
      javascript: `// Numbers with their sign, without commas. A minus behind a letter or digit is none.
function numbersIn(text) {
  const chars = [...text]
  return numbers(text).map(([start, end]) => {
    const isNegative = chars[start - 1] === '-' && !/[0-9A-Za-z]/.test(chars[start - 2] ?? '')
    return (isNegative ? '-' : '') + chars.slice(start, end).join('').replaceAll(',', '')
  })
}`,
      python: `def numbers_in(text):
    """Numbers with their sign, without commas. A minus behind a letter or digit is none."""
    found = []
    for start, end in numbers(text):
        is_negative = re.search("(?:^|[^0-9A-Za-z])-\\\\Z", text[max(0, start - 2) : start])
        found.append(("-" if is_negative else "") + text[start:end].replace(",", ""))
    return found`,
      go: `// numbersIn returns numbers with their sign, without commas. A minus behind a letter or digit is none.
func numbersIn(text string) []string {
	var found []string
	runes := []rune(text)
	isPlain := func(at int) bool {
		char := runes[at]
		return '0' <= char && char <= '9' || 'A' <= char && char <= 'Z' || 'a' <= char && char <= 'z'
	}
	for _, span := range numbers(runes) {
		number := strings.ReplaceAll(string(runes[span[0]:span[1]]), ",", "")
		if at := span[0] - 1; at >= 0 && runes[at] == '-' && (at == 0 || !isPlain(at-1)) {
			number = "-" + number
		}
		found = append(found, number)
	}
	return found
}`,
      csharp: `// Numbers with their sign, without commas. A minus behind a letter or digit is none.
private static List<string> NumbersIn(string text)
{
    var found = new List<string>();
    var codes = Codes(text);
    System.Func<int, bool> isPlain = code =>
        (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    foreach (var span in Numbers(codes))
    {
        var at = span[0] - 1;
        var isNegative = at >= 0 && codes[at] == '-' && (at == 0 || !isPlain(codes[at - 1]));
        var digits = TextFrom(codes.GetRange(span[0], span[1] - span[0])).Replace(",", "");
        found.Add((isNegative ? "-" : "") + digits);
    }
    return found;
}`
    }
  },
  {
    name: 'scaled',
    needs: ['amountOf', 'fixed'],
    source: {
      javascript: `// A number times a factor plus an offset, rounded to so many decimals.
function scaled(text, factor, offset, digits) {
  return fixed(amountOf(text) * factor + offset, digits)
}`,
      python: `def scaled(text, factor, offset, digits):
    """A number times a factor plus an offset, rounded to so many decimals."""
    return fixed(amount_of(text) * factor + offset, digits)`,
      go: `// scaled returns a number times a factor plus an offset, rounded to so many decimals.
func scaled(text string, factor, offset float64, digits int) string {
	return fixed(float64(amountOf(text)*factor)+offset, digits)
}`,
      csharp: `// A number times a factor plus an offset, rounded to so many decimals.
private static string Scaled(string text, double factor, double offset, int digits) =>
    Fixed(AmountOf(text) * factor + offset, digits);`
    }
  },
  {
    name: 'scaledTo',
    needs: ['amountOf', 'fixed', 'withoutZeros'],
    imports: { go: ['math'], csharp: ['System'] },
    source: {
      javascript: `// A number times a factor plus an offset with so many significant digits, without zeros at the end.
function scaledTo(text, factor, offset, digits) {
  const value = amountOf(text) * factor + offset
  let size = Math.abs(value)
  let decimals = digits - 1
  for (; size >= 10 && decimals > 0; decimals--) size /= 10
  for (; size > 0 && size < 1 && decimals < 12; decimals++) size *= 10
  return withoutZeros(fixed(value, decimals))
}`,
      python: `def scaled_to(text, factor, offset, digits):
    """A number times a factor plus an offset with so many significant digits, without zeros at the end."""
    value = amount_of(text) * factor + offset
    size = abs(value)
    decimals = digits - 1
    while size >= 10 and decimals > 0:
        size /= 10
        decimals -= 1
    while 0 < size < 1 and decimals < 12:
        size *= 10
        decimals += 1
    return without_zeros(fixed(value, decimals))`,
      go: `// scaledTo returns a number times a factor plus an offset with so many significant digits, without
// zeros at the end.
func scaledTo(text string, factor, offset float64, digits int) string {
	value := float64(amountOf(text)*factor) + offset
	size := math.Abs(value)
	decimals := digits - 1
	for ; size >= 10 && decimals > 0; decimals-- {
		size /= 10
	}
	for ; size > 0 && size < 1 && decimals < 12; decimals++ {
		size *= 10
	}
	return withoutZeros(fixed(value, decimals))
}`,
      csharp: `// A number times a factor plus an offset with so many significant digits, without zeros at the end.
private static string ScaledTo(string text, double factor, double offset, int digits)
{
    var value = AmountOf(text) * factor + offset;
    var size = Math.Abs(value);
    var decimals = digits - 1;
    for (; size >= 10 && decimals > 0; decimals--)
        size /= 10;
    for (; size > 0 && size < 1 && decimals < 12; decimals++)
        size *= 10;
    return WithoutZeros(Fixed(value, decimals));
}`
    }
  },
  {
    name: 'withoutZeros',
    imports: { go: ['strings'] },
    source: {
      javascript: `// Without zeros behind the last decimal.
function withoutZeros(text) {
  return text.includes('.') ? text.replace(/\\.?0*$/, '') : text
}`,
      python: `def without_zeros(text):
    """Without zeros behind the last decimal."""
    return text.rstrip("0").removesuffix(".") if "." in text else text`,
      go: `// withoutZeros leaves out zeros behind the last decimal.
func withoutZeros(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}`,
      csharp: `// Without zeros behind the last decimal.
private static string WithoutZeros(string text)
{
    if (!text.Contains("."))
        return text;
    var trimmed = text.TrimEnd('0');
    return trimmed.EndsWith(".", System.StringComparison.Ordinal) ? trimmed.Substring(0, trimmed.Length - 1) : trimmed;
}`
    }
  },
  {
    name: 'combined',
    needs: ['amountOf', 'fixed', 'withoutZeros'],
    source: {
      javascript: `// Two numbers added, subtracted, multiplied or divided; '' where that cannot be.
function combined(left, operator, right) {
  const [a, b] = [amountOf(left), amountOf(right)]
  if (operator === '/' && b === 0) return ''
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b
  return withoutZeros(fixed(result, 8))
}`,
      python: `def combined(left, operator, right):
    """Two numbers added, subtracted, multiplied or divided; "" where that cannot be."""
    a, b = amount_of(left), amount_of(right)
    if operator == "/":
        return without_zeros(fixed(a / b, 8)) if b != 0 else ""
    result = a + b if operator == "+" else a - b if operator == "-" else a * b
    return without_zeros(fixed(result, 8))`,
      go: `// combined returns two numbers added, subtracted, multiplied or divided; "" where that cannot be.
func combined(left, operator, right string) string {
	a, b := amountOf(left), amountOf(right)
	result := a + b
	switch operator {
	case "-":
		result = a - b
	case "*":
		result = a * b
	case "/":
		if b == 0 {
			return ""
		}
		result = a / b
	}
	return withoutZeros(fixed(result, 8))
}`,
      csharp: `// Two numbers added, subtracted, multiplied or divided; "" where that cannot be.
private static string Combined(string left, string op, string right)
{
    double a = AmountOf(left), b = AmountOf(right);
    if (op == "/" && b == 0)
        return "";
    var result = op == "+" ? a + b : op == "-" ? a - b : op == "*" ? a * b : a / b;
    return WithoutZeros(Fixed(result, 8));
}`
    }
  },
  {
    name: 'overall',
    needs: ['numbersIn', 'amountOf', 'fixed', 'withoutZeros'],
    imports: { go: ['sort'], csharp: ['System.Linq'] },
    source: {
      javascript: `// The sum, mean, median, least or greatest of all numbers of a text; '' where there are none.
function overall(text, what) {
  const all = numbersIn(text).map(amountOf)
  if (all.length === 0) return ''
  const sum = all.reduce((a, b) => a + b, 0)
  const sorted = [...all].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  const results = { sum, mean: sum / all.length, median, least: sorted[0], greatest: sorted.at(-1) }
  return withoutZeros(fixed(results[what], 8))
}`,
      python: `def overall(text, what):
    """The sum, mean, median, least or greatest of all numbers of a text; "" where there are none."""
    found = [amount_of(number) for number in numbers_in(text)]
    if not found:
        return ""
    total = 0.0
    for value in found:
        total += value
    found.sort()
    middle = len(found) // 2
    results = {
        "sum": total,
        "mean": total / len(found),
        "median": found[middle] if len(found) % 2 == 1 else (found[middle - 1] + found[middle]) / 2,
        "least": found[0],
        "greatest": found[-1],
    }
    return without_zeros(fixed(results[what], 8))`,
      go: `// overall returns the sum, mean, median, least or greatest of all numbers of a text; "" where there
// are none.
func overall(text, what string) string {
	var all []float64
	sum := 0.0
	for _, number := range numbersIn(text) {
		all = append(all, amountOf(number))
		sum += amountOf(number)
	}
	if len(all) == 0 {
		return ""
	}
	sort.Float64s(all)
	middle := len(all) / 2
	result := sum
	switch what {
	case "mean":
		result = sum / float64(len(all))
	case "median":
		result = all[middle]
		if len(all)%2 == 0 {
			result = (all[middle-1] + all[middle]) / 2
		}
	case "least":
		result = all[0]
	case "greatest":
		result = all[len(all)-1]
	}
	return withoutZeros(fixed(result, 8))
}`,
      csharp: `// The sum, mean, median, least or greatest of all numbers of a text; "" where there are none.
private static string Overall(string text, string what)
{
    var all = NumbersIn(text).Select(AmountOf).ToList();
    if (all.Count == 0)
        return "";
    var result = 0.0;
    foreach (var value in all)
        result += value;
    all.Sort();
    var middle = all.Count / 2;
    if (what == "mean")
        result /= all.Count;
    if (what == "median")
        result = all.Count % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    if (what == "least")
        result = all[0];
    if (what == "greatest")
        result = all[all.Count - 1];
    return WithoutZeros(Fixed(result, 8));
}`
    }
  },
  {
    name: 'amountOf',
    imports: { python: ['math', 're'], go: ['math', 'regexp'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// The value of digits with at most one point, exact up to 15 digits; NaN for other texts.
function amountOf(text) {
  if (!/^-?[0-9]*(?:\\.[0-9]*)?$/.test(text) || !/[0-9]/.test(text)) return NaN
  const [whole, part = ''] = text.replace('-', '').split('.')
  let value = 0
  for (const digit of whole + part) value = value * 10 + Number(digit)
  let scale = 1
  for (let i = 0; i < part.length; i++) scale *= 10
  return (text.startsWith('-') ? -value : value) / scale
}`,
      python: `def amount_of(text):
    """The value of digits with at most one point, exact up to 15 digits; NaN for other texts."""
    if not re.fullmatch("-?[0-9]*(?:[.][0-9]*)?", text) or not re.search("[0-9]", text):
        return math.nan
    whole, _, part = text.replace("-", "").partition(".")
    value = 0.0
    for digit in whole + part:
        value = value * 10 + int(digit)
    scale = 1.0
    for _ in part:
        scale *= 10
    return (-value if text.startswith("-") else value) / scale`,
      go: `var numberPattern = regexp.MustCompile("^-?[0-9]*(?:[.][0-9]*)?$")

// amountOf returns the value of digits with at most one point, exact up to 15 digits; NaN for other texts.
func amountOf(text string) float64 {
	value, scale := 0.0, 1.0
	hasDigits, isBehind := false, false
	for _, char := range text {
		if char == '.' {
			isBehind = true
		} else if char != '-' {
			hasDigits = true
			value = float64(value*10) + float64(char-'0')
			if isBehind {
				scale *= 10
			}
		}
	}
	if !hasDigits || !numberPattern.MatchString(text) {
		return math.NaN()
	}
	if text[0] == '-' {
		value = -value
	}
	return value / scale
}`,
      csharp: `// The value of digits with at most one point, exact up to 15 digits; NaN for other texts.
private static double AmountOf(string text)
{
    if (!Regex.IsMatch(text, @"\\A-?[0-9]*(?:\\.[0-9]*)?\\z") || !Regex.IsMatch(text, "[0-9]"))
        return double.NaN;
    double value = 0, scale = 1;
    var point = text.IndexOf('.');
    for (var i = 0; i < text.Length; i++)
    {
        if (text[i] == '-' || text[i] == '.')
            continue;
        value = value * 10 + (text[i] - '0');
        if (point >= 0 && i > point)
            scale *= 10;
    }
    return (text[0] == '-' ? -value : value) / scale;
}`
    }
  },
  {
    name: 'fixed',
    imports: {
      python: ['math'],
      go: ['math', 'strconv', 'strings'],
      csharp: ['System', 'System.Globalization']
    },
    source: {
      javascript: `// Rounded half up, away from zero, to so many decimals; '' where the digits would not be exact.
function fixed(value, digits) {
  let scale = 1
  for (let i = 0; i < digits; i++) scale *= 10
  const whole = Math.floor(Math.abs(value) * scale + 0.5)
  if (!(whole < 2 ** 53)) return ''
  const text = String(whole).padStart(digits + 1, '0')
  const sign = value < 0 && whole > 0 ? '-' : ''
  return sign + (digits === 0 ? text : \`\${text.slice(0, -digits)}.\${text.slice(-digits)}\`)
}`,
      python: `def fixed(value, digits):
    """Rounded half up, away from zero, to so many decimals; "" where the digits would not be exact."""
    scaled_up = abs(value) * 10.0**digits + 0.5
    if not scaled_up < 2**53:
        return ""
    whole = math.floor(scaled_up)
    text = str(whole).rjust(digits + 1, "0")
    sign = "-" if value < 0 and whole > 0 else ""
    return sign + (text if digits == 0 else f"{text[:-digits]}.{text[-digits:]}")`,
      go: `// fixed rounds half up, away from zero, to so many decimals; "" where the digits would not be exact.
func fixed(value float64, digits int) string {
	scale := 1.0
	for i := 0; i < digits; i++ {
		scale *= 10
	}
	whole := math.Floor(float64(math.Abs(value)*scale) + 0.5)
	if !(whole < 1<<53) {
		return ""
	}
	text := strconv.FormatInt(int64(whole), 10)
	if missing := digits + 1 - len(text); missing > 0 {
		text = strings.Repeat("0", missing) + text
	}
	if digits > 0 {
		text = text[:len(text)-digits] + "." + text[len(text)-digits:]
	}
	if value < 0 && whole > 0 {
		return "-" + text
	}
	return text
}`,
      csharp: `// Rounded half up, away from zero, to so many decimals; "" where the digits would not be exact.
private static string Fixed(double value, int digits)
{
    var scale = 1.0;
    for (var i = 0; i < digits; i++)
        scale *= 10;
    var whole = Math.Floor(Math.Abs(value) * scale + 0.5);
    if (!(whole < 9007199254740992.0))
        return "";
    var text = ((long)whole).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
    if (digits > 0)
        text = text.Insert(text.Length - digits, ".");
    return value < 0 && whole > 0 ? "-" + text : text;
}`
    }
  },
  {
    name: 'rebased',
    imports: { go: ['strings'] },
    source: {
      javascript: `// A whole number in digits of one base written in another; '' for other texts.
function rebased(text, from, to) {
  const digits = '0123456789ABCDEF'
  let value = 0
  for (const char of text) {
    const digit = digits.indexOf(char >= 'a' && char <= 'f' ? char.toUpperCase() : char)
    if (digit < 0 || digit >= from) return ''
    value = value * from + digit
  }
  return text === '' || value >= 2 ** 53 ? '' : value.toString(to).toUpperCase()
}`,
      python: `def rebased(text, start, end):
    """A whole number in digits of one base written in another; "" for other texts."""
    digits = "0123456789ABCDEF"
    value = 0
    for char in text:
        digit = digits.find(char.upper() if "a" <= char <= "f" else char)
        if not 0 <= digit < start:
            return ""
        value = value * start + digit
    if text == "" or value >= 2**53:
        return ""
    result = digits[value % end]
    while value >= end:
        value //= end
        result = digits[value % end] + result
    return result`,
      go: `// rebased returns a whole number in digits of one base written in another; "" for other texts.
func rebased(text string, from, to int) string {
	const digits = "0123456789ABCDEF"
	value := 0
	for _, char := range text {
		if 'a' <= char && char <= 'f' {
			char += 'A' - 'a'
		}
		digit := strings.IndexRune(digits, char)
		if digit < 0 || digit >= from || value >= 1<<53 {
			return ""
		}
		value = value*from + digit
	}
	if text == "" || value >= 1<<53 {
		return ""
	}
	result := digits[value%to : value%to+1]
	for value >= to {
		value /= to
		result = digits[value%to:value%to+1] + result
	}
	return result
}`,
      csharp: `// A whole number in digits of one base written in another; "" for other texts.
private static string Rebased(string text, int from, int to)
{
    const string Digits = "0123456789ABCDEF";
    var value = 0L;
    foreach (var letter in text)
    {
        var digit = Digits.IndexOf(letter >= 'a' && letter <= 'f' ? (char)(letter - 32) : letter);
        if (digit < 0 || digit >= from || value >= 1L << 53)
            return "";
        value = value * from + digit;
    }
    if (text == "" || value >= 1L << 53)
        return "";
    var result = Digits.Substring((int)(value % to), 1);
    while (value >= to)
    {
        value /= to;
        result = Digits[(int)(value % to)] + result;
    }
    return result;
}`
    }
  },
  {
    name: 'roman',
    imports: { python: ['re'], go: ['regexp', 'strconv'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// A whole number below 4000 in Roman numerals; '' for other texts.
function roman(text) {
  const symbols = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  if (!/^[0-9]{1,4}$/.test(text) || Number(text) >= 4000) return ''
  let rest = Number(text)
  let result = ''
  for (const [i, value] of values.entries()) {
    for (; rest >= value; rest -= value) result += symbols[i]
  }
  return result
}`,
      python: `def roman(text):
    """A whole number below 4000 in Roman numerals; "" for other texts."""
    symbols = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]
    values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
    if not re.fullmatch("[0-9]{1,4}", text) or int(text) >= 4000:
        return ""
    rest = int(text)
    result = ""
    for symbol, value in zip(symbols, values):
        result += symbol * (rest // value)
        rest %= value
    return result`,
      go: `// roman returns a whole number below 4000 in Roman numerals; "" for other texts.
func roman(text string) string {
	symbols := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	if !regexp.MustCompile("^[0-9]{1,4}$").MatchString(text) {
		return ""
	}
	rest, _ := strconv.Atoi(text)
	if rest >= 4000 {
		return ""
	}
	result := ""
	for i, value := range values {
		for ; rest >= value; rest -= value {
			result += symbols[i]
		}
	}
	return result
}`,
      csharp: `// A whole number below 4000 in Roman numerals; "" for other texts.
private static string Roman(string text)
{
    var symbols = new[] { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
    var values = new[] { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
    if (!Regex.IsMatch(text, @"\\A[0-9]{1,4}\\z") || int.Parse(text) >= 4000)
        return "";
    var rest = int.Parse(text);
    var result = "";
    for (var i = 0; i < values.Length; i++)
        for (; rest >= values[i]; rest -= values[i])
            result += symbols[i];
    return result;
}`
    }
  },
  {
    name: 'fromRoman',
    imports: { go: ['strconv'], csharp: ['System.Globalization'] },
    source: {
      javascript: `// The number that Roman numerals write; '' for other texts.
function fromRoman(text) {
  const values = [1, 5, 10, 50, 100, 500, 1000]
  let total = 0
  let previous = 0
  for (const char of text) {
    const at = 'IVXLCDM'.indexOf(char)
    if (at < 0) return ''
    total += values[at] > previous ? values[at] - 2 * previous : values[at]
    previous = values[at]
  }
  return text === '' ? '' : String(total)
}`,
      python: `def from_roman(text):
    """The number that Roman numerals write; "" for other texts."""
    values = [1, 5, 10, 50, 100, 500, 1000]
    total = 0
    previous = 0
    for char in text:
        at = "IVXLCDM".find(char)
        if at < 0:
            return ""
        total += values[at] - 2 * previous if values[at] > previous else values[at]
        previous = values[at]
    return str(total) if text else ""`,
      go: `// fromRoman returns the number that Roman numerals write; "" for other texts.
func fromRoman(text string) string {
	values := map[rune]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	total, previous := 0, 0
	for _, char := range text {
		value := values[char]
		if value == 0 {
			return ""
		}
		if value > previous {
			total -= 2 * previous
		}
		total += value
		previous = value
	}
	if text == "" {
		return ""
	}
	return strconv.Itoa(total)
}`,
      csharp: `// The number that Roman numerals write; "" for other texts.
private static string FromRoman(string text)
{
    var values = new[] { 1, 5, 10, 50, 100, 500, 1000 };
    int total = 0, previous = 0;
    foreach (var letter in text)
    {
        var at = "IVXLCDM".IndexOf(letter);
        if (at < 0)
            return "";
        total += values[at] > previous ? values[at] - 2 * previous : values[at];
        previous = values[at];
    }
    return text == "" ? "" : total.ToString(CultureInfo.InvariantCulture);
}`
    }
  },
  {
    name: 'codeOf',
    needs: ['codes'],
    imports: { go: ['strconv'], csharp: ['System.Globalization'] },
    source: {
      javascript: `// The code point of the first character, or ''.
function codeOf(text) {
  return text === '' ? '' : String(text.codePointAt(0))
}`,
      python: `def code_of(text):
    """The code point of the first character, or ""."""
    return str(ord(text[0])) if text else ""`,
      go: `// codeOf returns the code point of the first character, or "".
func codeOf(text string) string {
	for _, char := range text {
		return strconv.Itoa(int(char))
	}
	return ""
}`,
      csharp: `// The code point of the first character, or "".
private static string CodeOf(string text) =>
    text == "" ? "" : Codes(text)[0].ToString(CultureInfo.InvariantCulture);`
    }
  },
  {
    name: 'charOf',
    imports: { python: ['re'], go: ['regexp', 'strconv'], csharp: ['System.Text.RegularExpressions'] },
    source: {
      javascript: `// The character of a code point from 32 on; '' for other texts.
function charOf(text) {
  const code = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code)
}`,
      python: `def char_of(text):
    """The character of a code point from 32 on; "" for other texts."""
    code = int(text) if re.fullmatch("[0-9]{1,7}", text) else 0
    return "" if code < 32 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)`,
      go: `// charOf returns the character of a code point from 32 on; "" for other texts.
func charOf(text string) string {
	if !regexp.MustCompile("^[0-9]{1,7}$").MatchString(text) {
		return ""
	}
	code, _ := strconv.Atoi(text)
	if code < 32 || code > 0x10ffff || code >= 0xd800 && code <= 0xdfff {
		return ""
	}
	return string(rune(code))
}`,
      csharp: `// The character of a code point from 32 on; "" for other texts.
private static string CharOf(string text)
{
    var code = Regex.IsMatch(text, @"\\A[0-9]{1,7}\\z") ? int.Parse(text) : 0;
    var isNone = code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return isNone ? "" : char.ConvertFromUtf32(code);
}`
    }
  }
]
