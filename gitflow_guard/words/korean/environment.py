"""Korean sentences: git, the file system, the policy file."""

ENVIRONMENT: dict[str, str] = {
    "git-missing": "PATH에서 git을 찾지 못했습니다.\ngit 2.38 이상을 설치하세요.",
    "git-too-old": "git {found} 버전은 너무 오래되었습니다.\n"
    "gflow에는 git {needed} 이상이 필요합니다.",
    "git-failed": "git {command} 실행에 실패했습니다: {problem}",
    "directory-missing": "{directory} 폴더가 없습니다.",
    "not-a-repository": "{directory}은(는) git 저장소 안이 아닙니다.\n"
    "저장소로 이동하거나 여기서 만드세요: git init && gflow init",
    "bare-repository": "{directory}은(는) 작업 트리가 없는 bare 저장소입니다.\n"
    "이 저장소를 클론해서 작업하세요.",
    "inside-git-directory": "{directory}은(는) 작업 트리가 아니라 git 자신의 폴더입니다.\n"
    "그 폴더가 있는 곳으로 이동하세요.",
    "path-of-lines": "경로에 줄바꿈이 든 폴더에서는 gflow를 쓸 수 없습니다.\n"
    "그 폴더의 이름을 바꾸세요.",
    "dubious-owner": "git이 이 저장소를 신뢰하지 않습니다: {problem}",
    "file-unreadable": "{path} 파일을 읽을 수 없습니다: {problem}",
    "file-unwritable": "{path} 파일에 쓸 수 없습니다: {problem}",
    "file-too-large": "{path} 파일이 {limit}바이트보다 큽니다. 정책 파일은 그렇게 클 수 없습니다.",
    "text-not-found": "{path}은(는) 파일이 아닙니다.",
    "interrupted": "중단되었습니다. 아무것도 바뀌지 않았습니다.",
    "option-before": "{option} 옵션은 명령 앞에 적습니다.",
    "command-unknown": "{command}(이)라는 명령이 없습니다.\n명령을 모두 보려면: {within} --help",
    "system-refused": "시스템이 막아 gflow를 계속할 수 없습니다: {problem}\n"
    "원인을 해결한 뒤 명령을 다시 실행하세요. 끝나지 않은 작업이 있는지는 gflow status로 볼 수 있습니다.",
    "bug": "사용자의 실수가 아니라 gflow의 오류입니다: {problem}\n"
    "GFLOW_TRACEBACK=1을 붙여 다시 실행하고 출력을 gitflow-guard 이슈 트래커에 보내 주세요.",
    "policy-invalid": "정책({origin})에 잘못된 곳이 있습니다:",
    "policy-unreadable": "정책({origin})을 읽을 수 없습니다: {problem}",
    "policy-unknown-key": "{key}: 그런 키는 없습니다.",
    "policy-unknown-word": "{key}: {given}은(는) 다음 중 하나가 아닙니다: {allowed}.",
    "policy-no-such-rule": "{key}: 그런 규칙은 없습니다.",
    "try-line": "이렇게 해 보세요: {try_line}",
    "policy-nearest": "혹시 {nearest}인가요?",
    "policy-not-a-table": "{key}: {given} 대신 테이블이 필요합니다.",
    "policy-not-text": "{key}: {given} 대신 따옴표로 묶은 문자열이 필요합니다.",
    "policy-not-a-flag": "{key}: {given} 대신 true 또는 false가 필요합니다.",
    "policy-not-a-list": '{key}: {given} 대신 문자열 목록(["a", "b"])이 필요합니다.',
    "policy-empty": "{key}: 비어 있습니다.",
    "policy-bad-command": "{key}: {given}은(는) 명령이 아닙니다. 비어 있거나 따옴표가 닫히지 않았습니다.",
    "policy-bad-object-id": "{key}: {given}은(는) 객체 ID가 아닙니다. 16진수 일곱 자리 이상이 필요합니다.",
    "policy-not-a-day": "{key}: {given}은(는) 날짜가 아닙니다. 2027-01-31처럼 쓰세요.",
    "policy-not-tables": "{key}: {given} 대신 테이블이 필요합니다.",
    "pattern-endless": "정책의 정규식이 글 하나를 {seconds}초 넘게 살폈습니다({rules}).\n"
    "되풀이되는 부분이 한 가지로만 시작하도록 단순하게 고치세요.",
    "patterns-slow": "정책의 정규식이 글 {count}개를 살피는 데 {seconds}초가 걸렸습니다({rules}).\n"
    "되풀이되는 부분이 한 가지로만 시작하도록 단순하게 고치세요.",
    "policy-endless-pattern": "{key}: {given}은(는) 끝나지 않을 수 있습니다. 되풀이되는 부분이 "
    "여러 가지로 나뉩니다. 한 가지로만 시작하게 고치세요.",
    "policy-bad-pattern": "{key}: 올바른 정규식이 아닙니다: {problem}.",
    "value-days": "0부터 36525까지의 날수",
    "policy-bad-value": "{key}: {given} 대신 {expected}이(가) 필요합니다.",
    "policy-bad-word": "{key}: {given}은(는) 비어 있거나 공백이 들어 있어 쓸 수 없습니다.",
    "policy-bad-kind": "{key}: {given}은(는) 브랜치 종류의 이름이 될 수 없습니다. "
    "글자, 숫자, _, -만 쓰고 -로 시작하지 마세요.",
    "policy-kind-is-command": "{key}: gflow {given}은(는) 이미 다른 명령입니다. "
    "종류의 이름을 바꾸세요.",
    "policy-needs-value": "{key}: 이 규칙에는 값(정규식)이 필요합니다.",
    "policy-version": "{key}: 이 gflow는 버전 1만 읽습니다({given} 아님).",
    "policy-missing-key": "{key}: 브랜치 종류에는 {missing}이(가) 필요합니다.",
    "policy-waiver-needs": "{key}: waiver에는 {missing} 키가 필요합니다.",
    "policy-conflicted": "정책({origin})에 충돌 표시가 남아 있습니다.\n"
    "파일을 고친 뒤 git add 하세요.",
    "policy-bad-name": "{key}: {given}은(는) git이 받아들이는 이름이 아닙니다.",
    "policy-same-branch": "{key}: main과 develop이 같은 브랜치({given})입니다.",
    "policy-same-prefix": "{key}: branches.{other}와(과) 접두사가 같습니다.",
}
