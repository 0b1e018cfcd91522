"""How pictures and pages look: light or dark as the reader has it, on a phone or a desk."""

from __future__ import annotations

ROLES = ("hotfix", "release", "support", "main_line", "develop_line", "topic", "other")
FONT = (
    'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans CJK KR","Noto Sans KR","Malgun Gothic",'
    "sans-serif"
)
# The hues of Okabe and Ito, which people see apart who see few colours.
LIGHT = (
    "--back:#fff;--text:#1a1d21;--quiet:#5b636d;--line:#d9dee4;--card:#f5f7f9;--heed:#8a5a00;"
    "--hotfix:#d55e00;--release:#c98500;--support:#6a51a3;--main_line:#0072b2;"
    "--develop_line:#00875f;--topic:#b4608d;--other:#63666b"
)
DARK = (
    "--back:#14171a;--text:#e6e9ec;--quiet:#9aa4af;--line:#333a42;--card:#1d2126;--heed:#ffc861;"
    "--hotfix:#ff8a3d;--release:#f0b429;--support:#b39ddb;--main_line:#56b4e9;"
    "--develop_line:#2fc08f;--topic:#e29ac4;--other:#b4b8be"
)
PICTURE = (
    f"svg.gflow{{color-scheme:light dark;{LIGHT};font:12px {FONT}}}"
    f"@media(prefers-color-scheme:dark){{svg.gflow{{{DARK}}}}}"
    "svg.gflow text{fill:var(--text)}svg.gflow .quiet{fill:var(--quiet)}"
    "svg.gflow .back{fill:var(--back)}svg.gflow .band{fill:var(--card)}"
    "svg.gflow path{fill:none;stroke-width:2.5}svg.gflow .waits{stroke-dasharray:5 4}"
    "svg.gflow .tag{fill:var(--back);stroke:var(--text);stroke-width:1}"
    "svg.gflow .inside{fill:var(--back);font-weight:600;font-size:11px}"
    "svg.gflow .on{paint-order:stroke;stroke:var(--back);stroke-width:3px}"
    "svg.gflow .name{font-weight:600}svg.gflow .small{font-size:11px}"
) + "".join(
    f"svg.gflow path.{role}{{stroke:var(--{role})}}svg.gflow .shape.{role}{{fill:var(--{role})}}"
    f"svg.gflow .hollow.{role}{{fill:var(--back);stroke:var(--{role});stroke-width:2.5}}"
    for role in ROLES
)  # fmt: skip
PAGE = (
    f":root{{color-scheme:light dark;{LIGHT}}}"
    f"@media(prefers-color-scheme:dark){{:root{{{DARK}}}}}"
    "*{box-sizing:border-box}"
    "body{margin:0 auto;max-width:80rem;padding:1rem;background:var(--back);color:var(--text);"
    f"font:16px/1.5 {FONT};overflow-wrap:anywhere;word-break:keep-all}}"
    "h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:1.6rem 0 .5rem}"
    "p{margin:.25rem 0}"
    ".quiet{color:var(--quiet)}"
    # It is written from right to left, so that it is first seen at its newest end.
    ".swim{display:flex}.swim>svg{flex:none}.swim>.wide{flex:1;min-width:0}"
    ".wide{overflow-x:auto;direction:rtl}"
    ".wide>svg{direction:ltr;display:block;margin:0 auto 0 0}.wide.from-left{direction:ltr}"
    ".lanes{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.5rem 0;list-style:none;padding:0}"
    "ol.list{list-style:none;margin:0;padding:0}"
    "ol.list li{border-bottom:1px solid var(--line);padding:.4rem 0 .4rem 1.6rem;"
    "position:relative}.mark{position:absolute;left:0;font-weight:700}"
    "ol.list small{display:block;color:var(--quiet)}"
    ".label{border:1px solid currentcolor;border-radius:.3rem;padding:0 .3rem;font-size:.8rem;"
    "font-weight:600}"
    ".heed{color:var(--heed);margin:0}"
    "pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:.15rem 0;"
    "white-space:pre-wrap}"
) + "".join(f".{role}{{color:var(--{role})}}" for role in ROLES)
