"""What makes the HTML page prove itself: the data it carries, its proof, the script that checks.

The proof is the first 12 hex of SHA-256 over the carried data and over all that the page shows: its
words, and the places and lengths of its charts. The script needs no network and no library.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from html.parser import HTMLParser

from briefing.core import codec, wording
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen

DIGEST = 12

SHOWN = (
    *("id", "href", "aria-label", "x", "y", "width", "height", "cx", "cy", "r"),
    *("x1", "y1", "x2", "y2", "points", "d", "textlength", "font-size"),
)
"""The attributes that the proof covers, in this order, beside the words."""

_BLANKS = dict.fromkeys(map(ord, " \t\n\r\f\u00a0\u202f\u2009"))


@frozen
class TwinWords:
    """What the check says, once per language; ``{}`` stands for numbers."""

    button: str
    sound: str
    broken: str


_WORDS: Mapping[str, TwinWords] = {
    "en": TwinWords(
        "Verify this page",
        "Verified: {} quotes stand in the text, {} formulas give their results, "
        "and nothing on the page was changed.",
        "Not verified:",
    ),
    "fr": TwinWords(
        "Vérifier cette page",
        "Vérifié : {} citations figurent dans le texte, {} formules donnent leur résultat, "
        "et rien n’a été modifié sur la page.",
        "Non vérifié :",
    ),
    "es": TwinWords(
        "Verificar esta página",
        "Verificado: {} citas están en el texto, {} fórmulas dan su resultado "
        "y nada se ha cambiado en la página.",
        "No verificado:",
    ),
    "de": TwinWords(
        "Diese Seite prüfen",
        "Geprüft: {} Zitate stehen im Text, {} Formeln ergeben ihr Ergebnis, "
        "und nichts auf der Seite wurde geändert.",
        "Nicht bestätigt:",
    ),
    "ar": TwinWords(
        "تحقق من هذه الصفحة",
        "تم التحقق: الاقتباسات الموجودة في النص: {}، والصيغ التي تعطي نتائجها: {}، "
        "ولم يتغير شيء في الصفحة.",
        "لم يتم التحقق:",
    ),
}


def twin_words(language: str) -> TwinWords:
    """Return the words of a language (BCP 47), or the English ones."""
    return _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])


def carried(part: Briefing, shown: Iterable[FigureId]) -> str:
    """Return what the page carries, as text that may stand in a script element."""
    results = [_result(part, name) for name in shown if part.figure(name).formula is not None]
    data = {"briefing": json.loads(codec.dump(part)), "results": [r for r in results if r]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _result(part: Briefing, name: FigureId) -> dict[str, object] | None:
    """Return a computed number as it is shown, for the script to compute again."""
    quantity = part.quantity_or_none(name)
    if quantity is None:
        return None
    shown = wording.short_parts(quantity, "en")
    try:
        number = Decimal(shown.number.replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return None
    power = wording.scale_power(shown.unit.split(" ")[0]) if shown.unit else None
    return {
        "id": name,
        "number": str(number),
        "power": power or 0,
        "sign": shown.sign,
        "words": [
            wording.short_form(quantity, part.language),
            wording.long_form(quantity, part.language),
        ],
    }


class _Shown(HTMLParser):
    """Write down what the main part of a page shows, as the script does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._inside = False
        self._blank = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes that count."""
        self._inside = self._inside or tag == "main"
        if not self._inside:
            return
        given = dict(attrs)
        self._blank = given.get("id") == "proof"
        self.parts += [f"\x01{n}={given[n] or ''}\x01" for n in SHOWN if n in given]

    def handle_endtag(self, tag: str) -> None:
        """Leave the main part."""
        self._blank = False
        if tag == "main":
            self._inside = False

    def handle_data(self, data: str) -> None:
        """Note the words, without blanks."""
        if self._inside and not self._blank:
            self.parts.append(data.translate(_BLANKS))


def proof_of(html: str, data: str) -> str:
    """Return the proof of a page that carries ``data``; what stands as its proof is left out."""
    reader = _Shown()
    reader.feed(html)
    reader.close()
    both = f"{data}\n{''.join(reader.parts)}"
    return hashlib.sha256(both.encode()).hexdigest()[:DIGEST]


SCRIPT = r"""
"use strict";
(function () {
  var SHOWN = "@SHOWN@".split(" ");
  var BLANKS = /[ \t\n\r\f\u00a0\u202f\u2009]/g;

  function sha256(text) {
    var bytes = new TextEncoder().encode(text), length = bytes.length, k = [], h = [];
    function part(n) { return ((n - Math.floor(n)) * 4294967296) | 0; }
    for (var n = 2; k.length < 64; n++) {
      var prime = true;
      for (var f = 2; f * f <= n; f++) if (n % f === 0) { prime = false; break; }
      if (prime) {
        if (h.length < 8) h.push(part(Math.sqrt(n)));
        k.push(part(Math.cbrt(n)));
      }
    }
    var words = new Uint32Array((((length + 8) >> 6) + 1) * 16);
    for (var i = 0; i < length; i++) words[i >> 2] |= bytes[i] << (24 - (i % 4) * 8);
    words[length >> 2] |= 0x80 << (24 - (length % 4) * 8);
    words[words.length - 1] = length * 8;
    words[words.length - 2] = Math.floor(length / 536870912);
    function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
    var w = new Int32Array(64);
    for (var at = 0; at < words.length; at += 16) {
      var s = h.slice();
      for (i = 0; i < 64; i++) {
        if (i < 16) w[i] = words[at + i];
        else {
          var a = w[i - 15], b = w[i - 2];
          w[i] = (w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
            (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
        }
        var t1 = (s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) +
          ((s[4] & s[5]) ^ (~s[4] & s[6])) + k[i] + w[i]) | 0;
        var t2 = ((turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) +
          ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(t1 + t2) | 0, s[0], s[1], s[2], (s[3] + t1) | 0, s[4], s[5], s[6]];
      }
      for (i = 0; i < 8; i++) h[i] = (h[i] + s[i]) | 0;
    }
    return h.map(function (x) { return ("0000000" + (x >>> 0).toString(16)).slice(-8); }).join("");
  }

  function shown(node, out) {
    if (node.nodeType === 3) { out.push(node.data.replace(BLANKS, "")); return; }
    if (node.nodeType !== 1) return;
    SHOWN.forEach(function (name) {
      var given = name === "textlength" ? "textLength" : name;
      if (!node.hasAttribute(given)) return;
      out.push("\u0001" + name + "=" + node.getAttribute(given) + "\u0001");
    });
    if (node.id === "proof") return;
    for (var i = 0; i < node.childNodes.length; i++) shown(node.childNodes[i], out);
  }

  function interval(quantity) {
    var scale = quantity.unit === "%" ? 0.01 : 1;
    function number(text) { return Number(text) * scale; }
    if (quantity.value === null || quantity.value === undefined)
      return [number(quantity.min), number(quantity.max)];
    var value = number(quantity.value);
    if (quantity.bound[0] === ">") return [value, Infinity];
    if (quantity.bound[0] === "<") return [value >= 0 ? 0 : -Infinity, value];
    return [value, value];
  }

  function compute(formula, valueOf) {
    var tokens = formula.match(/[a-z][a-z0-9]*|\d+(?:\.\d+)?|[-+*\/()]/g) || [], at = 0;
    function ends(a, b, act) {
      var all = [];
      a.forEach(function (x) { b.forEach(function (y) {
        var z = act(x, y);
        all.push(isNaN(z) ? 0 : z);
      }); });
      return [Math.min.apply(null, all), Math.max.apply(null, all)];
    }
    function factor() {
      var token = tokens[at++];
      if (token === "(") { var inner = sum(); at++; return inner; }
      if (token === "-") { var x = factor(); return [-x[1], -x[0]]; }
      return /^\d/.test(token) ? [Number(token), Number(token)] : valueOf(token);
    }
    function product() {
      var left = factor();
      while (tokens[at] === "*" || tokens[at] === "/") {
        var sign = tokens[at++], right = factor();
        left = ends(left, right, sign === "*" ? function (x, y) { return x * y; }
          : function (x, y) { return x / y; });
      }
      return left;
    }
    function sum() {
      var left = product();
      while (tokens[at] === "+" || tokens[at] === "-") {
        var sign = tokens[at++], right = product();
        left = sign === "+" ? [left[0] + right[0], left[1] + right[1]]
          : [left[0] - right[1], left[1] - right[0]];
      }
      return left;
    }
    return sum();
  }

  function agrees(result, found, percent) {
    var digits = result.number.split(".")[1] || "", number = Number(result.number);
    var zeros = digits ? 0 : (/0*$/.exec(result.number)[0].length || 0);
    var unit = Math.pow(10, digits ? -digits.length : zeros) * Math.pow(10, result.power);
    var low = found[0] * (percent ? 100 : 1), high = found[1] * (percent ? 100 : 1);
    number *= Math.pow(10, result.power);
    var hair = 1e-9 * Math.max(1, Math.abs(number));
    if (result.sign === "≤" || result.sign === "<")
      return high <= number + hair && number - high < unit + hair;
    if (result.sign === "≥" || result.sign === ">")
      return low >= number - hair && low - number < unit + hair;
    var middle = (low + high) / 2;
    return Math.abs(middle - number) <= unit / 2 + hair;
  }

  function check() {
    var faults = [], quotes = 0, formulas = 0;
    var data = document.getElementById("data").textContent, all = JSON.parse(data);
    var briefing = all.briefing, text = Array.from(briefing.article.text), figures = {};
    var out = [];
    shown(document.querySelector("main"), out);
    var proof = sha256(data + "\n" + out.join("")).slice(0, @DIGEST@);
    if (proof !== document.getElementById("proof").textContent)
      faults.push("proof: " + proof);
    if (sha256(briefing.article.text) !== briefing.article.sha256) faults.push("text");
    briefing.figures.forEach(function (figure) {
      figures[figure.id] = figure;
      if (!figure.span) return;
      var exact = text.slice(figure.span.start, figure.span.end).join("");
      if (exact !== figure.quote.exact) faults.push("quote: " + figure.quote.exact);
      else quotes++;
      var mark = document.getElementById("n-" + figure.id);
      if (mark && mark.textContent.replace(BLANKS, "") !== exact.replace(BLANKS, ""))
        faults.push("sentence: " + mark.textContent);
    });
    function valueOf(name) {
      var figure = figures[name];
      return figure.formula ? compute(figure.formula, valueOf) : interval(figure.quantity);
    }
    all.results.forEach(function (result) {
      var figure = figures[result.id];
      if (agrees(result, valueOf(result.id), figure.kind === "percent")) formulas++;
      else faults.push("formula: " + result.words[0]);
    });
    return { faults: faults, quotes: quotes, formulas: formulas };
  }

  function tell() {
    var verdict = document.getElementById("verdict"), found;
    try { found = check(); } catch (error) { found = { faults: [String(error)] }; }
    verdict.className = found.faults.length ? "broken" : "sound";
    var words = verdict.getAttribute(found.faults.length ? "data-broken" : "data-sound");
    var parts = words.split("{}");
    verdict.textContent = found.faults.length ? "✗ " + words + " " + found.faults.join("; ")
      : "✓ " + parts[0] + found.quotes + parts[1] + found.formulas + parts[2];
  }

  document.getElementById("verify").addEventListener("click", tell);
})();
""".replace("@SHOWN@", " ".join(SHOWN)).replace("@DIGEST@", str(DIGEST))
"""The check: hashes, quotes and formulas computed again where the page is read."""
