using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // The n-th number of a text, or "". Below 0, n counts from the end.
    private static string NumberAt(string text, int n)
    {
        var found = NumbersIn(text);
        var at = n > 0 ? n - 1 : found.Count + n;
        return at >= 0 && at < found.Count ? found[at] : "";
    }

    // Numbers with their sign, without commas. A minus behind a letter or digit is none.
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
    }

    // A number times a factor plus an offset, rounded to so many decimals.
    private static string Scaled(string text, double factor, double offset, int digits) =>
        Fixed(AmountOf(text) * factor + offset, digits);

    // A number times a factor plus an offset with so many significant digits, without zeros at the end.
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
    }

    // Without zeros behind the last decimal.
    private static string WithoutZeros(string text)
    {
        if (!text.Contains("."))
            return text;
        var trimmed = text.TrimEnd('0');
        return trimmed.EndsWith(".", System.StringComparison.Ordinal) ? trimmed.Substring(0, trimmed.Length - 1) : trimmed;
    }

    // The sum, mean, median, least or greatest of all numbers of a text; "" where there are none.
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
    }

    // The value of digits with at most one point, exact up to 15 digits; NaN for other texts.
    private static double AmountOf(string text)
    {
        if (!Regex.IsMatch(text, @"\A-?[0-9]*(?:\.[0-9]*)?\z") || !Regex.IsMatch(text, "[0-9]"))
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
    }

    // Rounded half up, away from zero, to so many decimals; "" where the digits would not be exact.
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
    }
}
