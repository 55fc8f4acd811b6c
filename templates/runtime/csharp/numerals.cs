using System.Globalization;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // A whole number in digits of one base written in another; "" for other texts.
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
    }

    // A whole number below 4000 in Roman numerals; "" for other texts.
    private static string Roman(string text)
    {
        var symbols = new[] { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };
        var values = new[] { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
        if (!Regex.IsMatch(text, @"\A[0-9]{1,4}\z") || int.Parse(text) >= 4000)
            return "";
        var rest = int.Parse(text);
        var result = "";
        for (var i = 0; i < values.Length; i++)
            for (; rest >= values[i]; rest -= values[i])
                result += symbols[i];
        return result;
    }

    // The number that Roman numerals write; "" for other texts.
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
    }

    // The code point of the first character, or "".
    private static string CodeOf(string text) =>
        text == "" ? "" : Codes(text)[0].ToString(CultureInfo.InvariantCulture);

    // The character of a code point from 32 on; "" for other texts.
    private static string CharOf(string text)
    {
        var code = Regex.IsMatch(text, @"\A[0-9]{1,7}\z") ? int.Parse(text) : 0;
        var isNone = code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
        return isNone ? "" : char.ConvertFromUtf32(code);
    }
}
