"""Foreign files with bytes changed at random: a reading or one clear sentence, nothing else."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.core.article import Source
from briefing.formats.reading import ReadError
from briefing.formats.sniff import Format
from briefing.formats.worker import answer_of, reader_of

CASES = int(os.environ.get("BRIEFING_FUZZ", "40"))
"""Cases for each format; `make fuzz` asks for 5,000."""

MADE = Path(__file__).parent / "made"
FILES = {
    Format.DOCX: "harbour.docx", Format.ODT: "harbour.odt", Format.RTF: "harbour.rtf", Format.HTML: "harbour.html",
    Format.EPUB: "harbour.epub", Format.PDF: "harbour.pdf", Format.MAIL: "",
}  # fmt: skip
MAIL = (
    b"From: Lina <a@b.c>\r\nSubject: =?utf-8?q?Caf=C3=A9?= 12\r\nMIME-Version: 1.0\r\nDate: Thu, 7 Mar 2024 10:00:00 +0000\r\n"
    b'Content-Type: multipart/mixed; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWe saw 12 ships.\r\n'
    b"--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+SGVsbG88L3A+\r\n--xx--\r\n"
)


def repacked(data: bytes, chance: random.Random) -> bytes:
    """Change the parts inside a packed file, so that more than the wrapping is tried."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            inside = old.read(part)
            new.writestr(
                part.filename, changed(inside, chance) if chance.random() < 0.5 else inside
            )
    return out.getvalue()


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few places flipped, cut, doubled or filled."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        if not made:
            break
        at = chance.randrange(len(made))
        act = chance.randrange(5)
        if act == 0:
            made[at] = chance.randrange(256)
        elif act == 1:
            del made[at : at + chance.randint(1, 40)]
        elif act == 2:
            made[at:at] = made[at : at + chance.randint(1, 200)]
        elif act == 3:
            made[at:at] = chance.choice(
                [b"<", b">", b"{", b"\\u-9999", b"\0\0", b"]]>", b"99999999999", b"\xff\xfe"]
            )
        else:
            made = made[: at + 1] if chance.random() < 0.1 else made
    return bytes(made)


@pytest.mark.parametrize("kind", FILES)
def test_a_damaged_file_gives_a_reading_or_one_sentence(kind):
    """All cases of a format run in one limited child, as the worker runs one."""
    done = subprocess.run(
        [sys.executable, "-B", __file__, str(kind), str(CASES)],
        capture_output=True,
        timeout=60 + CASES,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:].decode(errors="replace")
    assert done.stdout.decode().split()[-1] == str(CASES)


def main(kind: Format, cases: int) -> None:
    """Try the cases; the seed of one that fails is in its message."""
    import resource

    data = (MADE / FILES[kind]).read_bytes() if FILES[kind] else MAIL
    reader = reader_of(kind)
    resource.setrlimit(resource.RLIMIT_DATA, (1_500_000_000, 1_500_000_000))
    for seed in range(cases):
        chance = random.Random(seed)
        packed = data[:2] == b"PK" and chance.random() < 0.7
        case = repacked(data, chance) if packed else changed(data, chance)
        try:
            found = reader(case, Source(file="x"), None)
        except ReadError as error:
            assert str(error), f"seed {seed} is refused without a word"
        except (MemoryError, RecursionError):
            raise AssertionError(f"seed {seed} needs too much") from None
        except Exception as error:
            # The worker catches it; the reader should have known.
            answer = answer_of(reader, case, Source(file="x"), None)
            raise AssertionError(f"seed {seed}: {error!r}, answered {answer}") from error
        else:
            assert found is not None
    print(cases)


if __name__ == "__main__":
    main(Format(sys.argv[1]), int(sys.argv[2]))
