using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private const string Space = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff";
    // given token
    private static readonly Regex Token = new Regex("[\ud83c-\ud83e][\udc00-\udfff]|[^\u0000-/:-@[-^`{-\u00a9" + Space + "…\ud83c-\ud83e]+|[^" + Space + "]");

    // A text as lower-case words and single other characters, with one space around each.
    private static string Tokens(string text)
    {
        // given plain
        var plain = Regex.Replace(text, "[A-Z]", letter => letter.Value.ToLowerInvariant()).Replace("Ä", "ä");
        return " " + string.Join(" ", Token.Matches(plain).Cast<Match>().Select(token => token.Value)) + " ";
    }
}
