"""Learns a set with scikit-learn and fastText, one fixed setting each, and prints a line of JSON for each of the two.

Arguments: the folder with train.jsonl and test.jsonl. A library that cannot be imported is told as {"missing": …}.
"""

import json
import os
import pickle
import statistics
import sys
import tempfile
import time


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def text_of(row):
    value = row["input"]
    return value if isinstance(value, str) else " ".join(str(part) for part in value.values())


def megabytes(*modules):
    """What the folders of modules take on disk, with those that lie beside them for their libraries."""
    total = 0
    for module in modules:
        folder = os.path.dirname(module.__file__)
        for top in (folder, f"{folder}.libs"):
            for at, _, names in os.walk(top):
                total += sum(os.path.getsize(os.path.join(at, name)) for name in names)
    return total / 1e6


def measured(answer, test):
    """The accuracy on the test rows, asked one by one as a service is, and the median processor time of a row in µs."""
    right, times = 0, []
    for row in test:
        since = time.thread_time()
        label = answer(text_of(row))
        times.append(time.thread_time() - since)
        right += label == str(row["output"])
    return {"accuracy": right / len(test), "p50": 1e6 * statistics.median(times)}


def with_sklearn(train, test):
    import numpy
    import scipy
    import sklearn
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\w+|[^\w\s]")
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    model = make_pipeline(make_union(words, letters), LinearSVC(C=0.5))
    model.fit([text_of(row) for row in train], [str(row["output"]) for row in train])
    return {
        **measured(lambda text: model.predict([text])[0], test),
        "kb": len(pickle.dumps(model)) / 1e3,
        "needs": f"Python, {megabytes(numpy, scipy, sklearn):.0f} MB of packages",
    }


def with_fasttext(train, test):
    import fasttext
    import fasttext_pybind

    labels = sorted({str(row["output"]) for row in train})
    flat = [" ".join(text_of(row).lower().split()) for row in train]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "train.txt")
        with open(path, "w", encoding="utf-8") as file:
            for row, text in zip(train, flat):
                file.write(f"__label__{labels.index(str(row['output']))} {text}\n")
        model = fasttext.train_supervised(
            path, wordNgrams=2, minn=2, maxn=5, dim=50, epoch=25, lr=0.5, thread=1, seed=1, verbose=0
        )
        saved = os.path.join(folder, "model.bin")
        model.save_model(saved)
        size = os.path.getsize(saved)

    def answer(text):
        # Its own predict does not work with numpy 2.
        found = model.f.predict(" ".join(text.lower().split()) + "\n", 1, 0.0, "strict")
        return labels[int(found[0][1].removeprefix("__label__"))] if found else None

    extension = os.path.getsize(fasttext_pybind.__file__) / 1e6
    return {**measured(answer, test), "kb": size / 1e3, "needs": f"Python, a library of {extension:.0f} MB"}


def main(folder):
    train, test = (rows(os.path.join(folder, name)) for name in ("train.jsonl", "test.jsonl"))
    for name, learn in (("scikit-learn", with_sklearn), ("fastText", with_fasttext)):
        since = time.perf_counter()
        try:
            result = learn(train, test)
        except ImportError as error:
            result = {"missing": str(error)}
        print(json.dumps({"name": name, **result, "seconds": time.perf_counter() - since}), flush=True)


main(sys.argv[1])
