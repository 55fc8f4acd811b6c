using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // Seconds from 1970-01-01 to the date and time in a text, times alone being of that day; "" where no calendar has
    // it.
    private static string MomentAt(string text, string order)
    {
        var moment = MomentOf(text, order);
        if (moment == null)
            return "";
        var isDate = moment[0] >= 0 && moment[1] > 0 && moment[2] > 0;
        if (!isDate && (moment[3] < 0 || moment.Take(3).Max() >= 0))
            return "";
        var days = isDate ? DayNumber(moment) - 719468 : 0;
        if (isDate && CalendarOf(days)[2] != moment[2])
            return "";
        var clock = moment.Skip(3).Select(part => Math.Max(0, part)).ToArray();
        return SecondsText(days, clock[0] * 3600 + clock[1] * 60 + clock[2]);
    }

    // Year, month and day that are so many days after 1970-01-01.
    private static int[] CalendarOf(int days)
    {
        var number = days + 719468;
        int era = number / 146097, ofEra = number % 146097;
        var years = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        var ofYear = ofEra - (365 * years + years / 4 - years / 100);
        var shifted = (5 * ofYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        return new[] { years + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1 };
    }

    // Days from 1970-01-01 to the first of a month, which may be counted on over years.
    private static int MonthStart(int year, int month)
    {
        var over = (int)Math.Floor((month - 1) / 12.0);
        return DayNumber(new[] { year + over, month - 12 * over, 1 }) - 719468;
    }

    // Whole days from 1970-01-01 to a moment, and the seconds left; null outside of the years 1000 to 9999.
    private static int[] DaysOf(string value)
    {
        var found = DecimalOf(value);
        if (found == null || found[1] > 0)
            return null;
        var days = found[0] >= 0 ? found[0] / 86400 : -((86399 - found[0]) / 86400);
        return days < -354285 || days > 2932896 ? null : new[] { (int)days, (int)(found[0] - days * 86400) };
    }

    // only here
    // So many days and seconds, in seconds.
    private static string SecondsText(int days, int seconds) =>
        (days * 86400L + seconds).ToString(CultureInfo.InvariantCulture);

    // A moment as a pattern shows it: YYYY-MM-DD, D MMMM YY, dddd, h:mm A, GGGG-[W]WW of ISO weeks, DDD of the year,
    // Do, Q quarter, F half, E day of the week, N: the how manieth of its weekday in the month. Letters in [ ] stand
    // for themselves.
    private static string MomentText(string value, string pattern)
    {
        var found = DaysOf(value);
        if (found == null)
            return "";
        int days = found[0], seconds = found[1];
        var date = CalendarOf(days);
        int month = date[1], day = date[2], hour = seconds / 3600, weekday = (days + 354287) % 7;
        var thursday = days - weekday + 3;
        var weekYear = CalendarOf(thursday)[0];
        var counts = new Dictionary<char, int>
        {
            { 'Y', date[0] }, { 'G', weekYear }, { 'Q', (month + 2) / 3 }, { 'F', month < 7 ? 1 : 2 }, { 'M', month },
            { 'D', day }, { 'E', weekday + 1 }, { 'N', (day + 6) / 7 },
            { 'W', (thursday - MonthStart(weekYear, 1)) / 7 + 1 }, { 'H', hour }, { 'h', (hour + 11) % 12 + 1 },
            { 'm', seconds / 60 % 60 }, { 's', seconds % 60 }
        };
        const string tokens =
            @"\[[^\]]*\]|Y{4}|Y{2}|G{4}|G{2}|M{1,4}|Do|D{1,4}|d{2,4}|W{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|[QFENAa]";
        return Regex.Replace(pattern, tokens, match =>
        {
            var token = match.Value;
            var size = token.Length;
            if (token[0] == '[')
                return token.Substring(1, size - 2);
            if (token[0] == 'd' || (token[0] == 'M' && size > 2))
            {
                var name = token[0] == 'd' ? WeekdayName(days + 719468) : MonthName(month);
                return size < 4 ? name.Substring(0, size) : name;
            }
            if (token == "A")
                return hour < 12 ? "AM" : "PM";
            if (token == "a")
                return hour < 12 ? "am" : "pm";
            if (token == "Do")
            {
                var ending = day > 10 && day < 14 || day % 10 > 3 ? "th" : new[] { "th", "st", "nd", "rd" }[day % 10];
                return day.ToString(CultureInfo.InvariantCulture) + ending;
            }
            var isOfYear = token[0] == 'D' && size > 2;
            var count = isOfYear ? days - MonthStart(date[0], 1) + 1 : counts[token[0]];
            var width = !isOfYear ? size : size < 4 ? 1 : 3;
            var text = count.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
            return token == "YY" || token == "GG" ? text.Substring(2) : text;
        });
    }

    // only here
    // The months of a month, quarter, half or year; 0 for days of the week.
    private static int MonthsOf(string unit) =>
        unit == "month" ? 1 : unit == "quarter" ? 3 : unit == "half" ? 6 : unit == "year" ? 12 : 0;

    // The first day of the month, quarter, half or year of a moment, or of its week, named by the day that it starts
    // on.
    private static string FirstDay(string value, string unit)
    {
        var found = DaysOf(value);
        if (found == null)
            return "";
        var days = found[0];
        var date = CalendarOf(days);
        var size = MonthsOf(unit);
        if (size == 0)
        {
            var first = days;
            while (first > days - 6 && WeekdayName(first + 719468) != unit)
                first--;
            return SecondsText(first, 0);
        }
        return SecondsText(MonthStart(date[0], date[1] - (date[1] - 1) % size), 0);
    }

    // The last day of what FirstDay gives the first of.
    private static string LastDay(string value, string unit)
    {
        var found = DaysOf(FirstDay(value, unit));
        if (found == null)
            return "";
        var date = CalendarOf(found[0]);
        var size = MonthsOf(unit);
        return SecondsText(size == 0 ? found[0] + 6 : MonthStart(date[0], date[1] + size) - 1, 0);
    }

    // So many months later, on the last day of a month that is too short.
    private static string AddMonths(string value, int count)
    {
        var found = DaysOf(value);
        if (found == null)
            return "";
        var date = CalendarOf(found[0]);
        var first = MonthStart(date[0], date[1] + count);
        var last = MonthStart(date[0], date[1] + count + 1) - 1;
        return SecondsText(Math.Min(first + date[2] - 1, last), found[1]);
    }

    // Whole months from one moment to another, below 0 if that is earlier.
    private static string MonthsBetween(string from, string to)
    {
        int[] a = DaysOf(from), b = DaysOf(to);
        if (a == null || b == null)
            return "";
        int[] first = CalendarOf(a[0]), last = CalendarOf(b[0]);
        var count = 12 * (last[0] - first[0]) + last[1] - first[1];
        var rest = (last[2] - first[2]) * 86400 + b[1] - a[1];
        count += count > 0 && rest < 0 ? -1 : count < 0 && rest > 0 ? 1 : 0;
        return count.ToString(CultureInfo.InvariantCulture);
    }

    // The seconds of a duration: 1h 30m, 2 days 3 hours, 90 min; or hours, minutes and seconds: 1:30, 26:15:09.
    private static string DurationAt(string text)
    {
        var clock = Regex.Match(text, "([0-9]+):([0-9]{2})(?::([0-9]{2}))?");
        if (clock.Success)
        {
            var minute = Combined(Combined(clock.Groups[1].Value, "*", "60"), "+", clock.Groups[2].Value);
            var seconds = clock.Groups[3].Success ? clock.Groups[3].Value : "0";
            return Combined(Combined(minute, "*", "60"), "+", seconds);
        }
        const string units = @"\A(?:w(?:ks?|eeks?)?|d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)\z";
        var sizes = new Dictionary<char, string>
        {
            { 'w', "604800" }, { 'd', "86400" }, { 'h', "3600" }, { 'm', "60" }, { 's', "1" }
        };
        var total = "";
        foreach (Match found in Regex.Matches(text, @"([0-9]+(?:\.[0-9]+)?) ?([A-Za-z]+)"))
        {
            var unit = found.Groups[2].Value;
            if (!Regex.IsMatch(unit, units))
                continue;
            var part = Combined(found.Groups[1].Value, "*", sizes[unit[0]]);
            total = total == "" ? part : Combined(total, "+", part);
        }
        return total;
    }
}
