"""What extraction costs: sentences a second, import, memory; beside others where they are installed.

Run by ``make bench ARGS="--only P11"``. The text is that of our own English articles, where every
sentence has a figure or two, and the same with as many sentences that have none (nearer to news).
quantulum3 and text2num are never a dependency: pip install them to see their numbers.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from machine import slowness

from briefing.extract import find_figures, split_sentences

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))
MUST, AIM = 6000, 15000
PLAIN = " Nobody in the town had expected it, and few could say what would come of it later."


def texts() -> list[str]:
    from articles.marks import gold_of

    return [
        gold_of(path.read_text(encoding="utf-8"))[0]
        for path in sorted((TESTS / "articles").rglob("*.en.txt"))
    ]


def diluted(text: str) -> str:
    """Return a text with a sentence without figures after each of its own."""
    return "\n".join(
        span.of(line) + PLAIN for line in text.splitlines() for span in split_sentences(line, "en")
    )


def best(act: Callable[[], int], rounds: int = 9) -> float:
    """Return the most sentences a second of CPU time over some rounds."""
    act()
    rate = 0.0
    for _ in range(rounds):
        started = time.process_time()
        count = act()
        rate = max(rate, count / (time.process_time() - started))
    return rate


def extract_all(articles: list[str]) -> int:
    count = 0
    for text in articles:
        sentences = split_sentences(text, "en")
        find_figures(text, sentences, "en")
        count += len(sentences)
    return count


def import_milliseconds(module: str) -> float:
    """Return the CPU milliseconds an import adds to a bare interpreter."""

    def run(code: str) -> float:
        code = f"import time\n{code}\nprint(time.process_time())"
        out = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        return float(out.stdout)

    return 1000 * (min(run(f"import {module}") for _ in range(5)) - min(run("") for _ in range(5)))


def memory_megabytes(articles: list[str]) -> float:
    tracemalloc.start()
    extract_all(articles)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def others(articles: list[str]) -> None:
    """Time other libraries on the same sentences, where they are installed."""
    sentences = [span.of(text) for text in articles for span in split_sentences(text, "en")]
    if importlib.util.find_spec("quantulum3"):
        from quantulum3 import parser

        few = sentences[:100]
        rate = best(lambda: len([parser.parse(one) for one in few]), 1)
        print(f"P11       {rate:8.0f} sentences/s  quantulum3")
    else:
        print("P11            not installed  quantulum3")
    if importlib.util.find_spec("text_to_num"):
        from text_to_num import alpha2digit

        rate = best(lambda: len([alpha2digit(one, "en") for one in sentences]), 3)
        print(f"P11       {rate:8.0f} sentences/s  text2num (number words alone)")
    else:
        print("P11            not installed  text2num")


def main() -> None:
    articles = texts()
    news = [diluted(text) for text in articles]
    slower = slowness()
    for what, sample in (
        ("news, every other sentence without a figure", news),
        ("every sentence with figures", articles),
    ):
        rate = best(lambda sample=sample: extract_all(sample))
        there = rate * slower
        mark = "aim" if there >= AIM else "ok " if there >= MUST else "UNDER"
        print(
            f"P11  {mark:4} {there:8.0f} sentences/s  (must {MUST}, aim {AIM})  {what}: {rate:.0f} here"
        )
        slower = slowness()
    cost = import_milliseconds("briefing.extract")
    there = cost / slower
    print(
        f"P11  {'ok ' if there <= 50 else 'OVER':4} {there:8.1f} ms  (must 50)  import briefing.extract:"
        f" {cost:.1f} here, where a bare window takes {slower * 100:.0f} ms and not 100"
    )
    peak = memory_megabytes(articles)
    print(
        f"P11  {'ok ' if peak <= 10 else 'OVER':4} {peak:8.1f} MB  (must 10)  most memory used over {len(articles)} articles"
    )
    for char in ("7", ",", "a"):
        started = time.process_time()
        find_figures(char * 1_000_000, split_sentences(char * 1_000_000, "en"), "en")
        took = time.process_time() - started
        print(
            f"P11  {'ok ' if took <= 2 else 'OVER':4} {took:8.2f} s  a million “{char}” without a space"
        )
    others(articles)


if __name__ == "__main__":
    main()
