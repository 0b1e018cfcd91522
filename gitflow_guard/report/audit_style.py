"""How the page of a history looks: light or dark as the reader has it, on a phone or a desk."""

from __future__ import annotations

from gitflow_guard.report.audit_svg import ROW

# The hues of Okabe and Ito, which people see apart who see few colours.
STYLE = (
    """
:root{color-scheme:light dark;--back:#fff;--text:#1a1d21;--quiet:#5b636d;--line:#d9dee4;
--card:#f5f7f9;--bad:#b3261e;--heed:#8a5a00;--hotfix:#d55e00;--release:#c98500;--main_line:#0072b2;
--develop_line:#00875f;--support:#63666b;--topic:#b4608d}
@media(prefers-color-scheme:dark){:root{--back:#14171a;--text:#e6e9ec;--quiet:#9aa4af;
--line:#333a42;--card:#1d2126;--bad:#ff8a80;--heed:#ffc861;--hotfix:#ff8a3d;--release:#f0b429;
--main_line:#56b4e9;--develop_line:#2fc08f;--support:#b4b8be;--topic:#e29ac4}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--back);color:var(--text);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans CJK KR","Noto Sans KR",
"Malgun Gothic",sans-serif;overflow-wrap:anywhere;word-break:keep-all}
h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}.quiet{color:var(--quiet)}
.cards{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem;
flex:1 1 5.5rem}.card b{display:block;font-size:1.6rem;line-height:1.2}
.error b,.error>summary{color:var(--bad)}.warning b,.warning>summary{color:var(--heed)}
.bars{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr max-content;gap:.15rem .75rem;
align-items:center;max-width:40rem}.bars span{height:.7rem;border-radius:.2rem;
background:var(--main_line);min-width:2px}
details{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;background:var(--card)}
summary{padding:.6rem .9rem;cursor:pointer;font-weight:600}
details>div{padding:0 .9rem .7rem}details ul{list-style:none;margin:.5rem 0 0;padding:0}
details li{border-top:1px solid var(--line);padding:.45rem 0}
code,pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{margin:.25rem 0 0;white-space:pre-wrap;background:var(--back);border:1px solid var(--line);
border-radius:.3rem;padding:.35rem .5rem}
.wide{overflow-x:auto}table{border-collapse:collapse;min-width:100%}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);
white-space:nowrap}th{color:var(--quiet);font-weight:600}td.missing,td.partly{color:var(--bad)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.5rem 0}
.legend i{display:inline-block;width:.8rem;height:.8rem;border-radius:.2rem;margin-right:.35rem;
vertical-align:-.05rem}
.graph{display:flex;gap:.5rem}.graph svg{flex:none;display:block}
.graph ol{list-style:none;margin:0;padding:0;flex:1;min-width:0}
.graph li{height:ROWpx;display:flex;flex-direction:column;justify-content:center;
border-bottom:1px solid var(--line)}
.graph li>*{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;line-height:1.3}
.graph small{color:var(--quiet);font-size:12px}.graph small b{color:var(--text);font-weight:600}
@media(max-width:30rem){.graph li>span{font-size:14px}.graph{gap:.25rem}}
svg path{fill:none;stroke-width:2}svg path.support{stroke-dasharray:6 3}
svg .hollow{fill:var(--back);stroke-width:2}
""".replace("ROW", str(ROW))
    + "".join(
        f"path.{role},circle.{role}.hollow{{stroke:var(--{role})}}"
        f"rect.{role},polygon.{role},circle.{role}:not(.hollow){{fill:var(--{role})}}"
        f".legend i.{role}{{background:var(--{role})}}"
        for role in ("hotfix", "release", "main_line", "develop_line", "support", "topic")
    )
)
