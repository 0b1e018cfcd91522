"""Korean sentences: rules."""

_SLIPS = {
    "header-full-width": "`：`와 `（）`는 전각 문자입니다. 머리글에는 `:`와 `()`를 씁니다.",
    "header-bang-early": "호환성이 깨지는 변경의 `!`는 콜론 바로 앞에 씁니다.",
    "header-scope-hollow": "괄호 안에 스코프가 없습니다. 괄호를 지우거나 스코프를 적으세요.",
    "header-scope-spaces": "스코프는 타입에 붙여서, 괄호 안에 공백 없이 씁니다.",
    "header-no-colon": "`{type}` 뒤에 콜론이 없습니다.",
    "header-dash": "타입과 제목 사이에는 줄표가 아니라 콜론을 씁니다.",
    "header-space-before-colon": "콜론 앞에는 공백을 두지 않습니다.",
    "header-no-space": "콜론 뒤에 공백이 없습니다.",
    "header-spaces-after-colon": "콜론 뒤에는 공백을 하나만 둡니다.",
    "header-brackets": "타입은 대괄호 없이 쓰고 뒤에 콜론을 붙입니다.",
    "header-ticket-place": "`{ticket}`의 자리가 다릅니다. 머리글은 `{form}` 형식으로 씁니다.",
    "header-emoji": "타입 앞에는 이모지를 쓰지 않습니다.",
    "header-several": "머리글은 `{form}` 형식으로 씁니다.",
}

_PARTS = {
    "header": "머리글이",
    "type": "타입이",
    "scope": "스코프가",
    "subject": "제목이",
    "body": "본문이",
    "footer": "꼬리말이",
}

_LENGTHS = {
    f"{part}-{bound}-length": f"{name} 너무 {word}: {{length}}{{unit}}, {limit} {{limit}}."
    for part, name in _PARTS.items()
    for bound, word, limit in (("max", "깁니다", "최대"), ("min", "짧습니다", "최소"))
}

_LINES = {
    f"{part}-max-line-length{more}": sentence
    for part, name in (("body", "본문"), ("footer", "꼬리말"))
    for more, sentence in (
        ("", f"{name}의 이 줄이 너무 깁니다: {{length}}{{unit}}, 최대 {{limit}}."),
        ("-more", f"{name}에 너무 긴 줄이 {{count}}개 더 있습니다."),
    )
}

_VALUES = {
    "value-none": "{key}: 이 규칙에는 값을 줄 수 없는데 {given} 값이 있습니다.",
    "value-number": "0 이상의 정수",
    "value-text": "비어 있지 않은 문자열",
    "value-words": "문자열 목록",
    "value-pattern": "파이썬 정규 표현식",
    "value-cases": (
        "lower-case, upper-case, camel-case, kebab-case, pascal-case, "
        "sentence-case, snake-case, start-case 중 하나 이상"
    ),
    "value-characters": "control, emoji 중 하나 이상",
    "value-words-by-path": "파일 패턴별 스코프 목록의 테이블",
    "value-words-by-type": "문자열 목록, 또는 타입별 문자열 목록의 테이블(나머지는 `*`)",
    "value-numbers": "`lines`, `files` 중 하나 이상에 정수를 준 테이블",
    "unit-columns": "칸",
    "unit-characters": "글자",
    "unit-graphemes": "글자(자소 묶음)",
    "unit-utf16": "단위(UTF-16)",
    "policy-unknown-convention": "없는 규약입니다: `{name}`. 쓸 수 있는 규약: {known}.",
    "check-fixed": "{path} 파일을 고쳤습니다.",
    "check-nothing-fixed": "{path} 파일은 그대로 두었습니다.",
    "policy-unknown-rule": "없는 규칙입니다: `{name}`.",
    "policy-convention-ships": "{key}: {given} 규약은 gflow에 이미 있습니다. 다른 이름을 쓰세요.",
    "policy-convention-empty": "{key}: 규약에는 pattern이나 template이 있어야 합니다.",
    "policy-template-braces": "{key}: 템플릿의 {{ 하나마다 }}가 있어야 하고, 겹쳐 쓸 수 없습니다.",
    "policy-template-part": "{key}: 중괄호마다 다음 중 하나만 씁니다: {parts}.",
    "policy-template-twice": "{key}: 템플릿에는 같은 부분을 한 번만 씁니다.",
    "policy-template-subject": "{key}: 템플릿에는 {{subject}}가 있어야 합니다.",
    "policy-alias-twice": "{key}: {given} 별칭은 이미 {other}에 있습니다.",
}

RULES: dict[str, str] = {
    **_SLIPS,
    **{
        f"{code}-and-type": f"타입은 `{{written}}` 대신 `{{type}}`(으)로 씁니다. {sentence}"
        for code, sentence in _SLIPS.items()
    },
    **_LENGTHS,
    **_LINES,
    **_VALUES,
    "encoding-bytes": (
        "{offset}번째 바이트(0x{byte})는 {encoding} 문자가 아닙니다. "
        "메시지를 {encoding} 인코딩으로 저장하세요."
    ),
    "encoding-unknown": "알 수 없는 인코딩입니다: `{encoding}` (바이트 {offset}부터).",
    "encoding-utf16": "메시지가 UTF-16입니다(바이트 {offset}). UTF-8로 저장하세요.",
    "encoding-too-large": "메시지가 {size}바이트입니다. {limit}바이트까지만 검사합니다.",
    "encoding-bom": "바이트 {offset}에 BOM이 있습니다. BOM 없이 저장하세요.",
    "characters-control": "제어 문자 {point}은(는) 메시지에 쓸 수 없습니다.",
    "characters-emoji": "메시지에 이모지를 쓰지 않습니다: `{character}` ({point}).",
    "characters-more": "이런 문자가 있는 줄이 {count}개 더 있습니다.",
    "no-fixup": "`{mark}` 커밋은 먼저 합쳐야 합니다: `git rebase -i --autosquash`.",
    "header-format": "머리글은 `{form}` 형식으로 씁니다. 타입: {types}.",
    "header-ticket-missing": "티켓 번호가 없습니다. 머리글은 `{form}` 형식으로 씁니다.",
    "header-trim": "머리글의 앞이나 뒤에 공백이 있습니다.",
    "header-case": "머리글은 {cases}로 씁니다.",
    "header-case-never": "머리글은 {cases}로 쓰지 않습니다.",
    "header-full-stop": "머리글은 `{stop}`(으)로 끝냅니다.",
    "header-full-stop-never": "머리글 끝에 `{stop}` 문자를 붙이지 않습니다.",
    "type-enum": "쓸 수 없는 타입입니다: `{written}`. 타입: {types}.",
    "type-enum-nearest": (
        "쓸 수 없는 타입입니다: `{written}`. `{right}`(으)로 쓰세요. 타입: {types}."
    ),
    "type-enum-never": "쓰지 않는 타입입니다: `{written}`. 쓰지 않는 타입 전체: {types}.",
    "type-case": "타입은 {cases}로 씁니다: `{written}`.",
    "type-case-never": "타입은 {cases}로 쓰지 않습니다: `{written}`.",
    "type-empty": "제목 앞에 타입을 쓰지 않습니다.",
    "type-empty-never": "타입이 없습니다: `{form}`.",
    "scope-enum": "쓸 수 없는 스코프입니다: `{scope}`. 스코프: {scopes}.",
    "scope-path": "스코프 `{scope}`의 파일은 바뀌지 않았습니다. 바뀐 파일의 스코프: {scopes}.",
    "scope-enum-never": "쓰지 않는 스코프입니다: `{scope}`. 쓰지 않는 스코프 전체: {scopes}.",
    "scope-case": "스코프는 {cases}로 씁니다: `{scope}`.",
    "scope-case-never": "스코프는 {cases}로 쓰지 않습니다: `{scope}`.",
    "scope-empty": "타입에 스코프를 붙이지 않습니다.",
    "scope-empty-never": "스코프가 없습니다: `{form}`.",
    "scope-delimiter-style": "스코프는 `{written}` 대신 {delimiters} 중 하나로 구분합니다.",
    "scope-delimiter-style-never": (
        "스코프를 구분할 때 쓰지 않는 기호입니다: `{written}` ({delimiters})."
    ),
    "subject-case": "제목은 {cases}로 씁니다.",
    "subject-case-never": "제목은 {cases}로 쓰지 않습니다.",
    "subject-empty": "머리글에 제목을 쓰지 않습니다.",
    "subject-empty-never": "제목이 없습니다: `{form}`.",
    "subject-full-stop": "제목은 `{stop}`(으)로 끝냅니다.",
    "subject-full-stop-never": "제목 끝에 `{stop}` 문자를 붙이지 않습니다.",
    "subject-imperative": "제목은 동사 원형으로 시작합니다: `{written}` 대신 `{right}`.",
    "subject-exclamation-mark": "콜론 앞에 `!`를 씁니다.",
    "subject-exclamation-mark-never": "콜론 앞에 `!`를 쓰지 않습니다.",
    "breaking-change-exclamation-mark": "`!`와 꼬리말 `BREAKING CHANGE:`는 함께 씁니다.",
    "breaking-change-exclamation-mark-never": (
        "호환성이 깨지는 변경은 `!`나 꼬리말 `BREAKING CHANGE:` 중 꼭 하나로만 표시합니다."
    ),
    "subject-words": "제목에 쓰지 않는 말입니다: `{word}`.",
    "subject-pattern": "제목이 `{pattern}`에 맞지 않습니다.",
    "subject-pattern-never": "제목에 `{pattern}`에 맞는 내용을 쓰지 않습니다.",
    "body-leading-blank": "머리글과 본문 사이에는 빈 줄을 둡니다.",
    "body-empty": "머리글 아래에 본문을 쓰지 않습니다.",
    "body-empty-never": "본문이 없습니다. 무엇을 왜 바꾸었는지 적어 주세요.",
    "body-case": "본문은 {cases}로 씁니다.",
    "body-case-never": "본문은 {cases}로 쓰지 않습니다.",
    "body-full-stop": "본문은 `{stop}`(으)로 끝냅니다.",
    "body-full-stop-never": "본문 끝에 `{stop}` 문자를 붙이지 않습니다.",
    "body-pattern": "본문이 `{pattern}`에 맞지 않습니다.",
    "body-pattern-never": "본문에 `{pattern}`에 맞는 내용을 쓰지 않습니다.",
    "body-required-when-lines": (
        "{changed}줄이 바뀌어 {limit}줄을 넘습니다. 본문에 무엇을 왜 바꾸었는지 적어 주세요."
    ),
    "body-required-when-files": (
        "파일 {changed}개가 바뀌어 {limit}개를 넘습니다. 본문에 무엇을 왜 바꾸었는지 적어 주세요."
    ),
    "footer-leading-blank": "꼬리말 앞에는 빈 줄을 둡니다.",
    "footer-empty": "메시지에 꼬리말을 쓰지 않습니다.",
    "footer-empty-never": "꼬리말이 없습니다.",
    "trailer-exists": "꼬리말이 없습니다: `{trailer}`.",
    "trailer-exists-never": "여기서는 쓰지 않는 꼬리말입니다: `{trailer}`.",
    "signed-off-by": "서명(`{trailer}`)이 없습니다: `git commit --amend -s`.",
    "signed-off-by-never": "메시지에 서명(`{trailer}`)을 넣지 않습니다.",
    "references-empty": "여기서는 이슈를 적지 않습니다: `{text}`.",
    "references-empty-never": "이슈 번호가 없습니다. `#12`처럼 적어 주세요.",
    "issue-reference": "`{pattern}`에 맞는 이슈 번호가 없습니다.",
    "issue-reference-never": "여기서는 이슈를 적지 않습니다: `{text}`.",
    "footer-closing-word": (
        "`{word}:`(으)로는 이슈가 닫히지 않습니다. GitHub와 GitLab은 영어 낱말만 알아봅니다. "
        "`{right}`도 함께 적으세요."
    ),
    "co-author-form": (
        "공동 작성자는 맨 끝에 `Co-authored-by: 이름 <mail@example.com>` 꼴로 적습니다."
    ),
}
