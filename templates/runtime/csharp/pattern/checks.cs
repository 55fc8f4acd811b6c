using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // Whether the whole of a text, of at most 2000 characters, matches a pattern.
    private static bool Matches(string text, string pattern)
    {
        return LengthOf(text) <= 2000 && Regex.IsMatch(text, @"\A(?:" + pattern + @")\z");
    }

    // Whether a pattern occurs in a text.
    private static bool Has(string text, string pattern) => Regex.IsMatch(text, pattern);

    // The number of code points of a text.
    private static int LengthOf(string text) => text.Count(unit => !char.IsLowSurrogate(unit));

    // The number that a text writes, with a point or a comma; NaN if it writes none.
    private static double DecimalOf(string text)
    {
        const string Written = @"\A[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})\z";
        return Regex.IsMatch(text, Written)
            ? double.Parse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.NaN;
    }

    // The remainder of a whole number in digits, -1 if it is none.
    private static int RemainderOf(string text, int divisor)
    {
        var rest = text == "" ? -1 : 0;
        foreach (var digit in text)
        {
            if (digit < '0' || digit > '9')
                return -1;
            rest = (rest * 10 + digit - '0') % divisor;
        }
        return rest;
    }

    // The digits of a text as numbers, the last first.
    private static List<int> DigitsOf(string text)
    {
        return text.Where(unit => unit >= '0' && unit <= '9').Select(unit => unit - '0').Reverse().ToList();
    }
}
