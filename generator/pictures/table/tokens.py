"""The light tokens and the picture's rules, for a file that no page's stylesheet reaches."""

from markupsafe import Markup

from generator.pictures.svg import element

SANS = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Arial,sans-serif"
SERIF = "'Iowan Old Style',Charter,'Charis SIL','Sitka Text',Cambria,Georgia,serif"
STYLE = f"""
svg{{background:#fdfcfa;direction:ltr;font-family:{SANS}}}
path,.ring{{fill:none;stroke:#1b1d1f}}
text{{fill:#1b1d1f;font-size:13.5px}}
.tp{{font:700 16px {SERIF}}}
.tm{{font-size:12px;fill:#54585d}}
.it{{font-style:italic}}
.tt,.ti{{font-size:12px;font-weight:600}}
.tk{{font-size:10.5px;font-weight:700;letter-spacing:.08em;fill:#54585d}}
.lead{{font-weight:700}}
text.out{{fill:#815000;font-weight:700}}
.floor{{fill:#f4f2ec}}
.room{{stroke-width:2.5}}
.top{{fill:#fff;stroke:#85827a}}
.plate{{fill:#fdfcfa;stroke:#85827a}}
.disc{{fill:#fdfcfa;stroke:#1b1d1f;stroke-width:1.5}}
.disc.lead{{fill:#1b1d1f}}
.ti.lead{{fill:#fdfcfa}}
.lead+.ring{{stroke:#fdfcfa}}
.back{{stroke-width:3;stroke-linecap:round}}
.wire{{stroke:#85827a}}
.empty *{{fill:none;stroke:#815000;stroke-width:3;stroke-linecap:round}}
.empty rect{{stroke-width:1.75;stroke-dasharray:4 3}}
"""


def light_style() -> Markup:
    return element("style", Markup("".join(STYLE.splitlines())))  # noqa: S704
