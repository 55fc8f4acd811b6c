using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // Letters that have several spellings: with an accent of its own, or with two forms in lower case.
    // given spellings
    private static readonly Dictionary<string, string> Spellings = new Dictionary<string, string> { ["e\u0301"] = "é" };

    // A text with one spelling for each of them.
    private static string Respelled(string text)
    {
        var written = new List<string> { "" };
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.IsHighSurrogate(text[i]) ? text.Substring(i++, 2) : text.Substring(i, 1);
            string other;
            if (Spellings.TryGetValue(letter, out other))
                letter = other;
            var last = written[written.Count - 1];
            if (last != "" && Spellings.TryGetValue(last + letter, out other))
                written[written.Count - 1] = other;
            else
                written.Add(letter);
        }
        return string.Concat(written);
    }

    // What nobody sees: marks without width or ink.
    private static readonly Regex Unseen = new Regex(
        "(?:[\u00ad\u034f\u061c\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
        + "\ufe00-\ufe0f\ufeff\ufff0-\ufff8]|[\udb40][\udd00-\uddef])+");

    // The first 500000 characters of a text, without those that nobody sees.
    private static string NormalForm(string text)
    {
        if (text.Length > 500000)
        {
            var end = 0;
            for (var n = 0; n < 500000 && end < text.Length; n++)
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
            text = text.Substring(0, end);
        }
        if (text.All(unit => unit < 128))
            return text;
        // given respelled
        return Respelled(Unseen.Replace(text, ""));
    }
}
