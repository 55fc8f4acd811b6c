package runtime

import (
	"regexp"
	"strconv"
	"strings"
)

var weekdays = strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday")

// weekdayName returns the weekday of a day, counted as dayNumber does.
func weekdayName(number int) string {
	return weekdays[(number+3)%7]
}

// dayNumber returns the days since 0000-03-01.
func dayNumber(moment [6]int) int {
	year, month := moment[0], moment[1]-3
	if month < 0 {
		year--
		month += 12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + moment[2] - 1
}

var months = strings.Fields(
	"January February March April May June July August September October November December")

// monthName returns the name of a month from 1 on.
func monthName(month int) string {
	return months[month-1]
}

var datePattern = regexp.MustCompile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+")
var pointedPattern = regexp.MustCompile("[0-9][.][0-9]{1,2}[.][0-9]")

// momentOf returns year, month, day, hour, minute and second, -1 for what is not told; false for what
// no calendar holds. Numbers that neither their length nor a colon explains are day, month and year in
// the given order; behind a | stands that of dates with points. After a year, the month comes first.
func momentOf(text, order string) ([6]int, bool) {
	moment := [6]int{-1, -1, -1, -1, -1, -1}
	half := ""
	isYearFirst := false
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
			if last := len(rest) - 1; moment[3] < 0 && last >= 0 {
				moment[3] = rest[last]
				rest = rest[:last]
			}
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
			isYearFirst = moment[1] < 0 && len(rest) == 0
		case len(token) == 8 && moment[0] < 0:
			moment[0], moment[1], moment[2] = number/10000, number/100%100, number%100
		case len(token) <= 2:
			rest = append(rest, number)
		}
	}
	orders := strings.Split(order, "|")
	order = orders[0]
	if pointedPattern.MatchString(text) {
		order = orders[len(orders)-1]
	}
	if isYearFirst {
		order = "md"
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
}

// later returns a moment so many minutes later.
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
}

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
		name := weekdayName(dayNumber(moment))
		if piece == "ddd" {
			return name[:3]
		}
		return name
	case 'Y':
		value = moment[0]
	case 'M':
		value = moment[1]
		if value > 0 && piece == "MMM" {
			return monthName(value)[:3]
		}
		if value > 0 && piece == "MMMM" {
			return monthName(value)
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
}
