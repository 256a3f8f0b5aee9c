"""Whom a verb is given as its subject."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.units import Kind
from graphbuilder.language.arabic.normal import normal_words

from .sentences import parsed


def subject(text: str, verb: str) -> str | None:
    """The key of the subject of a sentence's last verb with this form (without a conjunction); ``None`` for nobody."""
    sentence = parsed(text)
    form = normal_words(verb)[0]
    number = max(number for number in sentence.clauses if sentence.units[number].normal == form)
    found = sentence.clauses[number].subject
    entity = sentence.units[found].entity if found is not None else None
    return entity.key if entity is not None else None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("قال هاكان فيدان إن بغداد وعدت بوقف الهجمات، وشكر طهران.", "شكر", "Hakan Fidan"),
        ("قال هاكان فيدان إن بغداد ترفض الخطة، وإنه سيطلب من طهران تعديلها.", "سيطلب", "Hakan Fidan"),
        ("قال هاكان فيدان إن بغداد ترفض الخطة إذا قبل بها ونددت بأنقرة.", "نددت", "IRQ"),
    ],
)
def test_a_verb_goes_back_to_an_earlier_subject_that_it_agrees_with(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("وعدت تونس بالتهدئة لكنها سرعان ما نددت بالمجر.", "نددت", "TUN"),
        ("لكن تونس سرعان ما نددت بالمجر.", "نددت", "TUN"),
        ("كثيرا ما انتقدت تونس المجر.", "انتقدت", "TUN"),
    ],
)
def test_an_adverb_may_end_in_ma(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ما لبثت تونس أن أدانت المجر.",
        "لكن تونس ما لبثت أن أدانت المجر.",
        "تونس من أوائل الدول الأفريقية التي أدانت المجر.",
        "كانت تونس من بين الدول العربية التي أدانت المجر.",
    ],
)
def test_who_soon_does_it_and_who_is_one_of_those_that_do(text: str) -> None:
    assert subject(text, "أدانت") == "TUN"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("رفضت تونس الخطة التي أعدتها باريس لليبيا، ودعت إلى حوار.", "دعت", "TUN"),
        ("رفضت تونس الخطة التي أعدتها باريس ودعت إليها.", "دعت", "FRA"),
    ],
)
def test_after_a_comma_a_verb_goes_on_from_no_relative_clause(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("قال بوتين إن وفدا أمنيا كبيرا تركيا سيزور بغداد.", "سيزور", "TUR"),
        ("قال بوتين إن وفد بلاده صوت ضد طهران.", "صوت", "RUS"),
        ("قال بوتين إن صحيفة محلية تركية اتهمت الوزير الإيراني.", "اتهمت", None),
        ("قال بوتين إن القاذفات الإسرائيلية أمطرت دمشق.", "أمطرت", "ISR"),
    ],
)
def test_men_and_arms_before_a_verb_act_for_their_owner(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("جمع أردوغان الرئيسين المصري والسوداني في أنقرة، حيث وقعا اتفاقا.", "وقعا", "EGY"),
        ("تجاوزت الخلافات بين مصر والسودان حد الكلام قبل أن يتفقا على هدنة في أنقرة.", "يتفقا", "EGY"),
        ("كتب أردوغان عن مهاجرين من مصر والسودان وصلا أمس.", "وصلا", None),
    ],
)
def test_a_verb_for_two_has_the_pair_before_it(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("حذر رئيس لجنة الزراعة في البرلمان التركي جمال قره بغداد.", "حذر", "TUR"),
        ("هدد عضو المكتب التنفيذي للحوثيين محمد البخيتي الرياض.", "هدد", "Mohammed al-Bukhaiti"),
        ("حذر المجلس الشعبي الأعلى في كابل دوشنبه من الحرب.", "حذر", "AFG"),
        ("قصفت المدفعية مواقع في كابل، وباريس تندد.", "قصفت", None),
        ("وقعت وزارة الصحة مع مستشفيات في تونس عقودا مولتها باريس.", "وقعت", None),
        ("حذر باحث في معهد السياسة الدولية في باريس الرياض.", "حذر", None),
        ("قتل نائب رئيس البلدية في كركوك وأنقرة تنفي.", "قتل", None),
    ],
)
def test_the_holder_of_an_office_acts_for_whom_it_is_of(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("أمير قطر يبدأ زيارة إلى أنقرة يلتقي خلالها أردوغان.", "يلتقي", "QAT"),
        ("رفعت نيكاراغوا دعوى تتهم فيها ألمانيا بدعم إسرائيل.", "تتهم", "NIC"),
        ("قالت كابل إنها تنتصر إذا قاتلت الأميركيين.", "قاتلت", "AFG"),
    ],
)
def test_who_can_only_be_the_object_is_no_subject(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("كانت باريس التي تتعاون مع الأميركيين قد وعدت بيروت بالدعم.", "تتعاون", "FRA"),
        ("قال الناطق إن باريس سوف تمنح مصر قرضا.", "تمنح", "FRA"),
    ],
)
def test_form_and_particles_of_a_verb(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("نقلت موسكو رسالة من حزب الله الذي يهدد إسرائيل.", "يهدد", "Hezbollah"),
        ("نقلت موسكو رسالة من الحوثيين الذين يقصفون جازان.", "يقصفون", "Houthis"),
        ("شكر بوتين سفير إيران الذي زار روسيا.", "زار", "IRN"),
    ],
)
def test_a_relative_clause_agrees_with_its_antecedent_or_its_pronoun(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("كانت غانا بين أوائل الدول التي اعترفت ببنغلاديش.", "اعترفت", "GHA"),
        ("ستصبح غانا، كما قالت، أول بلد في مجموعة إيكواس يعترف بكوسوفو.", "يعترف", "GHA"),
        ("قالت غانا إن الدول التي اعترفت بكوسوفو كثيرة.", "اعترفت", None),
    ],
)
def test_who_is_first_to_act_is_the_subject(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("بحثت بيرو الغارة الجوية التي استهدفت السفارة الكينية.", "استهدفت", None),
        ("غارات كينية استهدفت القوات الصومالية قرب الميناء.", "استهدفت", None),
        ("غادرت القوات الكينية المدينة التي استهدفت القوات الصومالية.", "استهدفت", "SOM"),
    ],
)
def test_what_an_attack_has_hit_is_no_subject(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("تحفظت تركيا على الهدنة التي ترعاها القاهرة.", "ترعا", "EGY"),
        ("وصفت براغ المجزرة التي ارتكبها الجنود الألمان بحق القرويين.", "ارتكب", "DEU"),
        ("ندد مجلس الأمن بإسرائيل للحصار الذي تفرضه على غزة.", "تفرض", "ISR"),
        ("دعت كييف بودابست إلى رفع الحظر الذي فرضته على القمح.", "فرضت", "HUN"),
        ("طالب الوزير الأردني إسرائيل بوقف الحرب على غزة ورفع الحصار الذي تفرضه عليها.", "تفرض", "ISR"),
        ("اتهمت كييف بودابست بالكذب بعد الاتهامات التي وجهتها.", "وجهت", "UKR"),
        ("هذه ثالث جولة لرئيس الوزراء العراقي بعد قطر التي زارها في آذار.", "زار", "IRQ"),
    ],
)
def test_who_acts_on_the_antecedent_of_a_relative_clause(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("كانت بغداد التي تتفاوض مع أنقرة على المياه قد رفضت الخطة.", "رفضت", "IRQ"),
        ("قال الوزير إن بلغراد التي انتقدت الاتحاد الأوروبي مرارا ستوقع الاتفاق.", "ستوقع", "SRB"),
        ("قال الوزير إن بلغراد التي انتقدت الاتحاد الأوروبي مرارا يوقع الاتفاق.", "يوقع", None),
    ],
)
def test_a_relative_clause_parts_the_subject_from_its_verb(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


def test_a_form_after_and_is_the_second_of_what_is_called_for() -> None:
    assert subject("طالب الوزير الأردني إسرائيل بوقف الحرب ورفع الحصار.", "طالب") == "JOR"
    assert not any(
        unit.normal == "رفع" and unit.kind is Kind.VERB
        for unit in parsed("طالب الوزير الأردني إسرائيل بوقف الحرب ورفع الحصار.").units
    )


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("«سندافع عن سيول»، قال المستشار الألماني في خطابه.", "سندافع", "DEU"),
        ("نستنكر قصف سيول، كتب الوزير الكوبي.", "نستنكر", "CUB"),
        ("أثار إعلان كل من مالطا وقبرص أنهما ستعترفان بكوسوفو جدلا.", "ستعترفان", "MLT"),
        ("أثار تأكيد الرئيس الكيني أنه سيزور ليما جدلا.", "سيزور", "KEN"),
        ("كانت كينيا من بين الدول التي أيدت تونس.", "ايدت", "KEN"),
        ("تعد تونس من أوائل الدول العربية التي دعمت كوبا.", "دعمت", "TUN"),
    ],
)
def test_a_subject_apart_from_its_verb(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("وجهت ليما خطابا إلى كيتو طلبت فيه وقف الحملة.", "طلبت", "PER"),
        ("بدأ الرئيس الصربي زيارة إلى الجزائر، يوقع خلالها مذكرات تفاهم.", "يوقع", "SRB"),
        ("أصدرت تركيا بيانا في وقت يدرس فيه الجيش الصومالي العرض.", "يدرس", "SOM"),
        ("اشتبك المقاتلون مع وحدة كينية خاصة تسللت إلى بلدة صومالية.", "تسللت", "KEN"),
        ("اشتبك المقاتلون مع قوات كينية توغلت في الصومال.", "توغلت", "KEN"),
    ],
)
def test_who_acts_in_what_was_named_before(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("أطلقت بيونغ يانغ صاروخا، ورأت فيه طوكيو «لعبا بالنار».", "رأت", "JPN"),
        ("نشرت مينسك قوات على الحدود، ورأت فيها وارسو «تهديدا».", "رأت", "POL"),
    ],
)
def test_whoever_stands_behind_what_a_verb_is_said_of_is_its_subject(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("لم تعلق كمبالا على الحادث، لكنها دعت نيروبي إلى ضبط النفس.", "دعت", "UGA"),
        ("نددت كينيا بالحملة التي قادتها أوغندا.", "قادت", "UGA"),
        ("غير أن أوغندا سرعان ما اتهمت كينيا بخرق الهدنة.", "اتهمت", "UGA"),
        ("عارض الأكراد، طوال الأزمة، أي وجود لقوات تركية.", "عارض", "Kurds"),
    ],
)
def test_whoever_the_word_before_a_verb_stands_for_is_its_subject(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        # No capital is the subject of a masculine verb with a man behind it.
        ("زار دمشق وزير الخارجية النرويجي.", "زار", "NOR"),
        ("زار دمشق أمس وفد سنغالي.", "زار", "SEN"),
        ("زارت دمشق السفير النرويجي.", "زارت", "SYR"),
        ("قال الناطق باسم الخارجية النرويجية إن الحوار ضروري، وحث بكين على ضبط النفس.", "حث", "NOR"),
    ],
)
def test_the_subject_is_whom_the_verb_agrees_with(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected
