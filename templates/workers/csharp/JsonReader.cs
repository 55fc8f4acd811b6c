using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace LoopaiWorker
{
    /// <summary>
    /// Reads JSON: null, bool, string, List&lt;object&gt; and Dictionary&lt;string, object&gt;; an integer is a long,
    /// or a BigInteger where that is too small, and any other number a double. Throws FormatException.
    /// </summary>
    struct JsonReader
    {
        // A program that asks for more levels has an attack in mind; recursion must end before the stack.
        const int maxDepth = 5000;

        readonly string text;
        int at;
        StringBuilder unescaped;

        JsonReader(string text, int at)
        {
            this.text = text;
            this.at = at;
            unescaped = null;
        }

        public static object Read(string text, int at = 0)
        {
            var reader = new JsonReader(text, at);
            reader.Space();
            var value = reader.Value(0);
            reader.Space();
            if (reader.at != text.Length) throw Wrong();
            return value;
        }

        static FormatException Wrong()
        {
            return new FormatException("not JSON");
        }

        char Next
        {
            get { return at < text.Length ? text[at] : '\0'; }
        }

        void Space()
        {
            while (at < text.Length)
            {
                var c = text[at];
                if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
                at++;
            }
        }

        bool Take(char c)
        {
            if (Next != c) return false;
            at++;
            return true;
        }

        void Expect(string word)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Wrong();
            at += word.Length;
        }

        object Value(int depth)
        {
            if (depth > maxDepth) throw Wrong();
            switch (Next)
            {
                case '"':
                    return String();
                case '{':
                    return Object(depth);
                case '[':
                    return Array(depth);
                case 't':
                    Expect("true");
                    return true;
                case 'f':
                    Expect("false");
                    return false;
                case 'n':
                    Expect("null");
                    return null;
                default:
                    return Number();
            }
        }

        object Object(int depth)
        {
            at++;
            var value = new Dictionary<string, object>();
            Space();
            if (Take('}')) return value;
            for (;;)
            {
                Space();
                if (Next != '"') throw Wrong();
                var name = String();
                Space();
                if (!Take(':')) throw Wrong();
                Space();
                value[name] = Value(depth + 1);
                Space();
                if (Take('}')) return value;
                if (!Take(',')) throw Wrong();
            }
        }

        object Array(int depth)
        {
            at++;
            var value = new List<object>();
            Space();
            if (Take(']')) return value;
            for (;;)
            {
                Space();
                value.Add(Value(depth + 1));
                Space();
                if (Take(']')) return value;
                if (!Take(',')) throw Wrong();
            }
        }

        void Digits()
        {
            var start = at;
            while (Next >= '0' && Next <= '9') at++;
            if (at == start) throw Wrong();
        }

        object Number()
        {
            var start = at;
            Take('-');
            if (!Take('0')) Digits();
            var whole = true;
            if (Take('.'))
            {
                whole = false;
                Digits();
            }
            if (Take('e') || Take('E'))
            {
                whole = false;
                if (!Take('+')) Take('-');
                Digits();
            }
            if (whole && at - start <= 18)
            {
                long small = 0;
                var negative = text[start] == '-';
                for (var i = negative ? start + 1 : start; i < at; i++) small = small * 10 + (text[i] - '0');
                return negative ? -small : small;
            }
            var number = text.Substring(start, at - start);
            if (!whole) return Double(number);
            long large;
            if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out large)) return large;
            return BigInteger.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        static double Double(string number)
        {
            try
            {
                return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            catch (OverflowException)
            {
                return number[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            }
        }

        string String()
        {
            var start = ++at;
            for (; at < text.Length; at++)
            {
                var c = text[at];
                if (c == '"') return text.Substring(start, at++ - start);
                if (c < ' ') throw Wrong();
                if (c != '\\') continue;
                if (unescaped == null) unescaped = new StringBuilder();
                unescaped.Clear().Append(text, start, at - start);
                return Escaped();
            }
            throw Wrong();
        }

        /// <summary>Goes on with a string at its first backslash.</summary>
        string Escaped()
        {
            while (at < text.Length)
            {
                var c = text[at++];
                if (c == '"') return unescaped.ToString();
                if (c < ' ') throw Wrong();
                if (c != '\\')
                {
                    unescaped.Append(c);
                    continue;
                }
                c = Next;
                at++;
                switch (c)
                {
                    case '"':
                    case '\\':
                    case '/':
                        unescaped.Append(c);
                        break;
                    case 'b':
                        unescaped.Append('\b');
                        break;
                    case 'f':
                        unescaped.Append('\f');
                        break;
                    case 'n':
                        unescaped.Append('\n');
                        break;
                    case 'r':
                        unescaped.Append('\r');
                        break;
                    case 't':
                        unescaped.Append('\t');
                        break;
                    case 'u':
                        unescaped.Append(Unit());
                        break;
                    default:
                        throw Wrong();
                }
            }
            throw Wrong();
        }

        char Unit()
        {
            var unit = 0;
            for (var i = 0; i < 4; i++)
            {
                var c = Next;
                at++;
                if (c >= '0' && c <= '9') unit = unit << 4 | c - '0';
                else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') unit = unit << 4 | (c | 0x20) - 'a' + 10;
                else throw Wrong();
            }
            return (char)unit;
        }
    }
}
