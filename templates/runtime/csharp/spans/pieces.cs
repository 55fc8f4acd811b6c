using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private const string LetterClass =
        "A-Za-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6"
        + "\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669"
        + "\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f"
        + "\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa"
        + "\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a"
        + "\uff41-\uff5a\uff66-\uffdf\uffef-\ufff8\ufffe-\uffff";

    // Characters beyond U+FFFF are pairs.
    private static readonly Regex PiecePattern = new Regex(
        "[0-9]+|(?:[" + LetterClass + @"]|[\ud800-\ud83b][\udc00-\udfff]|[\ud83e][\udf00-\udfff]|[\ud83f-\udbff][\udc00-\udfff])+"
        + @"|[\ud800-\udbff][\udc00-\udfff]|[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff]");

    // Weights of a feature for a piece inside a span, for the first of one and for the last.
    private static readonly Dictionary<string, int[]> SpanWeights = new[]
    {
        // given weights
        "-4 0 0 z", "9 0 0 f00"
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
        for (var found = PiecePattern.Match(text); found.Success && pieces.Count < 2000; found = found.NextMatch())
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

    // only here
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
            var kind = unit < '\u00aa' ? unit : 'x';
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
    }
}
