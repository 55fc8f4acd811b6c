using System;

internal static partial class Runtime
{
    // Facts, and the weights of each.
    private static readonly Func<object, bool>[] Facts =
    {
        // given facts
        input => true
    };

    private static readonly Weight[][] FactWeights =
    {
        // given weights
        WeightsOf("")
    };

    private static void AddFacts(long[] sums, object input)
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            if (Facts[i](input))
                Add(sums, FactWeights[i], 1048576);
        }
    }
}
