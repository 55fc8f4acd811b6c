using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;

namespace LoopaiWorker
{
    /// <summary>
    /// Answers rows with one program that it is compiled with: the inside of a sandbox. The same source
    /// compiles with mcs (C# 6 and a little of 7) and with .NET 8.
    ///
    /// in:   first line  {"nonce","entry","outputBytes"}
    ///       then        id TAB raw JSON     one row a line; an empty line ends a frame
    /// out:  nonce TAB id TAB microseconds TAB outcome TAB payload
    ///       payload: the output as JSON where the outcome is `answered`, else {"type","message","line"}
    /// </summary>
    static class Worker
    {
        const int flushAtLength = 65536;
        const int maxMessage = 2000;
        const int maxType = 100;

        static readonly long flushEvery = 3 * Stopwatch.Frequency / 1000;
        static readonly double microsPerTick = 1e6 / Stopwatch.Frequency;

        static Channel channel;
        static string prefix;
        static string entry;
        static JsonWriter pending;
        static Func<object, object> run;
        static long flushed;

        static void Main()
        {
            channel = Channel.Open();
            var prints = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            prints.AutoFlush = true;
            Console.SetOut(prints);
            Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;

            var setup = (Dictionary<string, object>)JsonReader.Read(channel.ReadLine());
            prefix = setup["nonce"] + "\t";
            entry = (string)setup["entry"];
            pending = new JsonWriter((long)setup["outputBytes"]);
            Load();
            flushed = Stopwatch.GetTimestamp();
            for (;;)
            {
                var fresh = channel.Blocked;
                var line = channel.ReadLine();
                if (fresh) flushed = Stopwatch.GetTimestamp();
                if (line.Length == 0) Flush();
                else Answer(line);
            }
        }

        /// <summary>Runs what a program does before its first row.</summary>
        static void Load()
        {
            run = global::Program.Run;
            pending.Append(prefix);
            pending.Append("load\t0\t");
            try
            {
                RuntimeHelpers.RunClassConstructor(typeof(global::Program).TypeHandle);
                pending.Append("answered\tnull\n");
                Flush();
            }
            catch (Exception thrown)
            {
                pending.Append("error\t");
                Describe(thrown);
                pending.Append('\n');
                Flush();
                Environment.Exit(0);
            }
        }

        static void Answer(string line)
        {
            var tab = line.IndexOf('\t');
            pending.Append(prefix);
            pending.Append(line, 0, tab + 1);
            object input;
            try
            {
                input = JsonReader.Read(line, tab + 1);
            }
            catch (FormatException)
            {
                pending.Append("0\terror\t");
                pending.Failure("SyntaxError", "the input is not JSON", 0);
                pending.Append('\n');
                return;
            }
            var head = pending.Length;
            var start = Stopwatch.GetTimestamp();
            long end = 0;
            Exception thrown = null;
            try
            {
                var output = run(input);
                end = Stopwatch.GetTimestamp();
                pending.Micros((end - start) * microsPerTick);
                pending.Append("\tanswered\t");
                pending.Output(output);
            }
            catch (Exception any)
            {
                thrown = any;
            }
            if (end == 0) end = Stopwatch.GetTimestamp();
            if (thrown != null)
            {
                pending.Length = head;
                pending.Micros((end - start) * microsPerTick);
                var refusal = thrown as Refusal;
                pending.Append('\t');
                pending.Append(refusal == null ? "error" : refusal.Outcome);
                pending.Append('\t');
                if (refusal == null) Describe(thrown);
                else pending.Failure(refusal.Outcome, refusal.Message, 0);
            }
            pending.Append('\n');
            if (end - flushed > flushEvery || pending.Length > flushAtLength)
            {
                Flush();
                flushed = end;
            }
        }

        static void Flush()
        {
            channel.Write(pending.Chars, pending.Length);
            pending.Clear();
        }

        static void Describe(Exception thrown)
        {
            while (thrown.InnerException != null
                && (thrown is TypeInitializationException || thrown is TargetInvocationException))
                thrown = thrown.InnerException;
            // Memory that is gone stays gone while the program holds it: another worker goes on.
            if (thrown is OutOfMemoryException)
            {
                Console.Error.WriteLine("out of memory");
                channel.Write(pending.Chars, 0);
                Environment.Exit(137);
            }
            string message;
            try
            {
                message = thrown.Message ?? "";
            }
            catch (Exception)
            {
                message = "an exception that cannot be described";
            }
            pending.Failure(Cut(thrown.GetType().Name, maxType), Cut(message, maxMessage), LineIn(thrown));
        }

        static string Cut(string text, int length)
        {
            return text.Length > length ? text.Substring(0, length) : text;
        }

        /// <summary>The line of the innermost call that is in the program's file, or 0.</summary>
        static int LineIn(Exception thrown)
        {
            foreach (var frame in new StackTrace(thrown, true).GetFrames() ?? new StackFrame[0])
            {
                var file = frame.GetFileName();
                if (file != null && Path.GetFileName(file) == entry) return frame.GetFileLineNumber();
            }
            return 0;
        }
    }
}
