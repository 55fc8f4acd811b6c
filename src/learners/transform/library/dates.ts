import type { LibraryFunction } from '../../print/code.js'

/** Dates and times in texts; see dates.ts. */
export const dateLibrary: readonly LibraryFunction[] = [
  {
    name: 'datePiece',
    needs: ['momentOf', 'dayNumber', 'later', 'padStart'],
    imports: { go: ['strconv', 'strings'], csharp: ['System.Globalization'] },
    source: {
      javascript: `const months =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

// A piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes later, or ''.
function datePiece(text, order, minutes, piece) {
  const read = momentOf(text, order)
  if (read === undefined) return ''
  const moment = later(read, minutes)
  const [year, month, day, hour, minute, second] = moment
  if (piece[0] === 'd') {
    if (year < 0 || month < 0 || day < 0) return ''
    const name = weekdays[(dayNumber(moment) + 3) % 7]
    return piece === 'ddd' ? name.slice(0, 3) : name
  }
  if (piece === 'MMM') return month < 0 ? '' : months[month - 1].slice(0, 3)
  if (piece === 'MMMM') return month < 0 ? '' : months[month - 1]
  if (piece === 'a') return hour < 0 ? '' : hour < 12 ? 'am' : 'pm'
  if (piece === 'A') return hour < 0 ? '' : hour < 12 ? 'AM' : 'PM'
  const twelve = hour < 0 ? -1 : hour % 12 || 12
  const value = { Y: year, M: month, D: day, H: hour, h: twelve, m: minute, s: second }[piece[0]]
  if (value < 0) return ''
  const padded = String(value).padStart(piece.length, '0')
  return piece === 'YY' ? padded.slice(2) : padded
}`,
      python: `MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()


def date_piece(text, order, minutes, piece):
    """A piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes later, or ""."""
    read = moment_of(text, order)
    if read is None:
        return ""
    moment = later(read, minutes)
    year, month, day, hour, minute, second = moment
    if piece[0] == "d":
        if year < 0 or month < 0 or day < 0:
            return ""
        name = WEEKDAYS[(day_number(moment) + 3) % 7]
        return name[:3] if piece == "ddd" else name
    if piece in ("MMM", "MMMM"):
        if month < 0:
            return ""
        return MONTHS[month - 1][:3] if piece == "MMM" else MONTHS[month - 1]
    if piece in ("a", "A"):
        if hour < 0:
            return ""
        name = "am" if hour < 12 else "pm"
        return name.upper() if piece == "A" else name
    twelve = -1 if hour < 0 else hour % 12 or 12
    values = {"Y": year, "M": month, "D": day, "H": hour, "h": twelve, "m": minute, "s": second}
    value = values[piece[0]]
    if value < 0:
        return ""
    padded = str(value).rjust(len(piece), "0")
    return padded[2:] if piece == "YY" else padded`,
      go: `var months = strings.Fields(
	"January February March April May June July August September October November December")
var weekdays = strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday")

// datePiece returns a piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes
// later, or "".
func datePiece(text, order string, minutes int, piece string) string {
	moment, ok := momentOf(text, order)
	if !ok {
		return ""
	}
	moment = later(moment, minutes)
	hour := moment[3]
	value := -1
	switch piece[0] {
	case 'd':
		if moment[0] < 0 || moment[1] < 0 || moment[2] < 0 {
			return ""
		}
		name := weekdays[(dayNumber(moment)+3)%7]
		if piece == "ddd" {
			return name[:3]
		}
		return name
	case 'Y':
		value = moment[0]
	case 'M':
		value = moment[1]
		if value > 0 && piece == "MMM" {
			return months[value-1][:3]
		}
		if value > 0 && piece == "MMMM" {
			return months[value-1]
		}
	case 'D':
		value = moment[2]
	case 'H':
		value = hour
	case 'h':
		value = hour
		if hour >= 0 {
			value = (hour+11)%12 + 1
		}
	case 'm':
		value = moment[4]
	case 's':
		value = moment[5]
	default:
		if hour < 0 {
			return ""
		}
		name := "am"
		if hour >= 12 {
			name = "pm"
		}
		if piece == "A" {
			return strings.ToUpper(name)
		}
		return name
	}
	if value < 0 {
		return ""
	}
	padded := padStart(strconv.Itoa(value), len(piece), "0")
	if piece == "YY" {
		return padded[2:]
	}
	return padded
}`,
      csharp: `private static readonly string[] Months =
    "January February March April May June July August September October November December".Split(' ');
private static readonly string[] Weekdays =
    "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".Split(' ');

// A piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes later, or "".
private static string DatePiece(string text, string order, int minutes, string piece)
{
    var moment = MomentOf(text, order);
    if (moment == null)
        return "";
    moment = Later(moment, minutes);
    var hour = moment[3];
    if (piece[0] == 'd')
    {
        if (moment[0] < 0 || moment[1] < 0 || moment[2] < 0)
            return "";
        var name = Weekdays[(DayNumber(moment) + 3) % 7];
        return piece == "ddd" ? name.Substring(0, 3) : name;
    }
    if (piece == "MMM" || piece == "MMMM")
    {
        if (moment[1] < 0)
            return "";
        var name = Months[moment[1] - 1];
        return piece == "MMM" ? name.Substring(0, 3) : name;
    }
    if (piece == "a" || piece == "A")
    {
        if (hour < 0)
            return "";
        return piece == "A" ? (hour < 12 ? "AM" : "PM") : hour < 12 ? "am" : "pm";
    }
    var twelve = hour < 0 ? -1 : (hour + 11) % 12 + 1;
    var value = piece[0] == 'h' ? twelve : moment["YMDHms".IndexOf(piece[0])];
    if (value < 0)
        return "";
    var padded = value.ToString(CultureInfo.InvariantCulture).PadLeft(piece.Length, '0');
    return piece == "YY" ? padded.Substring(2) : padded;
}`
    }
  },
  {
    name: 'momentOf',
    imports: {
      python: ['re'],
      go: ['regexp', 'strconv', 'strings'],
      csharp: ['System', 'System.Collections.Generic', 'System.Linq', 'System.Text.RegularExpressions']
    },
    source: {
      javascript: `// Year, month, day, hour, minute and second, -1 for what is not told; undefined for what no calendar holds.
// Numbers that neither their length nor a colon explains are day, month and year in the given order.
function momentOf(text, order) {
  let [year, month, day, hour, minute, second] = [-1, -1, -1, -1, -1, -1]
  let half = ''
  const rest = []
  for (const [token] of text.matchAll(/[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+/g)) {
    const word = token.toLowerCase()
    if (token.includes(':')) {
      if (hour < 0) [hour, minute, second = -1] = token.split(':').map(Number)
    } else if (word === 'am' || word === 'pm') half = word
    else if (word >= 'a') {
      const at = word.length < 3 ? -1 : months.findIndex(name => name.toLowerCase().startsWith(word))
      if (month < 0 && at >= 0) month = at + 1
      if (month < 0 && word === 'sept') month = 9
    } else if (token.length === 4 && year < 0) year = Number(token)
    else if (token.length === 8 && year < 0) {
      year = Number(token.slice(0, 4))
      month = Number(token.slice(4, 6))
      day = Number(token.slice(6))
    } else if (token.length <= 2) rest.push(Number(token))
  }
  for (const slot of order) {
    if (rest.length === 0) break
    if (slot === 'm' && month < 0) month = rest.shift()
    else if (slot === 'd' && day < 0) day = rest.shift()
    else if (slot === 'y' && year < 0) year = rest.shift()
  }
  if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900
  if (half !== '' && hour > 12) return undefined
  if (half !== '' && hour >= 0) hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  if (month === 0 || month > 12 || day === 0 || day > 31 || (year >= 0 && year < 1000)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return [year, month, day, hour, minute, second]
}`,
      python: `def moment_of(text, order):
    """Year, month, day, hour, minute and second, -1 for what is not told; None for what no calendar holds.

    Numbers that neither their length nor a colon explains are day, month and year in the given order.
    """
    year, month, day, hour, minute, second = -1, -1, -1, -1, -1, -1
    half = ""
    rest = []
    for token in re.findall("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+", text):
        word = token.lower()
        if ":" in token:
            if hour < 0:
                hour, minute, second = ([int(part) for part in token.split(":")] + [-1])[:3]
        elif word in ("am", "pm"):
            half = word
        elif word >= "a":
            for at, name in enumerate(MONTHS):
                if month < 0 and len(word) >= 3 and name.lower().startswith(word):
                    month = at + 1
            if month < 0 and word == "sept":
                month = 9
        elif len(token) == 4 and year < 0:
            year = int(token)
        elif len(token) == 8 and year < 0:
            year, month, day = int(token[:4]), int(token[4:6]), int(token[6:])
        elif len(token) <= 2:
            rest.append(int(token))
    for slot in order:
        if not rest:
            break
        if slot == "m" and month < 0:
            month = rest.pop(0)
        elif slot == "d" and day < 0:
            day = rest.pop(0)
        elif slot == "y" and year < 0:
            year = rest.pop(0)
    if 0 <= year < 100:
        year += 2000 if year < 70 else 1900
    if half and hour > 12:
        return None
    if half and hour >= 0:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if month == 0 or month > 12 or day == 0 or day > 31 or 0 <= year < 1000:
        return None
    if hour > 23 or minute > 59 or second > 59:
        return None
    return year, month, day, hour, minute, second`,
      go: `var datePattern = regexp.MustCompile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+")

// momentOf returns year, month, day, hour, minute and second, -1 for what is not told; false for what
// no calendar holds. Numbers that neither their length nor a colon explains are day, month and year in
// the given order.
func momentOf(text, order string) ([6]int, bool) {
	moment := [6]int{-1, -1, -1, -1, -1, -1}
	half := ""
	var rest []int
	for _, token := range datePattern.FindAllString(text, -1) {
		word := strings.ToLower(token)
		number, _ := strconv.Atoi(token)
		switch {
		case strings.Contains(token, ":"):
			if moment[3] < 0 {
				for i, part := range strings.Split(token, ":") {
					moment[3+i], _ = strconv.Atoi(part)
				}
			}
		case word == "am" || word == "pm":
			half = word
		case word >= "a":
			for at, name := range months {
				if moment[1] < 0 && len(word) >= 3 && strings.HasPrefix(strings.ToLower(name), word) {
					moment[1] = at + 1
				}
			}
			if moment[1] < 0 && word == "sept" {
				moment[1] = 9
			}
		case len(token) == 4 && moment[0] < 0:
			moment[0] = number
		case len(token) == 8 && moment[0] < 0:
			moment[0], moment[1], moment[2] = number/10000, number/100%100, number%100
		case len(token) <= 2:
			rest = append(rest, number)
		}
	}
	for _, slot := range order {
		at := strings.IndexRune("ymd", slot)
		if len(rest) > 0 && moment[at] < 0 {
			moment[at] = rest[0]
			rest = rest[1:]
		}
	}
	if moment[0] >= 0 && moment[0] < 70 {
		moment[0] += 2000
	} else if moment[0] >= 70 && moment[0] < 100 {
		moment[0] += 1900
	}
	if half != "" && moment[3] > 12 {
		return moment, false
	}
	if half != "" && moment[3] >= 0 {
		moment[3] %= 12
		if half == "pm" {
			moment[3] += 12
		}
	}
	isWrong := moment[1] == 0 || moment[1] > 12 || moment[2] == 0 || moment[2] > 31 ||
		moment[0] >= 0 && moment[0] < 1000 || moment[3] > 23 || moment[4] > 59 || moment[5] > 59
	return moment, !isWrong
}`,
      csharp: `// Year, month, day, hour, minute and second, -1 for what is not told; null for what no calendar holds.
// Numbers that neither their length nor a colon explains are day, month and year in the given order.
private static int[] MomentOf(string text, string order)
{
    var moment = new[] { -1, -1, -1, -1, -1, -1 };
    var half = "";
    var rest = new Queue<int>();
    foreach (Match match in Regex.Matches(text, "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+"))
    {
        var token = match.Value;
        var word = token.ToLowerInvariant();
        if (token.Contains(":"))
        {
            if (moment[3] < 0)
                token.Split(':').Select(int.Parse).ToArray().CopyTo(moment, 3);
        }
        else if (word == "am" || word == "pm")
            half = word;
        else if (word[0] >= 'a')
        {
            var at = word.Length < 3 ? -1 : Array.FindIndex(
                Months, name => name.ToLowerInvariant().StartsWith(word, StringComparison.Ordinal));
            if (moment[1] < 0 && (at >= 0 || word == "sept"))
                moment[1] = at >= 0 ? at + 1 : 9;
        }
        else if (token.Length == 4 && moment[0] < 0)
            moment[0] = int.Parse(token);
        else if (token.Length == 8 && moment[0] < 0)
            new[] { int.Parse(token.Substring(0, 4)), int.Parse(token.Substring(4, 2)), int.Parse(token.Substring(6)) }
                .CopyTo(moment, 0);
        else if (token.Length <= 2)
            rest.Enqueue(int.Parse(token));
    }
    foreach (var slot in order)
    {
        var at = "ymd".IndexOf(slot);
        if (rest.Count > 0 && moment[at] < 0)
            moment[at] = rest.Dequeue();
    }
    if (moment[0] >= 0 && moment[0] < 100)
        moment[0] += moment[0] < 70 ? 2000 : 1900;
    if (half != "" && moment[3] > 12)
        return null;
    if (half != "" && moment[3] >= 0)
        moment[3] = moment[3] % 12 + (half == "pm" ? 12 : 0);
    var isWrong = moment[1] == 0 || moment[1] > 12 || moment[2] == 0 || moment[2] > 31
        || (moment[0] >= 0 && moment[0] < 1000) || moment[3] > 23 || moment[4] > 59 || moment[5] > 59;
    return isWrong ? null : moment;
}`
    }
  },
  {
    name: 'dayNumber',
    source: {
      javascript: `// Days since 0000-03-01.
function dayNumber([year, month, day]) {
  const y = month <= 2 ? year - 1 : year
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear
}`,
      python: `def day_number(moment):
    """Days since 0000-03-01."""
    year, month, day = moment[:3]
    y = year - 1 if month <= 2 else year
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return 365 * y + y // 4 - y // 100 + y // 400 + of_year`,
      go: `// dayNumber returns the days since 0000-03-01.
func dayNumber(moment [6]int) int {
	year, month := moment[0], moment[1]-3
	if month < 0 {
		year--
		month += 12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + moment[2] - 1
}`,
      csharp: `// Days since 0000-03-01.
private static int DayNumber(int[] moment)
{
    var year = moment[1] <= 2 ? moment[0] - 1 : moment[0];
    var month = moment[1] > 2 ? moment[1] - 3 : moment[1] + 9;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + moment[2] - 1;
}`
    }
  },
  {
    name: 'later',
    needs: ['dayNumber'],
    imports: { csharp: ['System'] },
    source: {
      javascript: `// A moment so many minutes later.
function later(moment, minutes) {
  const [year, month, day, hour, minute, second] = moment
  if (minutes === 0) return moment
  const clock = Math.max(0, hour) * 60 + Math.max(0, minute) + minutes
  const days = Math.floor(clock / 1440)
  const left = clock - days * 1440
  const time = [Math.floor(left / 60), left % 60, second]
  if (year < 0 || month < 0 || day < 0) return [year, month, day, ...time]
  const number = dayNumber(moment) + days
  const era = Math.floor(number / 146097)
  const ofEra = number - era * 146097
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096)
  const years = Math.floor((ofEra - leaps) / 365)
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const newMonth = shifted < 10 ? shifted + 3 : shifted - 9
  const newDay = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  return [years + era * 400 + (newMonth <= 2 ? 1 : 0), newMonth, newDay, ...time]
}`,
      python: `def later(moment, minutes):
    """A moment so many minutes later."""
    year, month, day, hour, minute, second = moment
    if minutes == 0:
        return moment
    days, left = divmod(max(0, hour) * 60 + max(0, minute) + minutes, 1440)
    time = (left // 60, left % 60, second)
    if year < 0 or month < 0 or day < 0:
        return (year, month, day) + time
    era, of_era = divmod(day_number(moment) + days, 146097)
    years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    shifted = (5 * of_year + 2) // 153
    new_month = shifted + 3 if shifted < 10 else shifted - 9
    new_day = of_year - (153 * shifted + 2) // 5 + 1
    return (years + era * 400 + (1 if new_month <= 2 else 0), new_month, new_day) + time`,
      go: `// later returns a moment so many minutes later.
func later(moment [6]int, minutes int) [6]int {
	if minutes == 0 {
		return moment
	}
	clock := minutes
	if moment[3] > 0 {
		clock += moment[3] * 60
	}
	if moment[4] > 0 {
		clock += moment[4]
	}
	days := clock / 1440
	clock %= 1440
	if clock < 0 {
		days--
		clock += 1440
	}
	moment[3], moment[4] = clock/60, clock%60
	if moment[0] < 0 || moment[1] < 0 || moment[2] < 0 {
		return moment
	}
	number := dayNumber(moment) + days
	era, ofEra := number/146097, number%146097
	years := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*years + years/4 - years/100)
	shifted := (5*ofYear + 2) / 153
	moment[0], moment[1], moment[2] = years+era*400, shifted+3, ofYear-(153*shifted+2)/5+1
	if shifted >= 10 {
		moment[0]++
		moment[1] -= 12
	}
	return moment
}`,
      csharp: `// A moment so many minutes later.
private static int[] Later(int[] moment, int minutes)
{
    if (minutes == 0)
        return moment;
    var clock = Math.Max(0, moment[3]) * 60 + Math.Max(0, moment[4]) + minutes;
    var days = (int)Math.Floor(clock / 1440.0);
    clock -= days * 1440;
    if (moment[0] < 0 || moment[1] < 0 || moment[2] < 0)
        return new[] { moment[0], moment[1], moment[2], clock / 60, clock % 60, moment[5] };
    var number = DayNumber(moment) + days;
    var era = number / 146097;
    var ofEra = number % 146097;
    var years = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    var ofYear = ofEra - (365 * years + years / 4 - years / 100);
    var shifted = (5 * ofYear + 2) / 153;
    var year = years + era * 400 + (shifted >= 10 ? 1 : 0);
    var month = shifted < 10 ? shifted + 3 : shifted - 9;
    return new[] { year, month, ofYear - (153 * shifted + 2) / 5 + 1, clock / 60, clock % 60, moment[5] };
}`
    }
  }
]
