// only here: all

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

internal static partial class Runtime
{
    // What words are made of, and spaces, by first and last code point; every other character is a token of its own.
    private static readonly int[] WordRanges =
    {
        0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a, 0xaa, 0xaa, 0xad, 0xad, 0xb2, 0xb3, 0xb5,
        0xb5, 0xb9, 0xba, 0xbc, 0xbe, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x559, 0x560, 0x588, 0x58b,
        0x5bd, 0x5bf, 0x60b, 0x60e, 0x61a, 0x61c, 0x61d, 0x620, 0x669, 0x66e, 0x6d3, 0x6d5,
        0x963, 0x966, 0x167f, 0x1681, 0x1fff, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x209f,
        0x20d0, 0x20ff, 0x2150, 0x218f, 0x2c00, 0x2dff, 0x2e80, 0x2fff, 0x3004, 0x3007, 0x3021,
        0x302f, 0x3031, 0x30fa, 0x30fc, 0xd7ff, 0xe000, 0xfe0f, 0xfe1a, 0xfe2f, 0xfe70, 0xfefe,
        0xff00, 0xff00, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xff66, 0xffdf, 0xffef,
        0xfff8, 0xfffe, 0x1efff, 0x1fb00, 0x10ffff
    };

    private static readonly int[] SpaceRanges =
    {
        0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
        0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff
    };

    // Lower case beyond A to Z.
    // given lower
    private static readonly Dictionary<int, int> Lower = new Dictionary<int, int> { [0xc4] = 0xe4 };

    private const byte Word = 1;
    private const byte Space = 2;
    private static readonly byte[] Kinds = ClassifyAll();

    private static byte[] ClassifyAll()
    {
        var kinds = new byte[0x20000];
        Classify(kinds, WordRanges, Word);
        Classify(kinds, SpaceRanges, Space);
        return kinds;
    }

    private static void Classify(byte[] kinds, int[] ranges, byte kind)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            for (var code = ranges[i]; code <= ranges[i + 1] && code < kinds.Length; code++)
                kinds[code] = kind;
        }
    }

    // A text in lower case, with one space around and between what spaces part: where its code points start
    // given shapes
    // and it ends, and its words and single other characters, and their shapes. Reads so many
    // code points; a text is long if it has more than 20000.
    private sealed class Reading
    {
        public readonly string Text;
        public readonly bool IsLong;
        public readonly List<int> Starts = new List<int> { 0 };
        public readonly List<string> Tokens = new List<string>();
        // only with shapes
        public readonly List<string> Shapes = new List<string>();

        public Reading(string value, int limit)
        {
            var text = new StringBuilder(" ");
            var wordStart = -1;
            // only with shapes
            var last = -1;
            var isSpaced = true;
            var n = 0;
            for (var i = 0; i < value.Length && n < limit; i++, n++)
            {
                var isPair = char.IsHighSurrogate(value[i]);
                var code = isPair ? char.ConvertToUtf32(value, i++) : value[i];
                var kind = code < Kinds.Length ? Kinds[code] : Word;
                if (wordStart >= 0 && kind != Word)
                {
                    Tokens.Add(text.ToString(wordStart, text.Length - wordStart));
                    wordStart = -1;
                }
                if (kind == Space && isSpaced)
                    continue;
                isSpaced = kind == Space;
                Starts.Add(text.Length);
                if (kind == Space)
                {
                    text.Append(' ');
                    continue;
                }
                // only with shapes
                var shape = ShapeOf(code, kind);
                // only with shapes
                if (kind != Word || wordStart < 0)
                {
                    Shapes.Add("");
                    last = -1;
                }
                // only with shapes
                if (shape != last)
                    Shapes[Shapes.Count - 1] += char.ConvertFromUtf32(shape);
                // only with shapes
                last = shape;
                if (kind == Word && wordStart < 0)
                    wordStart = text.Length;
                int small;
                if (code >= 'A' && code <= 'Z')
                    text.Append((char)(code + 'a' - 'A'));
                else if (code > 127 && Lower.TryGetValue(code, out small))
                    text.Append(char.ConvertFromUtf32(small));
                else
                    text.Append(isPair ? char.ConvertFromUtf32(code) : ((char)code).ToString());
                if (kind != Word)
                    Tokens.Add(text.ToString(Starts[Starts.Count - 1], text.Length - Starts[Starts.Count - 1]));
            }
            if (wordStart >= 0)
                Tokens.Add(text.ToString(wordStart, text.Length - wordStart));
            if (!isSpaced)
            {
                Starts.Add(text.Length);
                text.Append(' ');
            }
            Starts.Add(text.Length);
            Text = text.ToString();
            IsLong = n > 20000;
        }

        // only with characters
        // given runs
        // Runs of 2 to 3 characters within what spaces part, with the spaces around.
        public IEnumerable<string> Characters()
        {
            for (var start = 0; start + 2 < Starts.Count; start++)
            {
                // given runs
                for (var end = start + 2; end <= start + 3 && end < Starts.Count; end++)
                {
                    yield return Text.Substring(Starts[start], Starts[end] - Starts[start]);
                    if (Text[Starts[end - 1]] == ' ')
                        break;
                }
            }
        }

        // only with shapes
        // A, a, 9 and u for upper case, lower case, digits and other letters; what is none of them is itself.
        private static int ShapeOf(int code, byte kind)
        {
            if (code >= 'a' && code <= 'z')
                return 'a';
            if (kind != Word || code == '_')
                return code;
            if ((code >= 'A' && code <= 'Z') || Lower.ContainsKey(code))
                return 'A';
            return code >= '0' && code <= '9' ? '9' : 'u';
        }
    }

    // only with pairs
    // Tokens and pairs of neighbours.
    private static IEnumerable<string> WithPairs(List<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            yield return tokens[i];
            if (i > 0)
                yield return tokens[i - 1] + " " + tokens[i];
        }
    }

    // What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
    private static readonly long[] Loudness =
    {
        16, 27, 34, 38, 42, 45, 47, 49, 51, 53, 54, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 65,
        66, 67, 68, 68, 69, 69, 70, 70, 71, 71, 72, 72, 73, 73, 74, 74, 75, 75, 75, 76, 76, 77,
        77, 77, 78, 78, 78, 79, 79, 79, 80, 80, 80, 80, 81, 81, 81, 82, 82, 82, 82, 83
    };

    private static long LoudnessOf(int count) => Loudness[Math.Min(count, Loudness.Length) - 1];

    // Adds the weights of the terms found, each by how often; together they count what one would alone.
    private static void Weigh(long[] sums, Dictionary<string, Weight[]> table, IEnumerable<string> terms)
    {
        var times = new Dictionary<string, int>();
        foreach (var term in terms)
        {
            int count;
            times.TryGetValue(term, out count);
            if (table.ContainsKey(term))
                times[term] = count + 1;
        }
        if (times.Count == 0)
            return;
        var squares = times.Values.Sum(count => LoudnessOf(count) * LoudnessOf(count));
        var scale = (long)(1048576 / Math.Sqrt(squares));
        foreach (var pair in times)
            Add(sums, table[pair.Key], LoudnessOf(pair.Value) * scale);
    }
}
