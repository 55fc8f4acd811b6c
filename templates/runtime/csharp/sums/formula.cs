internal static partial class Runtime
{
    // What each value adds to the sums for one of it.
    // given weights
    private static readonly double[][] Weights = { new[] { 1.0, -1.0 }, new[] { 0.5, 2.0 }, new[] { 3.0, 0.25 } };

    // only with products
    // Values that are multiplied, by their places.
    // given products
    private static readonly int[][] Products = { new[] { 0, 1 } };

    // given head
    private static double[] WeightedSums(params double[] given)
    {
        var values = new double[Weights.Length];
        given.CopyTo(values, 0);
        // only with products
        for (var i = 0; i < Products.Length; i++)
            values[given.Length + i] = values[Products[i][0]] * values[Products[i][1]];
        // given sums
        var sums = new[] { 0.5, -0.5 };
        for (var term = 0; term < values.Length; term++)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += values[term] * Weights[term][i];
        }
        // given answer
        return sums;
    }
}
