"""English words by which a sentence says that somebody speaks."""

from __future__ import annotations

import re
from typing import Final

_SAY: Final = (
    "say says said saying|tell tells told telling|add adds added adding|state states stated stating|ask asks asked asking"
    "|reply replies replied replying|answer answers answered answering|respond responds responded responding"
    "|warn warns warned warning|declare declares declared declaring|announce announces announced announcing"
    "|insist insists insisted insisting|argue argues argued arguing|write writes wrote writing|note notes noted noting"
    "|explain explains explained explaining|claim claims claimed claiming|stress stresses stressed stressing"
    "|emphasize emphasizes emphasized emphasizing|emphasise emphasises emphasised emphasising|call calls called calling"
    "|describe describes described describing|remark remarks remarked remarking|admit admits admitted admitting"
    "|acknowledge acknowledges acknowledged acknowledging|concede concedes conceded conceding"
    "|conclude concludes concluded concluding|continue continues continued continuing|vow vows vowed vowing"
    "|promise promises promised promising|recall recalls recalled recalling|complain complains complained complaining"
    "|suggest suggests suggested suggesting|repeat repeats repeated repeating|joke jokes joked joking"
    "|comment comments commented commenting|post posts posted posting|tweet tweets tweeted tweeting"
    "|observe observes observed observing|hint hints hinted hinting|urge urges urged urging|quip quips quipped quipping"
)
SAYING: Final = frozenset(word for verb in _SAY.split("|") for word in verb.split())
VERB: Final = rf"(?:{'|'.join(sorted(SAYING, key=len, reverse=True))})\b"
HELPERS: Final = (
    r"(?:(?:also|has|had|have|was|is|then|later|once|again|however|therefore|still|further|already|once more|simply"
    r"|recently|repeatedly|publicly|bluntly|\w+ly),?\s+)*"
)
PRONOUN: Final = re.compile(r"(?<![\w’'])(?:[Hh]e|[Ss]he)(?![\w’'])")
