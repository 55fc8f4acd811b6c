using System;

namespace LoopaiWorker
{
    /// <summary>Text that grows; its memory is used again for the next one.</summary>
    class CharBuffer
    {
        const int usualCapacity = 65536;
        const int keptCapacity = 1 << 20;

        public char[] Chars = new char[usualCapacity];
        public int Length;

        public void Clear()
        {
            Length = 0;
            if (Chars.Length > keptCapacity) Chars = new char[usualCapacity];
        }

        protected void Grow(int more)
        {
            if (Length + more > Chars.Length) Array.Resize(ref Chars, Math.Max(2 * Chars.Length, Length + more));
        }

        public void Append(char c)
        {
            if (Length == Chars.Length) Grow(1);
            Chars[Length++] = c;
        }

        public void Append(string text)
        {
            Append(text, 0, text.Length);
        }

        public void Append(string text, int start, int count)
        {
            Grow(count);
            text.CopyTo(start, Chars, Length, count);
            Length += count;
        }
    }
}
