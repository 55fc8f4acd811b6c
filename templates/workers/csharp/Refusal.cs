using System;

namespace LoopaiWorker
{
    /// <summary>What a program returned cannot be its output.</summary>
    sealed class Refusal : Exception
    {
        public readonly string Outcome;

        public Refusal(string outcome, string message) : base(message)
        {
            Outcome = outcome;
        }
    }
}
