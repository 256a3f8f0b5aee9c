"""What an article says must stay text: no dialog, no request, no element and no changed document."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import expect

from graphbuilder.model import Article, Entity, EntityKind, Statement
from graphbuilder.page import render
from page.conftest import Opened
from page.drawing import shown_actors
from page.world import entity, statement

Show = Callable[..., Opened]


class Tags(HTMLParser):
    """The names of all tags of a document and of their attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append((tag, *(name for name, _ in attrs)))


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href=https://evil.example/x.js /></svg>",
    '"><iframe src="https://evil.example/"></iframe>',
    "'><body onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<math><mtext><img src=https://evil.example/x.png></mtext></math>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<object data=https://evil.example/></object>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "</textarea></title></style></noscript><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}${alert(1)}`${alert(1)}`",
    "\\u003cscript>alert(1)\\u003c/script>",
    "'-alert(1)-'",
    '";alert(1);//',
    "\u2028alert(1)\u2029//",
    "\ud800\udfff\x00\x1b[31m",
    "\u202e\u2066قلب الاتجاه\u202d",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<video><source onerror=alert(1)>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<body onpageshow=alert(1)>",
    "<form action=javascript:alert(1)><input type=submit>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<x onclick=alert(1)>click</x>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'/>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<img src='x'onerror=alert(1)//",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#x3C;img src=x onerror=alert(1)&#x3E;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
    "=cmd|' /C calc'!A0",
]
ENDINGS = ["</title><svg onload=alert(1)>", "</h1><svg onload=alert(1)>", '" autofocus onfocus=alert(1) x="']
ADDRESSES = [
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//evil.example/",
    "https://exa mple.org/ onclick=alert(1)",
    "https:evil",
]
ELEMENTS = "script, img, iframe, link, object, embed, base, meta, math, template, input, style, form, svg"
COUNT = f"() => document.querySelectorAll('{ELEMENTS}').length"


def test_there_are_fifty_of_them() -> None:
    assert len(set(HOSTILE)) >= 50


def world() -> tuple[list[Statement], dict[str, Article]]:
    """Each hostile text as the name of an actor, person and holder, and in sentences, dates and all of an article."""
    statements, articles = [], {}
    for text in HOSTILE:
        actor = Entity(text, EntityKind.MOVEMENT, text, text, text, wikidata=text)
        person = Entity(f"{text}.", EntityKind.PERSON, text, text, text)
        marked = f"<t قصفت> {text}"
        said = statement(person, "attacks", entity("UKR"), holder=actor, article=text, date=text, sentence=marked)
        named = statement(actor, "attacks", entity("UKR"), article=text, date=text, offset=9999)
        statements += [said, named]
        articles[text] = Article(text, "", text, text, text, text)
    return statements, articles


def test_hostile_text_stays_text_everywhere(show: Show) -> None:
    harmless = show([statement(entity("RUS"), "attacks", entity("UKR"))], {}).page
    page = show(*world()).page
    boxes = "() => document.querySelectorAll('#filters input').length"
    expected = harmless.evaluate(COUNT) - harmless.evaluate(boxes) + page.evaluate(boxes)
    assert page.evaluate(COUNT) == expected
    # To JavaScript two surrogates that make a pair are one letter.
    assert shown_actors(page) == {"UKR", *(text.encode("utf-16", "surrogatepass").decode("utf-16") for text in HOSTILE)}
    for text in HOSTILE:
        page.fill("#search", text)
        page.keyboard.press("Escape")
    for number in range(len(HOSTILE)):
        page.keyboard.press("Escape")
        page.click("#panel section:first-of-type .more")
        page.locator("#panel section:first-of-type .entry").nth(number + 1).click()
        page.locator("#panel .entry").first.click()
        expect(page.locator(".statement").first).to_be_visible()
        assert page.evaluate(COUNT) == expected
    page.click("#language")
    assert page.evaluate(COUNT) == expected


def test_actors_of_every_name_can_be_moved(show: Show) -> None:
    page = show(*world()).page
    places = (
        "() => Object.values(document.getElementById('drawing').network.getPositions()).flatMap(({x, y}) => [x, y])"
    )
    page.click("#physics")
    page.wait_for_timeout(300)
    page.click("#physics")
    found = page.evaluate(places)
    assert len(found) == 2 * (1 + len(HOSTILE))
    assert all(isinstance(number, int | float) for number in found)


def test_a_hostile_title_is_only_text(show: Show) -> None:
    titles = ["", *HOSTILE[:2], "".join(HOSTILE), *ENDINGS]
    elements = {show([], {}, title=title).page.evaluate(COUNT) for title in titles}
    assert len(elements) == 1


def test_no_hostile_title_adds_a_tag_to_the_file(tmp_path: Path) -> None:
    tags = set()
    for title in ["", *HOSTILE]:
        render([], {}, tmp_path / "graph.html", title=title)
        found = Tags()
        found.feed((tmp_path / "graph.html").read_text(encoding="utf-8"))
        tags.add(tuple(found.names))
    assert len(tags) == 1


def test_a_lone_surrogate_in_a_title_does_not_stop_the_page(show: Show) -> None:
    page = show([], {}, title="قبل\ud800بعد").page
    expect(page.locator("h1")).to_contain_text("بعد")


def test_only_web_addresses_become_links(show: Show) -> None:
    said = [statement(entity("RUS"), "attacks", entity("UKR"), article=f"a{n}") for n, _ in enumerate(ADDRESSES)]
    articles = {f"a{n}": Article(f"a{n}", "", "عنوان", "", "", address) for n, address in enumerate(ADDRESSES)}
    said.append(statement(entity("RUS"), "attacks", entity("UKR"), article="good"))
    articles["good"] = Article("good", "", "عنوان", "", "", "https://example.org/a?b=c#d")
    page = show(said, articles).page
    page.locator("#panel .entry").first.click()
    page.locator("#panel .entry").first.click()
    expect(page.locator(".statement")).to_have_count(len(said))
    links = page.locator("#panel a")
    assert links.evaluate_all("links => links.map(link => link.href)") == ["https://example.org/a?b=c#d"]
