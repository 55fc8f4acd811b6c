import type { SpanSources } from './library.js'
import { pieceLimit } from './pieces.js'

export const csharpSpans: SpanSources = {
  spanScores: ({ letters, space, table, pairs }) => `private const string LetterClass =
    ${letters(92)
      .map(line => `"${line}"`)
      .join('\n    + ')};

// Characters beyond U+FFFF are pairs.
private static readonly Regex PiecePattern = new Regex(
    "[0-9]+|(?:[" + LetterClass + @"]|${pairs})+"
    + @"|[\\ud800-\\udbff][\\udc00-\\udfff]|[^${space}]");

// Weights of a feature for a piece inside a span, for the first of one and for the last.
private static readonly Dictionary<string, int[]> SpanWeights = new[]
{
${table(96)
  .map(line => `    ${line}`)
  .join(',\n')}
}.Select(line => line.Split(new[] { ' ' }, 4)).ToDictionary(
    parts => parts[3],
    parts => parts.Take(3).Select(int.Parse).ToArray());

// A run of letters or digits, or another character.
private sealed class Piece
{
    public int Start;
    public int End;
    public string Form = "";
    public string Shape = "";
    public string Chunk = "";
    public bool Spaced = true;
    public int[] Scores = new int[3];
}

// The pieces of a text with their scores.
private static List<Piece> SpanScores(string text)
{
    var pieces = new List<Piece>();
    for (var found = PiecePattern.Match(text); found.Success && pieces.Count < ${pieceLimit}; found = found.NextMatch())
    {
        var shape = ShapeOf(found.Value);
        pieces.Add(new Piece
        {
            Start = found.Index,
            End = found.Index + found.Length,
            Shape = shape,
            Form = shape.StartsWith("000", StringComparison.Ordinal) ? shape : LowerCase(found.Value),
            Spaced = pieces.Count == 0 || pieces[pieces.Count - 1].End < found.Index
        });
    }
    for (var first = 0; first < pieces.Count;)
    {
        var end = first + 1;
        while (end < pieces.Count && !pieces[end].Spaced)
            end++;
        var shape = string.Concat(pieces.GetRange(first, Math.Min(end - first, 12)).Select(piece => piece.Shape[0]));
        for (var i = first; i < end; i++)
            pieces[i].Chunk = Math.Min(i - first, 3) + " " + shape;
        first = end;
    }
    for (var at = 0; at < pieces.Count; at++)
    {
        foreach (var feature in FeaturesOf(pieces, at))
        {
            int[] known;
            if (!SpanWeights.TryGetValue(feature, out known))
                continue;
            for (var i = 0; i < 3; i++)
                pieces[at].Scores[i] += known[i];
        }
    }
    return pieces;
}

private static string LowerCase(string text)
{
    return string.Concat(text.Select(unit => unit >= 'A' && unit <= 'Z' ? (char)(unit + 32) : unit));
}

private static string ShapeOf(string piece)
{
    if (piece[0] >= '0' && piece[0] <= '9')
        return new string('0', Math.Min(piece.Length, 5));
    var shape = "";
    foreach (var unit in piece)
    {
        var kind = unit < '\\u00aa' ? unit : 'x';
        if (unit >= 'A' && unit <= 'Z')
            kind = 'A';
        if (unit >= 'a' && unit <= 'z')
            kind = 'a';
        if (shape == "" || shape[shape.Length - 1] != kind)
            shape += kind;
        if (shape.Length == 3)
            break;
    }
    return piece.Length == 1 && shape == "A" ? "I" : shape;
}

private static string[] FeaturesOf(List<Piece> pieces, int at)
{
    var none = new Piece();
    Func<int, Piece> near = offset =>
        at + offset >= 0 && at + offset < pieces.Count ? pieces[at + offset] : none;
    Piece a = near(-2), b = near(-1), c = near(0), d = near(1), e = near(2);
    var gap = (c.Spaced ? "_" : "") + (d.Spaced ? "~" : "");
    var plain = c.Form.All(unit => unit >= 'a' && unit <= 'z') ? c.Form : "";
    return new[]
    {
        "a" + c.Form,
        "b" + b.Form,
        "c" + d.Form,
        "d" + a.Form,
        "e" + e.Form,
        "f" + c.Shape,
        "g" + b.Shape + " " + c.Shape,
        "h" + c.Shape + " " + d.Shape,
        "i" + b.Form + " " + c.Form,
        "j" + c.Form + " " + d.Form,
        "k" + b.Form + " " + c.Shape,
        "l" + c.Shape + " " + d.Form,
        "m" + a.Form + " " + b.Form,
        "n" + d.Form + " " + e.Form,
        "o" + a.Shape + " " + b.Shape + " " + c.Shape,
        "p" + b.Shape + " " + c.Shape + " " + d.Shape,
        "q" + c.Shape + " " + d.Shape + " " + e.Shape,
        "r" + c.Chunk,
        "s" + gap + " " + c.Shape,
        "t" + gap + " " + b.Shape + " " + d.Shape,
        "u" + Math.Min(at, 3) + " " + c.Shape,
        "v" + Math.Min(pieces.Count - 1 - at, 3) + " " + c.Shape,
        "w" + plain.Substring(0, Math.Min(plain.Length, 3)),
        "x" + plain.Substring(Math.Max(plain.Length - 3, 0)),
        "y" + a.Form + " " + b.Form + " " + c.Shape,
        "z"
    };
}`,
  findSpan: `// The span with the highest score, "" if there is none; where one may lack, only a score above 0 counts.
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
}`,
  maskSpans: `// The text with a placeholder for each of the spans that score highest together.
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
}`
}
