using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private static readonly string[] Weekdays =
        "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".Split(' ');

    // The weekday of a day, counted as DayNumber does.
    private static string WeekdayName(int number) => Weekdays[(number + 3) % 7];

    // Days since 0000-03-01.
    private static int DayNumber(int[] moment)
    {
        var year = moment[1] <= 2 ? moment[0] - 1 : moment[0];
        var month = moment[1] > 2 ? moment[1] - 3 : moment[1] + 9;
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + moment[2] - 1;
    }

    private static readonly string[] Months =
        "January February March April May June July August September October November December".Split(' ');

    // The name of a month from 1 on.
    private static string MonthName(int month) => Months[month - 1];

    // Year, month, day, hour, minute and second, -1 for what is not told; null for what no calendar holds.
    // Numbers that neither their length nor a colon explains are day, month and year in the given order; behind a |
    // stands that of dates with points. After a year, the month comes first.
    private static int[] MomentOf(string text, string order)
    {
        var moment = new[] { -1, -1, -1, -1, -1, -1 };
        var half = "";
        var isYearFirst = false;
        var rest = new List<int>();
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
            {
                half = word;
                if (moment[3] < 0 && rest.Count > 0)
                {
                    moment[3] = rest[rest.Count - 1];
                    rest.RemoveAt(rest.Count - 1);
                }
            }
            else if (word[0] >= 'a')
            {
                var at = word.Length < 3 ? -1 : Array.FindIndex(
                    Months, name => name.ToLowerInvariant().StartsWith(word, StringComparison.Ordinal));
                if (moment[1] < 0 && (at >= 0 || word == "sept"))
                    moment[1] = at >= 0 ? at + 1 : 9;
            }
            else if (token.Length == 4 && moment[0] < 0)
            {
                moment[0] = int.Parse(token);
                isYearFirst = moment[1] < 0 && rest.Count == 0;
            }
            else if (token.Length == 8 && moment[0] < 0)
                new[] { int.Parse(token.Substring(0, 4)), int.Parse(token.Substring(4, 2)), int.Parse(token.Substring(6)) }
                    .CopyTo(moment, 0);
            else if (token.Length <= 2)
                rest.Add(int.Parse(token));
        }
        var orders = order.Split('|');
        var isPointed = Regex.IsMatch(text, @"[0-9]\.[0-9]{1,2}\.[0-9]");
        foreach (var slot in isYearFirst ? "md" : isPointed ? orders.Last() : orders[0])
        {
            var at = "ymd".IndexOf(slot);
            if (rest.Count > 0 && moment[at] < 0)
            {
                moment[at] = rest[0];
                rest.RemoveAt(0);
            }
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
    }

    // A moment so many minutes later.
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
    }

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
            var name = WeekdayName(DayNumber(moment));
            return piece == "ddd" ? name.Substring(0, 3) : name;
        }
        if (piece == "MMM" || piece == "MMMM")
        {
            if (moment[1] < 0)
                return "";
            var name = MonthName(moment[1]);
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
    }
}
