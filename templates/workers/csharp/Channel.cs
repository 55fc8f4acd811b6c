using System;
using System.Runtime.InteropServices;
using System.Text;

namespace LoopaiWorker
{
    /// <summary>
    /// The lines between worker and host, over file descriptors that are not those of the console: what the
    /// program prints goes to stderr, by whatever way it prints.
    /// </summary>
    sealed class Channel
    {
        const int usualCapacity = 65536;
        const int keptCapacity = 1 << 20;

        readonly int input;
        readonly int output;
        byte[] buffer = new byte[usualCapacity];
        // What is read and not handed out: buffer[start..end]; no line ends before searched.
        int start;
        int searched;
        int end;
        byte[] outgoing = new byte[usualCapacity];

        Channel(int input, int output)
        {
            this.input = input;
            this.output = output;
        }

        /// <summary>Over what are stdin and stdout now.</summary>
        public static Channel Open()
        {
            var channel = new Channel(Native.dup(0), Native.dup(1));
            Native.dup2(Native.open("/dev/null", 0), 0);
            Native.dup2(2, 1);
            return channel;
        }

        /// <summary>Whether the next line has yet to arrive.</summary>
        public bool Blocked
        {
            get { return Array.IndexOf(buffer, (byte)'\n', searched, end - searched) < 0; }
        }

        /// <summary>A line without its end. The process ends with its input.</summary>
        public string ReadLine()
        {
            for (;;)
            {
                var at = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
                if (at >= 0)
                {
                    var line = Encoding.UTF8.GetString(buffer, start, at - start);
                    start = searched = at + 1;
                    return line;
                }
                searched = end;
                Fill();
            }
        }

        void Fill()
        {
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
                end -= start;
                searched -= start;
                start = 0;
            }
            if (end == 0 && buffer.Length > keptCapacity) buffer = new byte[usualCapacity];
            if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            var pinned = GCHandle.Alloc(buffer, GCHandleType.Pinned);
            var count = (long)Native.read(input, pinned.AddrOfPinnedObject() + end, (IntPtr)(buffer.Length - end));
            var interrupted = count < 0 && Marshal.GetLastWin32Error() == Native.interrupted;
            pinned.Free();
            if (interrupted) return;
            if (count <= 0) Environment.Exit(0);
            end += (int)count;
        }

        public void Write(char[] chars, int length)
        {
            var most = Encoding.UTF8.GetMaxByteCount(length);
            if (outgoing.Length < most || outgoing.Length > keptCapacity) outgoing = new byte[Math.Max(most, usualCapacity)];
            var size = Encoding.UTF8.GetBytes(chars, 0, length, outgoing, 0);
            var pinned = GCHandle.Alloc(outgoing, GCHandleType.Pinned);
            for (var done = 0; done < size;)
            {
                var count = (long)Native.write(output, pinned.AddrOfPinnedObject() + done, (IntPtr)(size - done));
                if (count < 0 && Marshal.GetLastWin32Error() != Native.interrupted) Environment.Exit(0);
                if (count > 0) done += (int)count;
            }
            pinned.Free();
        }

        static class Native
        {
            public const int interrupted = 4;

            [DllImport("libc", SetLastError = true)]
            public static extern IntPtr read(int file, IntPtr buffer, IntPtr count);

            [DllImport("libc", SetLastError = true)]
            public static extern IntPtr write(int file, IntPtr buffer, IntPtr count);

            [DllImport("libc")]
            public static extern int dup(int file);

            [DllImport("libc")]
            public static extern int dup2(int from, int to);

            [DllImport("libc")]
            public static extern int open(string path, int flags);
        }
    }
}
