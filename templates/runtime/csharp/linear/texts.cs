using System.Collections.Generic;

internal static partial class Runtime
{
    // given caption
    // Words and pairs of neighbours, each with its weights.
    // given terms
    private static readonly Dictionary<string, Weight[]> Terms1 = Load("\n    so\t");

    private static void WeighText(long[] sums, string field)
    {
        // only with reading
        var text1 = new Reading(field, 500000);
        // only with close
        var beginning1 = text1.IsLong ? new Reading(field, 20000) : text1;
        // only with words
        Weigh(sums, Terms1, WithPairs(text1.Tokens));
        // only with characters
        Weigh(sums, Terms1, beginning1.Characters());
        // only with shapes
        Weigh(sums, Terms1, WithPairs(beginning1.Shapes));
    }
}
