"""Random texts: any characters at all, and Arabic words thrown together with the marks that news puts between them."""

from __future__ import annotations

from hypothesis import strategies as st

_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_ODDITIES = (
    "ـ\u064b\u0651\u0670\u200c\u200d\u200e\u200f\u061c\u202b\u2069\ufeff\ufefb\ufdf2\ud800\udfff\x00\x1b\x85\u2028"
)
_MARKS = " \t\n\r.،؛:؟!…«»\"'()[]-–—/•*٪%٫٬١2aZé😀"
_WORDS = (
    "روسيا والصين وقعت اتفاقا التقى بوتين نظيره الكوري الشمالي في بكين اتهمت واشنطن طهران بدعم الحوثيين لم يزر الوزير "
    "بلاده التي زارها أمس إن البلدين سيوقعان ولن قد القوات الأميركية صحيفة المتحدث باسم للناتو د. 3.5 12/5/2024 U.S. "
    ". .. ... … ، « » ؟ ! : -"
)

wild = st.text(
    st.one_of(st.characters(), st.sampled_from(_LETTERS), st.sampled_from(_ODDITIES), st.sampled_from(_MARKS))
)
newslike = st.lists(st.sampled_from([*_WORDS.split(), *_ODDITIES, "\n"]), max_size=40).map(" ".join)
texts = st.one_of(wild, newslike)
words = st.text(
    st.one_of(st.sampled_from(_LETTERS), st.characters(), st.sampled_from(_ODDITIES)), min_size=1, max_size=20
)
