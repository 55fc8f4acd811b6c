using System;

internal static partial class Runtime
{
    private static long LeadOf(long[] sums, int best)
    {
        var lead = long.MaxValue;
        for (var i = 0; i < sums.Length; i++)
        {
            if (i != best)
                lead = Math.Min(lead, sums[best] - sums[i]);
        }
        return lead;
    }
}
