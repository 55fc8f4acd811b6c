using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

internal static partial class Runtime
{
    // The value at a path of keys and places, or null.
    private static object At(object value, params object[] keys)
    {
        foreach (var key in keys)
        {
            var map = value as IDictionary<string, object>;
            var list = value as IList<object>;
            value = null;
            if (key is string && map != null)
                map.TryGetValue((string)key, out value);
            else if (key is int && list != null && (int)key < list.Count)
                value = list[(int)key];
        }
        return value;
    }

    // A value as text, "" if it is none; half a surrogate pair is U+FFFD.
    private static string TextOf(object value)
    {
        const string Half = @"[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]";
        return Regex.Replace(value as string ?? "", Half, "\ufffd");
    }

    private static bool IsText(object value) => value is string;

    private static bool IsNumber(object value) => !double.IsNaN(NumberOf(value));

    // A value of any number type as double, NaN if it is none, so that every comparison is false.
    private static double NumberOf(object value)
    {
        var type = Convert.GetTypeCode(value);
        return type >= TypeCode.SByte && type <= TypeCode.Decimal ? Convert.ToDouble(value) : double.NaN;
    }

    private static bool IsPresent(object value) => value != null;
}
