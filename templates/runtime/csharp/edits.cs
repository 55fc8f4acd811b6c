using System;
using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    // Without spaces at the ends.
    private static string Trim(string text)
    {
        var codes = Codes(text);
        var from = 0;
        var to = codes.Count;
        while (from < to && KindOf(codes[from]) == 16)
            from++;
        while (to > from && KindOf(codes[to - 1]) == 16)
            to--;
        return TextFrom(codes.GetRange(from, to - from));
    }

    // One space in place of each run of spaces, none at the ends.
    private static string Squeeze(string text) => string.Join(" ", Matches(text, "<nonspace>"));

    // The characters of a class alone.
    private static string Keep(string text, string token) =>
        TextFrom(Codes(text).Where(code => (KindOf(code) & MaskOf(token)) != 0));

    // All characters but those of a class.
    private static string Drop(string text, string token) =>
        TextFrom(Codes(text).Where(code => (KindOf(code) & MaskOf(token)) == 0));

    // Every match of a token replaced.
    private static string Replace(string text, string token, string by) => string.Join(by, Parts(text, token));

    // The first match of a token replaced.
    private static string ReplaceFirst(string text, string token, string by)
    {
        var codes = Codes(text);
        var first = Spans(codes, token).FirstOrDefault();
        return first == null ? text : TextFrom(codes.Take(first[0])) + by + TextFrom(codes.Skip(first[1]));
    }

    // One character in place of each run of the same character.
    private static string Dedupe(string text)
    {
        var codes = Codes(text);
        return TextFrom(codes.Where((code, i) => i == 0 || code != codes[i - 1]));
    }

    // The first of each character.
    private static string Distinct(string text) => TextFrom(Codes(text).Distinct());

    private static string Reverse(string text) => TextFrom(Enumerable.Reverse(Codes(text)));

    // Matches of a token in reverse order, with glue between.
    private static string Backwards(string text, string token, string glue) =>
        string.Join(glue, Enumerable.Reverse(Matches(text, token)));

    // Padded on the left to a length.
    private static string PadStart(string text, int length, string pad) =>
        string.Concat(Enumerable.Repeat(pad, Math.Max(0, length - Codes(text).Count))) + text;

    // Groups of so many characters with glue between, counted from the end if there are less than 0.
    private static string Group(string text, int length, string glue)
    {
        var codes = Codes(text);
        var size = Math.Abs(length);
        var end = length > 0 || codes.Count % size == 0 ? size : codes.Count % size;
        var groups = new List<string>();
        for (var at = 0; at < codes.Count; at = end, end += size)
            groups.Add(TextFrom(codes.GetRange(at, Math.Min(end, codes.Count) - at)));
        return string.Join(glue, groups);
    }
}
