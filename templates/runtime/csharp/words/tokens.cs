using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private const string WordClass =
        "0-9A-Z_a-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6"
        + "\u00d8-\u00f6\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d"
        + "\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e"
        + "\u2060-\u209f\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f"
        + "\u3031-\u30fa\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19"
        + "\uff21-\uff3a\uff41-\uff5a\uff66-\uffdf\uffef-\ufff8\ufffe-\uffff";

    private const string SpaceClass = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff";

    // Characters beyond U+FFFF are pairs.
    private static readonly Regex Token = new Regex(
        "(?:[" + WordClass + @"]|[\ud800-\ud83b][\udc00-\udfff]|[\ud83e][\udf00-\udfff]|[\ud83f-\udbff][\udc00-\udfff])+"
        + @"|[\ud800-\udbff][\udc00-\udfff]|[^" + SpaceClass + "]");

    // A text as lower-case words and single other characters, with one space around each.
    private static string Tokens(string text)
    {
        // given plain
        var plain = Regex.Replace(text, "[A-Z]", letter => letter.Value.ToLowerInvariant()).Replace("Ä", "ä");
        return " " + string.Join(" ", Token.Matches(plain).Cast<Match>().Select(token => token.Value)) + " ";
    }
}
