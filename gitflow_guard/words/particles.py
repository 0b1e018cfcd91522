"""Korean particles after a value, by how its last letter is read."""

from __future__ import annotations

# Stands behind each value until its particle is settled; no value holds it, as it is not printable.
END = "\ue000"
# As sentences write them, then after a consonant and after a vowel.
PAIRS = (
    ("을(를)", "을", "를"),
    ("이(가)", "이", "가"),
    ("은(는)", "은", "는"),
    ("와(과)", "과", "와"),
    ("과(와)", "과", "와"),
    ("(으)로", "으로", "로"),
    ("(이)라", "이라", "라"),
)
CLOSING = "`'\")]"
# Digits end in a consonant but 2, 4, 5 and 9; "로" goes on from 1, 7 and 8, which end in ㄹ.
VOWEL_DIGITS, RIEUL_DIGITS = "2459", "178"
SYLLABLES, FINALS, RIEUL = "가힣", 28, 8
# Names of forges whose reading is no question.
CONSONANT_NAMES = ("GitLab", "Bitbucket")
VOWEL_NAMES = ("GitHub", "Gitea", "Forgejo", "GitHub Actions", "Pipelines", "CI", "Jenkins")


def settled(text: str) -> str:
    """The text with END gone, and one particle of each pair behind it where that is sure."""
    said, *pieces = text.split(END)
    for piece in pieces:
        said += with_particle(said.rstrip(CLOSING), piece)
    return said


def with_particle(value: str, piece: str) -> str:
    """What follows a value, its particle chosen; as it is written where that is not sure."""
    bare = piece.lstrip(CLOSING)
    pair = next((pair for pair in PAIRS if bare.startswith(pair[0])), None)
    final = final_of(value)
    if pair is None or final is None:
        return piece
    written, consonant, vowel = pair
    closed = bool(final) and not (final == RIEUL and written == "(으)로")
    signs = piece[: len(piece) - len(bare)]
    return signs + (consonant if closed else vowel) + bare[len(written) :]


def final_of(value: str) -> int | None:
    """The final consonant as Unicode numbers them, 0 for a vowel; None where it is not sure.

    Source: The Unicode Standard, 3.12, Hangul syllable composition. Of a digit and of a name,
    any consonant but ㄹ is 1.
    """
    last = value[-1:]
    if last and SYLLABLES[0] <= last <= SYLLABLES[1]:
        return (ord(last) - ord(SYLLABLES[0])) % FINALS
    if last and last in "0123456789":
        return 0 if last in VOWEL_DIGITS else RIEUL if last in RIEUL_DIGITS else 1
    if value.endswith(CONSONANT_NAMES):
        return 1
    return 0 if value.endswith(VOWEL_NAMES) else None
