using System;

internal static partial class Runtime
{
    private static int WinnerOfTwo(double[] sums)
    {
        return sums[0] >= 0 ? 0 : 1;
    }

    private static int WinnerOf(double[] sums)
    {
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best])
                best = i;
        }
        return best;
    }

    private static double EstimateOf(double[] sums)
    {
        // given sum
        var sum = sums[0] / 8.0;
        // given rounded
        return Math.Floor(sum * 100 + 0.5) / 100;
    }

    private static double HeldEstimate(double[] sums)
    {
        var sum = sums[0];
        // given range
        sum = sum > 7.0 ? 7.0 : sum >= -2.0 ? sum : -2.0;
        // given rounded
        return Math.Floor(sum * 100 + 0.5) / 100;
    }
}
