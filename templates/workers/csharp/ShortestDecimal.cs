using System;
using System.Globalization;
using System.Numerics;

namespace LoopaiWorker
{
    /// <summary>
    /// The decimal with the fewest digits that is read as a given number, and of those the nearest: what
    /// JavaScript, Python and Go write, but for the smallest numbers that there are (below 1e-307). Mono's "R"
    /// jumps from 15 digits to 17, its "G16" rounds twice, and what it reads is not always the nearest number.
    /// </summary>
    static class ShortestDecimal
    {
        const long hidden = 1L << 52;

        /// <summary>digits * 10^power of a positive, finite number.</summary>
        public static void Of(double value, out long digits, out int power)
        {
            Split(value, "E14", out digits, out power);
            if (IsRead(digits, power, value)) return;
            long all;
            int last;
            Split(value, "E16", out all, out last);
            power = last + 1;
            var down = all / 10;
            var half = all % 10 == 5 ? Compare(all, last, Fraction(value), Scale(value)) : 0;
            var above = all % 10 > 5 || half < 0 || (all % 10 == 5 && half == 0 && down % 2 == 1);
            digits = above ? down + 1 : down;
            if (IsRead(digits, power, value)) return;
            digits = above ? down : down + 1;
            if (IsRead(digits, power, value)) return;
            // Half way between two, the even one, as above; mono takes the larger.
            var tie = Compare(2 * (BigInteger)all - 1, last, 2 * Fraction(value), Scale(value)) == 0;
            digits = tie && all % 2 == 1 ? all - 1 : all;
            power = last;
        }

        static void Split(double value, string format, out long digits, out int power)
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            var e = text.IndexOf('E');
            digits = long.Parse(text.Substring(0, e).Replace(".", ""), CultureInfo.InvariantCulture);
            power = int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            power -= e - 2;
        }

        static readonly double[] powers = Powers();

        static double[] Powers()
        {
            var powers = new double[23];
            powers[0] = 1;
            for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
            return powers;
        }

        /// <summary>Whether a decimal is nearer to the number than to any other.</summary>
        static bool IsRead(long digits, int power, double value)
        {
            // Both are exact there, and one operation rounds right.
            if (digits <= 2 * hidden && Math.Abs(power) < powers.Length)
                return (power < 0 ? digits / powers[-power] : digits * powers[power]) == value;
            var fraction = Fraction(value);
            var scale = Scale(value) - 2;
            var even = fraction.IsEven;
            var upper = Compare(digits, power, 4 * fraction + 2, scale);
            // The number below a power of two is only half as far away.
            var lower = Compare(digits, power, 4 * fraction - (fraction == hidden ? 1 : 2), scale);
            return (upper < 0 || (even && upper == 0)) && (lower > 0 || (even && lower == 0));
        }

        /// <summary>A number is Fraction * 2^Scale.</summary>
        static BigInteger Fraction(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var rest = bits & (hidden - 1);
            return bits >> 52 == 0 ? rest : rest + hidden;
        }

        static int Scale(double value)
        {
            return Math.Max((int)(BitConverter.DoubleToInt64Bits(value) >> 52), 1) - 1075;
        }

        /// <summary>Compares digits * 10^power with fraction * 2^scale.</summary>
        static int Compare(BigInteger digits, int power, BigInteger fraction, int scale)
        {
            if (scale > 0) fraction <<= scale;
            else digits <<= -scale;
            if (power > 0) digits *= BigInteger.Pow(10, power);
            else fraction *= BigInteger.Pow(10, -power);
            return digits.CompareTo(fraction);
        }
    }
}
