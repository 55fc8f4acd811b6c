using System;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // Where the n-th run of characters between spaces starts, from the right where n is negative.
    private static int WordAt(string text, int nth)
    {
        return RunAt(text, "^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff", nth);
    }

    // Where the n-th run of characters of a set starts, from the right where n is negative.
    private static int RunAt(string text, string set, int nth)
    {
        var runs = Regex.Matches(text, "[" + set + "]+");
        var place = nth > 0 ? nth - 1 : runs.Count + nth;
        return place >= 0 && place < runs.Count ? runs[place].Index : -1;
    }

    // Behind the n-th place of some text from a place on.
    private static int After(string text, string wanted, int nth, int at)
    {
        for (; nth > 0 && at != -1; nth--)
        {
            at = text.IndexOf(wanted, at, StringComparison.Ordinal);
            if (at != -1)
                at += wanted.Length;
        }
        return at;
    }

    // Behind the n-th place of some text from the right.
    private static int AfterLast(string text, string wanted, int nth)
    {
        var at = text.Length;
        for (; nth > 0; nth--)
        {
            at = at == 0 ? -1 : text.LastIndexOf(wanted, at - 1, at, StringComparison.Ordinal);
            if (at == -1)
                return -1;
        }
        return at + wanted.Length;
    }

    // Before the n-th place of some text from a place on.
    private static int Before(string text, string wanted, int nth, int at)
    {
        var end = After(text, wanted, nth, at);
        return end == -1 ? -1 : end - wanted.Length;
    }

    // Where the first character of a set stands from a place on; the end of the text if there is none.
    private static int FirstOf(string text, string set, int at)
    {
        if (at == -1)
            return -1;
        var found = new Regex("[" + set + "]").Match(text, at);
        return found.Success ? found.Index : text.Length;
    }

    // So many characters behind a place.
    private static int Further(string text, int at, int count)
    {
        for (; count > 0 && at != -1; count--)
            at = at >= text.Length ? -1 : at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
        return at;
    }

    private static int EndOf(string text) => text.Length;

    private static string Between(string text, int from, int to) => text.Substring(from, to - from);
}
