using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    private const double Limit = 9007199254740992.0;

    // Units of its last decimal and how many decimals a number has; null for other texts and for 2^53 units or more.
    private static long[] DecimalOf(string text)
    {
        var found = Regex.Match(text, @"\A(-?)([0-9]+)(?:\.([0-9]{1,15}))?\z");
        var part = found.Groups[3].Value;
        long units;
        if (!found.Success || !long.TryParse(found.Groups[2].Value + part, out units) || units >= Limit)
            return null;
        return new[] { found.Groups[1].Value == "" ? units : -units, part.Length };
    }

    // So many units of the last of some decimals, without zeros at the end; "" from 2^53 units on.
    private static string DecimalText(long units, int places)
    {
        if (Math.Abs((double)units) >= Limit)
            return "";
        var text = Math.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (units < 0 ? "-" : "") + WithoutZeros(text.Insert(text.Length - places, "."));
    }

    // Two numbers in units of the same decimal, and which; null where there are none.
    private static long[] Aligned(string left, string right)
    {
        long[] a = DecimalOf(left), b = DecimalOf(right);
        if (a == null || b == null)
            return null;
        var places = Math.Max(a[1], b[1]);
        double x = a[0], y = b[0];
        for (var i = a[1]; i < places; i++)
            x *= 10;
        for (var i = b[1]; i < places; i++)
            y *= 10;
        return Math.Abs(x) < Limit && Math.Abs(y) < Limit ? new[] { (long)x, (long)y, places } : null;
    }

    // A multiple of a step: the next one down, up, in (to 0), out (from 0), or nearest: ties out, to even ones, or in.
    private static string Rounded(string text, string step, string way)
    {
        var found = Aligned(text, step);
        if (found == null || found[1] <= 0)
            return "";
        long value = found[0], size = found[1];
        var rest = value % size;
        if (rest < 0)
            rest += size;
        var low = value - rest;
        if (low <= -Limit)
            return "";
        var twice = 2 * rest - size;
        var isUp = way == "up" ? rest > 0
            : way == "in" ? rest > 0 && value < 0
            : way == "out" ? rest > 0 && value > 0
            : way != "down" && twice > 0;
        if (twice == 0)
            isUp = isUp || (way == "nearest" && value > 0) || (way == "even" && low / size % 2 != 0)
                || (way == "halfIn" && value < 0);
        return DecimalText(isUp ? low + size : low, (int)found[2]);
    }

    // A number with so many significant digits, rounded in one of these ways.
    private static string Significant(string text, int digits, string way)
    {
        var found = DecimalOf(text);
        if (found == null)
            return "";
        var places = (int)found[1];
        var spare = Math.Abs(found[0]).ToString(CultureInfo.InvariantCulture).Length - digits;
        if (spare <= 0)
            return DecimalText(found[0], places);
        long step = 1;
        for (var i = places; i < spare; i++)
            step *= 10;
        return Rounded(text, DecimalText(step, Math.Max(0, places - spare)), way);
    }

    // Two numbers added, subtracted, multiplied or divided, or the whole quotient (//) or its rest (%); "" where there
    // is none. Exact but for /, which has 8 decimals.
    private static string Combined(string left, string op, string right)
    {
        var found = Aligned(left, right);
        if (found == null)
            return "";
        long a = found[0], b = found[1];
        var places = (int)found[2];
        if (op == "+" || op == "-")
            return DecimalText(op == "+" ? a + b : a - b, places);
        if (op == "*")
        {
            long[] x = DecimalOf(left), y = DecimalOf(right);
            var isLarge = Math.Abs((double)x[0] * y[0]) >= Limit;
            return isLarge ? "" : DecimalText(x[0] * y[0], (int)(x[1] + y[1]));
        }
        if (b == 0)
            return "";
        if (op == "/")
            return WithoutZeros(Fixed(a / (double)b, 8));
        var rest = a % b;
        if (rest != 0 && (rest < 0) != (b < 0))
            rest += b;
        return op == "%" ? DecimalText(rest, places) : DecimalText((a - rest) / b, 0);
    }

    // A number as a pattern shows it, rounded to its decimals: 0.00, 0.## without zeros, #,##0, #,##,##0.00 or #.##0,00
    // in groups, 00000 with zeros in front, 0.00e0 or 0.00E+00; before it + for a sign of positive ones, ( for
    // (negative) ones.
    private static string NumberText(string text, string pattern)
    {
        var shape = Regex.Match(
            pattern,
            @"\A([+(])?(#([^0#])##(?:[^0#](##))?)?(0+)(?:([^0#eE])(0*)(#*))?(?:([eE])(\+?)(0+))?\z");
        var parts = Enumerable.Range(0, 12).Select(at => shape.Groups[at].Value).ToArray();
        var e = parts[9];
        var decimals = parts[7].Length + parts[8].Length;
        var value = DecimalOf(
            e == "" ? Rounded(text, DecimalText(1, decimals), "nearest") : Significant(text, decimals + 1, "nearest"));
        if (value == null)
            return "";
        var places = (int)value[1];
        var digits = Math.Abs(value[0]).ToString(CultureInfo.InvariantCulture).PadLeft(e == "" ? places + 1 : 1, '0');
        var start = e == "" ? digits.Length - places : 1;
        var whole = digits.Substring(0, start).PadLeft(parts[5].Length, '0');
        for (var at = whole.Length - 3; at > 0 && parts[3] != ""; at -= parts[4] == "" ? 3 : 2)
            whole = whole.Insert(at, parts[3]);
        var part = digits.Substring(start).TrimEnd('0').PadRight(parts[7].Length, '0');
        var result = part == "" ? whole : whole + parts[6] + part;
        if (e != "")
        {
            var power = digits.Length - 1 - places;
            var size = Math.Abs(power).ToString(CultureInfo.InvariantCulture).PadLeft(parts[11].Length, '0');
            result += e + (power < 0 ? "-" : parts[10]) + size;
        }
        if (value[0] < 0)
            return parts[1] == "(" ? "(" + result + ")" : "-" + result;
        return parts[1] == "+" && value[0] > 0 ? "+" + result : result;
    }
}
