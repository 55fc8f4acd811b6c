"""Speaks with the host: the inside of a Python worker.

in:   first line  {"nonce","entry","source","outputBytes"}
      then        id TAB raw JSON     one row a line; an empty line ends a frame
out:  nonce TAB id TAB microseconds TAB outcome TAB payload

The protocol moves to descriptors of its own, so that what the program prints, by whatever way, goes to stderr.
"""

import gc
import json
import os
import sys
import time

import answer as answers

flush_every_ns = 3_000_000
flush_at_length = 65536


def main():
    lines_in, replies_out = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.stdin = open(0)
    prints = sys.stdout = sys.stderr = open(2, "w", errors="backslashreplace", closefd=False)
    flush_prints = prints.flush
    read, write, now, leave = os.read, os.write, time.perf_counter_ns, os._exit
    size, from_bytes = len, bytes.decode

    held = []

    def read_lines():
        """Whole lines only, as many as one read brings."""
        while True:
            chunk = read(lines_in, 262144)
            if not chunk:
                leave(0)
            end = chunk.rfind(b"\n") + 1
            if end == 0:
                held.append(chunk)
                continue
            held.append(chunk[:end])
            text = from_bytes(b"".join(held))
            held.clear()
            if end < size(chunk):
                held.append(chunk[end:])
            return text

    pending = []

    def flush():
        data = "".join(pending).encode()
        pending.clear()
        while data:
            data = data[write(replies_out, data) :]

    text = read_lines()
    first = text.index("\n")
    setup = json.loads(text[:first])
    prefix = setup["nonce"] + "\t"
    answer, failed = answers.load(setup["source"], setup["entry"], setup["outputBytes"])
    outcome, payload = failed or ("answered", "null")
    pending.append(f"{prefix}load\t0\t{outcome}\t{payload}\n")
    flush_prints()
    flush()
    if failed:
        leave(0)
    # What is loaded stays: no collection needs to look at it again.
    gc.freeze()

    text = text[first + 1 :]
    flushed, length = now(), 0
    while True:
        for line in text.split("\n")[:-1]:
            if line == "":
                flush_prints()
                if pending:
                    flush()
                length = 0
                continue
            tab = line.index("\t")
            outcome, payload, micros = answer(line[tab + 1 :])
            pending.append(f"{prefix}{line[:tab]}\t{micros:.1f}\t{outcome}\t{payload}\n")
            length += size(payload)
            if length > flush_at_length or now() - flushed > flush_every_ns:
                flush()
                flushed, length = now(), 0
        text = read_lines()
        flushed = now()


main()
