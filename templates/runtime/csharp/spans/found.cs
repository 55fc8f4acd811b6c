internal static partial class Runtime
{
    // The span with the highest score, "" if there is none; where one may lack, only a score above 0 counts.
    private static string FindSpan(string text, bool mayLack)
    {
        var isBound = mayLack;
        int best = 0, from = 0, to = 0, reach = 0, first = 0;
        var pieces = SpanScores(text);
        for (var at = 0; at < pieces.Count; at++)
        {
            var scores = pieces[at].Scores;
            if (at == 0 || scores[1] > reach)
            {
                reach = scores[1];
                first = pieces[at].Start;
            }
            reach += scores[0];
            if (isBound && reach + scores[2] <= best)
                continue;
            isBound = true;
            best = reach + scores[2];
            from = first;
            to = pieces[at].End;
        }
        return text.Substring(from, to - from);
    }

    // The text with a placeholder for each of the spans that score highest together.
    private static string MaskSpans(string text, string placeholder)
    {
        var pieces = SpanScores(text);
        int outside = 0, within = 0;
        var opens = new bool[pieces.Count];
        var closes = new bool[pieces.Count];
        for (var at = 0; at < pieces.Count; at++)
        {
            var scores = pieces[at].Scores;
            opens[at] = at == 0 || outside + scores[1] >= within;
            if (opens[at])
                within = outside + scores[1];
            within += scores[0];
            closes[at] = within + scores[2] > outside;
            if (closes[at])
                outside = within + scores[2];
        }
        var masked = "";
        var rest = text.Length;
        for (var at = pieces.Count - 1; at >= 0; at--)
        {
            if (!closes[at])
                continue;
            masked = placeholder + text.Substring(pieces[at].End, rest - pieces[at].End) + masked;
            while (!opens[at])
                at--;
            rest = pieces[at].Start;
        }
        return text.Substring(0, rest) + masked;
    }
}
