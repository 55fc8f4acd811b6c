using System.Linq;

internal static partial class Runtime
{
    // Matches of a token from the n-th on, each changed, with glue between.
    private static string Each(string text, string token, int n, string change, string glue) =>
        string.Join(glue, Matches(text, token).Skip(n - 1).Select(found => Changed(found, change)));

    private static string Changed(string text, string change)
    {
        // only with capitalize
        if (change == "capitalize")
            return Capitalize(text);
        // only with dedupe
        if (change == "dedupe")
            return Dedupe(text);
        // only with first
        if (change == "first")
            return Slice(text, 0, 1);
        // only with firstLower
        if (change == "firstLower")
            return Lower(Slice(text, 0, 1));
        // only with firstUpper
        if (change == "firstUpper")
            return Upper(Slice(text, 0, 1));
        // only with last
        if (change == "last")
            return Slice(text, FromEnd(text, 1), text.Length);
        // only with lower
        if (change == "lower")
            return Lower(text);
        // only with reverse
        if (change == "reverse")
            return Reverse(text);
        // only with sentence
        if (change == "sentence")
            return Sentence(text);
        // only with upper
        if (change == "upper")
            return Upper(text);
        return text;
    }
}
