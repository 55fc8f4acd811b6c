using System.Globalization;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private static int Count(string text, string token) => Spans(Codes(text), token).Count;

    private static int Length(string text) => Codes(text).Count;

    private static bool Contains(string text, string part) => text.Contains(part);

    private static bool StartsWith(string text, string token)
    {
        var found = Spans(Codes(text), token);
        return found.Count > 0 && found[0][0] == 0;
    }

    private static bool EndsWith(string text, string token)
    {
        var codes = Codes(text);
        var found = Spans(codes, token);
        return found.Count > 0 && found[found.Count - 1][1] == codes.Count;
    }

    private static string DigitsOf(int value) => value.ToString(CultureInfo.InvariantCulture);

    // The whole number that a text of at most nine digits is; 0 for other texts.
    private static int IntegerOf(string text) =>
        Regex.IsMatch(text, @"\A-?[0-9]{1,9}\z") ? int.Parse(text) : 0;

    private static int Plus(int value, int more) => value + more;
}
