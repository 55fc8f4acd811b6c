using System;

internal static partial class Runtime
{
    private static object AnswerOfTwo()
    {
        var sums = (long[])Biases.Clone();
        // given sums
        sums[0]++;
        if (Math.Abs(sums[0]) < LeastLead)
            return null;
        return Outputs[sums[0] >= 0 ? 0 : 1];
    }

    private static object AnswerOfMany()
    {
        var sums = (long[])Biases.Clone();
        // given sums
        sums[0]++;
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best])
                best = i;
        }
        if (LeastLead > 0 && LeadOf(sums, best) < LeastLead)
            return null;
        return Outputs[best];
    }
}
