using System;
using System.Collections.Generic;
using System.Linq;

internal static partial class Runtime
{
    // From one place to another, counted in characters; a place of -1 is none.
    private static string Slice(string text, int from, int to) =>
        from < 0 || from >= to ? "" : TextFrom(Codes(text).Skip(from).Take(to - from));

    // The place so many characters before the end.
    private static int FromEnd(string text, int count) => Math.Max(0, Codes(text).Count - count);

    // The n-th place where one token ends and another starts, or -1; "" is anything. Below 0, n counts from
    // the end.
    private static int Boundary(string text, string left, string right, int n)
    {
        var codes = Codes(text);
        var starts = right == "" ? new int[0] : Spans(codes, right).Select(span => span[0]).ToArray();
        var ends = left == "" ? new int[0] : Spans(codes, left).Select(span => span[1]).ToArray();
        var places = left == "" ? starts : right == "" ? ends : ends.Where(starts.Contains).ToArray();
        var at = n > 0 ? n - 1 : places.Length + n;
        return at >= 0 && at < places.Length ? places[at] : -1;
    }

    // Where the n-th match of a token from a place on starts; the end of the text where there is none.
    private static int Until(string text, int from, string token, int n)
    {
        if (from < 0)
            return -1;
        var codes = Codes(text);
        var starts = Spans(codes, token).Select(span => span[0]).Where(start => start >= from).ToArray();
        return n <= starts.Length ? starts[n - 1] : codes.Count;
    }

    // Where the n-th match of a token before a place, counted backwards, ends; 0 where there is none.
    private static int Since(string text, int to, string token, int n)
    {
        if (to < 0)
            return -1;
        var ends = Spans(Codes(text), token).Select(span => span[1]).Where(end => end <= to).ToArray();
        return n <= ends.Length ? ends[ends.Length - n] : 0;
    }

    private static int Shift(int place, int by) => place < 0 ? -1 : Math.Max(0, place + by);

    // The n-th match of a token, or "". Below 0, n counts from the end.
    private static string Match(string text, string token, int n)
    {
        var found = Matches(text, token);
        var at = n > 0 ? n - 1 : found.Count + n;
        return at >= 0 && at < found.Count ? found[at] : "";
    }

    private static List<string> Matches(string text, string token)
    {
        var codes = Codes(text);
        return Spans(codes, token).Select(span => TextFrom(codes.GetRange(span[0], span[1] - span[0]))).ToList();
    }

    // The n-th of the parts between matches of a token, or "". Below 0, n counts from the end.
    private static string Part(string text, string token, int n)
    {
        var found = Parts(text, token);
        var at = n > 0 ? n - 1 : found.Count + n;
        return at >= 0 && at < found.Count ? found[at] : "";
    }

    private static List<string> Parts(string text, string token)
    {
        var codes = Codes(text);
        var found = new List<string>();
        var from = 0;
        foreach (var span in Spans(codes, token))
        {
            found.Add(TextFrom(codes.GetRange(from, span[0] - from)));
            from = span[1];
        }
        found.Add(TextFrom(codes.GetRange(from, codes.Count - from)));
        return found;
    }
}
