"""Loads one program and answers rows: JSON text in, (outcome, payload, microseconds) out.

The payload is the output as JSON text where the outcome is "answered", else {"type","message","line"} as JSON.
The program shares this interpreter and may patch what it likes: everything used per row is captured before.
"""

import json
import sys
import time
import types

max_message = 2000


def load(source, entry, output_bytes):
    """Runs the program's top level. Returns (answer, None), or (None, (outcome, payload)) if that failed."""
    try:
        module = types.ModuleType("program")
        module.__file__ = entry
        sys.modules["program"] = module
        exec(compile(source, entry, "exec", dont_inherit=True), module.__dict__)
        run = module.__dict__.get("run")
    except BaseException as error:
        return None, _describe(error, entry)
    if not callable(run):
        return None, ("error", _failure("load", f"{entry} exports no function run"))
    if sys.platform == "emscripten":
        import seeded

        run = seeded.in_each_row(run, source)
    return _answerer(run, entry, output_bytes), None


def _answerer(run, entry, output_bytes):
    decoder = json.JSONDecoder(parse_constant=_no_constant)
    scan, decode = decoder.scan_once, decoder.decode
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    now = time.perf_counter_ns
    describe, failure = _describe, _failure
    # Built-ins can be replaced by the program, too.
    length, base, text_type, as_text = len, BaseException, str, str
    surrogate, value_error, type_error, recursion = UnicodeEncodeError, ValueError, TypeError, RecursionError
    escape = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode
    too_large = failure("output-limit", f"the output is larger than {output_bytes // 1024} KB")

    def answer(raw):
        try:
            value, end = scan(raw, 0)
            if end != length(raw):
                value = decode(raw)
        except base:
            # White space around it is JSON; the scanner does not skip it.
            try:
                value = decode(raw)
            except recursion as error:
                return "error", describe(error, entry)[1], 0
            except base:
                return "error", failure("SyntaxError", "the input is not JSON"), 0
        start = now()
        try:
            value = run(value)
        except base as error:
            end = now()
            outcome, payload = describe(error, entry)
            return outcome, payload, (end - start) / 1000
        end = now()
        try:
            if type(value) is text_type and length(value) > output_bytes:
                return "output-limit", too_large, (end - start) / 1000
            payload = encode(value)
            if length(payload) * 4 > output_bytes:
                if length(payload) > output_bytes or length(payload.encode()) > output_bytes:
                    return "output-limit", too_large, (end - start) / 1000
            elif not payload.isascii():
                payload.encode()
            return "answered", payload, (end - start) / 1000
        except surrogate:
            return "answered", escape(value), (end - start) / 1000
        except (value_error, type_error) as error:
            return "bad-output", failure("bad-output", as_text(error)), (end - start) / 1000
        except recursion:
            return "bad-output", failure("bad-output", "nested too deep"), (end - start) / 1000
        except base as error:
            outcome, payload = describe(error, entry)
            return outcome, payload, (end - start) / 1000

    return answer


def _no_constant(name):
    raise ValueError(f"{name} is not JSON")


def _describe(error, entry, escape=json.JSONEncoder().encode, memory=MemoryError, syntax=SyntaxError):
    """(outcome, payload) of an exception; the line is that of the innermost call in the program's file."""
    name = type(error).__name__
    try:
        message = error.msg if isinstance(error, syntax) else str(error)
        message = message[:max_message] if type(message) is str else ""
    except BaseException:
        message = "an exception that cannot be described"
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == entry:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, syntax) and error.filename == entry:
        line = error.lineno
    return ("memory" if isinstance(error, memory) else "error"), _failure(name, message, line, escape)


def _failure(name, message, line=None, escape=json.JSONEncoder().encode):
    where = "" if line is None else f',"line":{line:d}'
    return f'{{"type":{escape(name)},"message":{escape(message)}{where}}}'
