package runtime

import (
	"regexp"
	"strconv"
	"strings"
)

// momentAt returns the seconds from 1970-01-01 to the date and time in a text, times alone being of that
// day; "" where no calendar has it.
func momentAt(text, order string) string {
	moment, ok := momentOf(text, order)
	if !ok {
		return ""
	}
	isDate := moment[0] >= 0 && moment[1] > 0 && moment[2] > 0
	isPart := moment[0] >= 0 || moment[1] >= 0 || moment[2] >= 0
	if !isDate && (moment[3] < 0 || isPart) {
		return ""
	}
	days := 0
	if isDate {
		days = dayNumber(moment) - 719468
		if calendarOf(days)[2] != moment[2] {
			return ""
		}
	}
	seconds := days * 24
	for _, part := range moment[3:] {
		if part > 0 {
			seconds += part
		}
		seconds *= 60
	}
	return strconv.Itoa(seconds / 60)
}

// calendarOf returns year, month and day that are so many days after 1970-01-01.
func calendarOf(days int) [3]int {
	number := days + 719468
	era, ofEra := number/146097, number%146097
	years := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*years + years/4 - years/100)
	shifted := (5*ofYear + 2) / 153
	result := [3]int{years + era*400, shifted + 3, ofYear - (153*shifted+2)/5 + 1}
	if shifted >= 10 {
		result[0]++
		result[1] -= 12
	}
	return result
}

// monthStart returns the days from 1970-01-01 to the first of a month, which may be counted on over years.
func monthStart(year, month int) int {
	month--
	for month < 0 {
		month += 12
		year--
	}
	return dayNumber([6]int{year + month/12, month%12 + 1, 1}) - 719468
}

// daysOf returns the whole days from 1970-01-01 to a moment, and the seconds left; false outside of the
// years 1000 to 9999.
func daysOf(value string) ([2]int, bool) {
	found, ok := decimalOf(value)
	if !ok || found[1] > 0 {
		return [2]int{}, false
	}
	days, seconds := found[0]/86400, found[0]%86400
	if seconds < 0 {
		days--
		seconds += 86400
	}
	return [2]int{days, seconds}, days >= -354285 && days <= 2932896
}

var tokenPattern = regexp.MustCompile(
	`\[[^\]]*\]|Y{4}|Y{2}|G{4}|G{2}|M{1,4}|Do|D{1,4}|d{2,4}|W{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|[QFENAa]`)

// momentText shows a moment as a pattern says: YYYY-MM-DD, D MMMM YY, dddd, h:mm A, GGGG-[W]WW of ISO
// weeks, DDD of the year, Do, Q quarter, F half, E day of the week, N: the how manieth of its weekday in
// the month. Letters in [ ] stand for themselves.
func momentText(value, pattern string) string {
	found, ok := daysOf(value)
	if !ok {
		return ""
	}
	days, seconds := found[0], found[1]
	date := calendarOf(days)
	hour := seconds / 3600
	weekday := (days + 354287) % 7
	thursday := days - weekday + 3
	weekYear := calendarOf(thursday)[0]
	return tokenPattern.ReplaceAllStringFunc(pattern, func(token string) string {
		size := len(token)
		count := 0
		switch token[0] {
		case '[':
			return token[1 : size-1]
		case 'd':
			name := weekdayName(days + 719468)
			if size < 4 {
				return name[:size]
			}
			return name
		case 'A', 'a':
			half := "am"
			if hour >= 12 {
				half = "pm"
			}
			if token == "A" {
				return strings.ToUpper(half)
			}
			return half
		case 'M':
			count = date[1]
			if size == 4 {
				return monthName(count)
			}
			if size == 3 {
				return monthName(count)[:3]
			}
		case 'D':
			count = date[2]
			if token == "Do" {
				ending := "th"
				if count < 10 || count > 14 {
					ending = [10]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[count%10]
				}
				return strconv.Itoa(count) + ending
			}
			if size > 2 {
				count = days - monthStart(date[0], 1) + 1
			}
			if size == 3 {
				size = 1
			}
			if size == 4 {
				size = 3
			}
		case 'Y':
			count = date[0]
		case 'G':
			count = weekYear
		case 'Q':
			count = (date[1] + 2) / 3
		case 'F':
			count = 1 + date[1]/7
		case 'E':
			count = weekday + 1
		case 'N':
			count = (date[2] + 6) / 7
		case 'W':
			count = (thursday-monthStart(weekYear, 1))/7 + 1
		case 'H':
			count = hour
		case 'h':
			count = (hour+11)%12 + 1
		case 'm':
			count = seconds / 60 % 60
		case 's':
			count = seconds % 60
		}
		text := padStart(strconv.Itoa(count), size, "0")
		if token == "YY" || token == "GG" {
			return text[len(text)-2:]
		}
		return text
	})
}

// only here
// monthsOf returns the months of a month, quarter, half or year; 0 for days of the week.
func monthsOf(unit string) int {
	switch unit {
	case "month":
		return 1
	case "quarter":
		return 3
	case "half":
		return 6
	case "year":
		return 12
	}
	return 0
}

// firstDay returns the first day of the month, quarter, half or year of a moment, or of its week, named by
// the day that it starts on.
func firstDay(value, unit string) string {
	found, ok := daysOf(value)
	if !ok {
		return ""
	}
	days := found[0]
	date := calendarOf(days)
	if size := monthsOf(unit); size > 0 {
		return strconv.Itoa(86400 * monthStart(date[0], date[1]-(date[1]-1)%size))
	}
	first := days
	for first > days-6 && weekdayName(first+719468) != unit {
		first--
	}
	return strconv.Itoa(86400 * first)
}

// lastDay returns the last day of what firstDay gives the first of.
func lastDay(value, unit string) string {
	found, ok := daysOf(firstDay(value, unit))
	if !ok {
		return ""
	}
	days := found[0]
	date := calendarOf(days)
	if size := monthsOf(unit); size > 0 {
		return strconv.Itoa(86400 * (monthStart(date[0], date[1]+size) - 1))
	}
	return strconv.Itoa(86400 * (days + 6))
}

// addMonths returns the moment so many months later, on the last day of a month that is too short.
func addMonths(value string, count int) string {
	found, ok := daysOf(value)
	if !ok {
		return ""
	}
	date := calendarOf(found[0])
	day := monthStart(date[0], date[1]+count) + date[2] - 1
	if last := monthStart(date[0], date[1]+count+1) - 1; day > last {
		day = last
	}
	return strconv.Itoa(86400*day + found[1])
}

// monthsBetween returns the whole months from one moment to another, below 0 if that is earlier.
func monthsBetween(from, to string) string {
	a, isFrom := daysOf(from)
	b, isTo := daysOf(to)
	if !isFrom || !isTo {
		return ""
	}
	first, last := calendarOf(a[0]), calendarOf(b[0])
	count := 12*(last[0]-first[0]) + last[1] - first[1]
	rest := (last[2]-first[2])*86400 + b[1] - a[1]
	if count > 0 && rest < 0 {
		count--
	} else if count < 0 && rest > 0 {
		count++
	}
	return strconv.Itoa(count)
}

var clockPattern = regexp.MustCompile("([0-9]+):([0-9]{2})(?::([0-9]{2}))?")
var durationPattern = regexp.MustCompile("([0-9]+(?:[.][0-9]+)?) ?([A-Za-z]+)")
var unitPattern = regexp.MustCompile(
	"^(?:w(?:ks?|eeks?)?|d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)$")

// durationAt returns the seconds of a duration: 1h 30m, 2 days 3 hours, 90 min; or hours, minutes and
// seconds: 1:30, 26:15:09.
func durationAt(text string) string {
	if clock := clockPattern.FindStringSubmatch(text); clock != nil {
		minute := combined(combined(clock[1], "*", "60"), "+", clock[2])
		seconds := clock[3]
		if seconds == "" {
			seconds = "0"
		}
		return combined(combined(minute, "*", "60"), "+", seconds)
	}
	sizes := map[byte]string{'w': "604800", 'd': "86400", 'h': "3600", 'm': "60", 's': "1"}
	total := ""
	for _, found := range durationPattern.FindAllStringSubmatch(text, -1) {
		if !unitPattern.MatchString(found[2]) {
			continue
		}
		part := combined(found[1], "*", sizes[found[2][0]])
		if total == "" {
			total = part
		} else {
			total = combined(total, "+", part)
		}
	}
	return total
}
