using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    // Where a token matches: starts and ends.
    private static List<int[]> Spans(List<int> text, string token)
    {
        // only with classes
        if (MaskOf(token) > 0)
            return Runs(text, MaskOf(token));
        // only with <number>
        if (token == "<number>")
            return Numbers(text);
        // only with <capitalized>
        if (token == "<capitalized>")
            return Capitalized(text);
        return Occurrences(text, Codes(token));
    }

    // The kinds of characters that classes are made of.
    private static readonly Dictionary<string, int> Masks = new Dictionary<string, int>
    {
        ["<digits>"] = 1,
        ["<lower>"] = 2,
        ["<upper>"] = 4,
        ["<letters>"] = 14,
        ["<alphanumeric>"] = 15,
        ["<spaces>"] = 16,
        ["<nonspace>"] = 47,
        ["<punctuation>"] = 32,
    };

    private static int MaskOf(string token)
    {
        int mask;
        return Masks.TryGetValue(token, out mask) ? mask : 0;
    }

    // Longest runs of characters of some kinds.
    private static List<int[]> Runs(List<int> text, int mask)
    {
        var found = new List<int[]>();
        var start = -1;
        for (var i = 0; i <= text.Count; i++)
        {
            var isInside = i < text.Count && (KindOf(text[i]) & mask) != 0;
            if (isInside && start < 0)
                start = i;
            if (!isInside && start >= 0)
            {
                found.Add(new[] { start, i });
                start = -1;
            }
        }
        return found;
    }

    // Digits, with single commas and points between digits.
    private static List<int[]> Numbers(List<int> text)
    {
        var found = new List<int[]>();
        System.Func<int, bool> isDigit = at => at < text.Count && text[at] >= '0' && text[at] <= '9';
        System.Func<int, bool> isMark = at => at < text.Count && (text[at] == ',' || text[at] == '.');
        for (var i = 0; i < text.Count; i++)
        {
            if (!isDigit(i))
                continue;
            var start = i;
            while (isDigit(i) || (isMark(i) && isDigit(i + 1)))
                i++;
            found.Add(new[] { start, i });
        }
        return found;
    }

    // An upper-case letter and the lower-case letters after it, at least one.
    private static List<int[]> Capitalized(List<int> text)
    {
        var found = new List<int[]>();
        for (var i = 0; i < text.Count; i++)
        {
            if (KindOf(text[i]) != 4)
                continue;
            var end = i + 1;
            while (end < text.Count && KindOf(text[end]) == 2)
                end++;
            if (end > i + 1)
                found.Add(new[] { i, end });
        }
        return found;
    }

    // Where a text stands in another, from the left, without overlap.
    private static List<int[]> Occurrences(List<int> text, List<int> wanted)
    {
        var found = new List<int[]>();
        for (var i = 0; wanted.Count > 0 && i + wanted.Count <= text.Count; i++)
        {
            if (!Enumerable.Range(0, wanted.Count).All(k => text[i + k] == wanted[k]))
                continue;
            found.Add(new[] { i, i + wanted.Count });
            i += wanted.Count - 1;
        }
        return found;
    }
}
