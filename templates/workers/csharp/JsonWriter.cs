using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Threading.Tasks;

namespace LoopaiWorker
{
    /// <summary>Collects replies; writes numbers and strings as JavaScript does.</summary>
    sealed class JsonWriter : CharBuffer
    {
        const int maxDepth = 500;

        readonly long outputBytes;
        int outputStart;

        public JsonWriter(long outputBytes)
        {
            this.outputBytes = outputBytes;
        }

        public void Micros(double micros)
        {
            if (micros >= 100)
            {
                Integer((long)(micros + 0.5));
                return;
            }
            var tenths = (long)(micros * 10 + 0.5);
            Integer(tenths / 10);
            Append('.');
            Append((char)('0' + tenths % 10));
        }

        public void Failure(string type, string message, int line)
        {
            Append("{\"type\":");
            String(type);
            Append(",\"message\":");
            String(message);
            if (line > 0)
            {
                Append(",\"line\":");
                Integer(line);
            }
            Append('}');
        }

        /// <summary>The JSON of a value. Throws Refusal where it has none, or is too large.</summary>
        public void Output(object value)
        {
            outputStart = Length;
            Value(value, 0);
            var length = Length - outputStart;
            if (length * 3L > outputBytes && Encoding.UTF8.GetByteCount(Chars, outputStart, length) > outputBytes) throw TooLarge();
        }

        Refusal TooLarge()
        {
            var kilobytes = (outputBytes / 1024.0).ToString(CultureInfo.InvariantCulture);
            return new Refusal("output-limit", "the output is larger than " + kilobytes + " KB");
        }

        static Refusal Bad(string message)
        {
            return new Refusal("bad-output", message);
        }

        void Value(object value, int depth)
        {
            if (Length - outputStart > outputBytes) throw TooLarge();
            if (depth > maxDepth) throw Bad("a cycle, or nested deeper than " + maxDepth + " levels");
            var text = value as string;
            if (text != null)
            {
                if (text.Length > outputBytes) throw TooLarge();
                String(text);
            }
            else if (value == null) Append("null");
            else if (value is bool) Append((bool)value ? "true" : "false");
            else if (value is long) Integer((long)value);
            else if (value is int) Integer((int)value);
            else if (value is double) Number((double)value);
            else if (value is IDictionary) Object((IDictionary)value, depth);
            else if (value is IReadOnlyDictionary<string, object>) Pairs((IReadOnlyDictionary<string, object>)value, depth);
            else if (value is IEnumerable) Items((IEnumerable)value, depth);
            else Other(value);
        }

        void Object(IDictionary value, int depth)
        {
            Append('{');
            var first = true;
            foreach (DictionaryEntry pair in value)
            {
                var name = pair.Key as string;
                if (name == null) throw Bad("a dictionary whose keys are not strings is not JSON");
                Name(name, ref first);
                Value(pair.Value, depth + 1);
            }
            Append('}');
        }

        void Pairs(IReadOnlyDictionary<string, object> value, int depth)
        {
            Append('{');
            var first = true;
            foreach (var pair in value)
            {
                Name(pair.Key, ref first);
                Value(pair.Value, depth + 1);
            }
            Append('}');
        }

        void Name(string name, ref bool first)
        {
            if (!first) Append(',');
            first = false;
            String(name);
            Append(':');
        }

        void Items(IEnumerable value, int depth)
        {
            Append('[');
            var first = true;
            foreach (var item in value)
            {
                if (!first) Append(',');
                first = false;
                Value(item, depth + 1);
            }
            Append(']');
        }

        void Other(object value)
        {
            if (value is float) Number(double.Parse(((float)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
            else if (value is decimal) Append(((decimal)value).ToString(CultureInfo.InvariantCulture));
            else if (value is char) String(value.ToString());
            else if (value is BigInteger) Append(((BigInteger)value).ToString(CultureInfo.InvariantCulture));
            else if (value is byte || value is sbyte || value is short || value is ushort || value is uint || value is ulong)
                Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            else if (value is Task) throw Bad("a task: Run must be synchronous");
            else if (value is Delegate) throw Bad("a delegate is not JSON");
            else throw Bad("an instance of " + value.GetType().Name + ": only dictionaries, lists, strings, numbers and booleans are JSON");
        }

        void Integer(long value)
        {
            if (value < 0)
            {
                Append('-');
                if (value == long.MinValue)
                {
                    Append("9223372036854775808");
                    return;
                }
                value = -value;
            }
            Grow(20);
            var digits = 1;
            for (var rest = value; rest >= 10; rest /= 10) digits++;
            Length += digits;
            for (var place = Length - 1; digits > 0; digits--, value /= 10) Chars[place--] = (char)('0' + value % 10);
        }

        void Number(double value)
        {
            if (double.IsNaN(value)) throw Bad("NaN is not JSON");
            if (double.IsInfinity(value)) throw Bad(value > 0 ? "Infinity is not JSON" : "-Infinity is not JSON");
            if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
            {
                Integer((long)value);
                return;
            }
            if (value < 0) Append('-');
            long digits;
            int power;
            ShortestDecimal.Of(Math.Abs(value), out digits, out power);
            var significant = digits.ToString(CultureInfo.InvariantCulture);
            Decimal(significant.TrimEnd('0'), power + significant.Length - 1);
        }

        void Decimal(string digits, int power)
        {
            if (power >= 21 || power < -6)
            {
                Append(digits[0]);
                if (digits.Length > 1)
                {
                    Append('.');
                    Append(digits, 1, digits.Length - 1);
                }
                Append(power < 0 ? "e-" : "e+");
                Integer(Math.Abs(power));
            }
            else if (power < 0)
            {
                Append("0.");
                for (var i = -1; i > power; i--) Append('0');
                Append(digits);
            }
            else
            {
                for (var i = 0; i < digits.Length || i <= power; i++)
                {
                    if (i == power + 1) Append('.');
                    Append(i < digits.Length ? digits[i] : '0');
                }
            }
        }

        void String(string text)
        {
            Grow(text.Length + 2);
            Append('"');
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c >= ' ' && c != '"' && c != '\\' && (c < 0xd800 || c > 0xdfff)) continue;
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                    continue;
                }
                Append(text, start, i - start);
                start = i + 1;
                Escape(c);
            }
            Append(text, start, text.Length - start);
            Append('"');
        }

        void Escape(char c)
        {
            Append('\\');
            switch (c)
            {
                case '"':
                case '\\':
                    Append(c);
                    break;
                case '\b':
                    Append('b');
                    break;
                case '\f':
                    Append('f');
                    break;
                case '\n':
                    Append('n');
                    break;
                case '\r':
                    Append('r');
                    break;
                case '\t':
                    Append('t');
                    break;
                default:
                    Append('u');
                    Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
