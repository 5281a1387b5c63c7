"""Print how much of each saved news page is read: precision and recall by sentence.

Run by ``make score``.
"""

from formats.news_pages import PAGES
from formats.test_news_pages import read, score


def main() -> None:
    print("\nsaved news pages, by sentence")
    for name, page in PAGES.items():
        right, found, wanted = score(name)
        source = read(name).source
        told = (source.title, source.publisher, source.published)
        about = "title, publisher, date right"
        if told != (page.title, page.publisher, page.published):
            about = f"told {told}"
        print(f"{name:24} P {right / found:.3f}  R {right / wanted:.3f}  of {wanted}  {about}")


if __name__ == "__main__":
    main()
