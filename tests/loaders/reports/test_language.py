"""English, Russian and Ukrainian told apart, and what is none of them left alone."""

import pytest

from loaders.reports.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russian troops improved their positions near Kupyansk, the ministry said.", "en"),
        ("12 tanks destroyed", "en"),
        ("Российские войска заняли более выгодные позиции под Купянском", "ru"),
        ("Збито 12 ворожих дронів над Харківщиною", "uk"),
        ("Наступ на Бахмут та Торецьк", "uk"),  # no letter of its own: by its words
        ("Бои под Купянском и Торецком", "ru"),
        ("танків / tanks ‒ 6498 (+11) од,\nгелікоптерів / helicopters", "uk"),
        ("Wojska rosyjskie zajęły nowe pozycje w pobliżu miasta Kupiańsk, podało ministerstwo obrony w poniedziałek", None),
        ("Войскі занялі новыя пазіцыі ўчора ўвечары каля горада, паведаміў штаб узброеных сіл", None),  # Belarusian
        ("俄罗斯国防部表示", None),
        ("12 345 (+6)", None),
    ],
)
def test_language_by_letters_and_words(text: str, language: str | None) -> None:
    assert detect_language(text) == language
