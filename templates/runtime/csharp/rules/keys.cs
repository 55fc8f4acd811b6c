using System.Collections.Generic;

internal static partial class Runtime
{
    // The value at a path of keys, or null.
    private static object At(object value, params string[] keys)
    {
        foreach (var key in keys)
        {
            var map = value as IDictionary<string, object>;
            value = null;
            if (map != null)
                map.TryGetValue(key, out value);
        }
        return value;
    }
}
