"""Korean sentences: the server, which judges what is pushed to it."""

SERVER: dict[str, str] = {
    "server-only": "{directory}은(는) bare 저장소라서 클론용 훅이 실행되지 않습니다.\n"
    "이곳으로 들어오는 푸시를 검사하려면: gflow hooks install --type server",
    "server-not-bare": "훅을 설치하지 않았습니다. {directory}은(는) bare 저장소가 아닙니다. 서버 훅은 bare 저장소로 들어오는 푸시를 검사합니다.\n"
    "클론에서는: gflow hooks install\n"
    "포지의 훅 폴더에 설치하려면: gflow hooks install --type server --into DIR",
    "server-hooks-path": "훅을 설치하지 않았습니다. 이 저장소도 core.hooksPath에 따라 {path}의 훅을 씁니다.\n"
    "그 폴더를 쓰는 모든 저장소에 설치하려면:\n"
    "gflow hooks install --type server --into {path:q}",
    "into-only-server": "--into는 서버 훅을 둘 폴더입니다.\n"
    "gflow hooks install --type server --into DIR",
    "server-installed": "이제 푸시를 이 파일이 검사합니다. {path}:",
    "server-removed": "이제 푸시를 이 파일이 검사하지 않습니다. {path}:",
    "server-none": "{path}은(는) gflow의 훅이 아닙니다. 아무것도 바꾸지 않았습니다.",
    "server-mend": "설치하거나 최신으로 바꾸려면: gflow hooks install --type server",
    "server-input": "git이 이 훅에 전달한 푸시 내용을 읽을 수 없습니다.",
    "server-policy-ref": "gflow.policy-ref에 지정된 {ref} 브랜치가 이 서버에 없습니다.\n"
    "서버에서: git config --unset gflow.policy-ref",
    "server-policy-broken": "이 푸시를 받으면 서버의 정책을 읽을 수 없게 됩니다.",
    "server-policy-changed": "이 푸시는 이 서버의 정책({coming})을 바꿉니다. 다음 푸시부터 적용됩니다.",
    "server-policy-mended": "이 서버의 정책을 읽을 수 없어, 푸시에 담긴 {origin}을(를) 적용했습니다.",
    "server-first": "이 저장소의 첫 푸시라서 검사하지 않았습니다. 다음 푸시부터 검사합니다.",
    "server-deletes": "{branch}은(는) 삭제할 수 없습니다.\n{origin}: {line}\n푸시에서 빼세요.",
    "server-forces": "{branch}을(를) 덮어쓰지 않았습니다. 받으면 이미 있는 커밋({old})이 사라집니다.\n"
    "{origin}: {line}\n"
    "가져온 뒤 다시 하세요: git fetch",
    "server-off-line": "{branch}을(를) 옮기지 않았습니다. 지금 있는 커밋({old})이 다른 브랜치의 곁가지가 됩니다.\n"
    "{origin}: {line}\n"
    "{branch}을(를) 작업 브랜치에 병합하지 말고, {branch}에 병합한 뒤 푸시하세요.",
    "server-push-block": "{branch}은(는) 푸시를 받지 않습니다.\n{origin}: {line}",
    "server-push-pr": "{branch}은(는) 풀 리퀘스트 병합만 받습니다. 푸시한 사람: {name}\n"
    "{origin}: {line}\n"
    "작업 브랜치를 푸시하고 {branch}(으)로 풀 리퀘스트를 여세요.",
    "server-push-pr-plain": "{branch}은(는) {name}의 푸시를 받지 않습니다. 풀 리퀘스트나, 서버가 지정한 사람의 병합만 받습니다.\n"
    "{origin}: {line}\n"
    'gflow finish --push로 푸시하게 하려면 위 값을 push = "flow"로 바꾸세요. 병합할 사람을 지정하려면 '
    "서버에서:\n"
    "git config --add gflow.merger {name:q}",
    "server-direct": "{branch}은(는) 직접 커밋을 받지 않습니다: {commit} {subject}\n"
    "{origin}: {line}\n"
    "병합할 수 있게 따로 브랜치로 푸시하세요:\n"
    "git push {remote:q} {commit:q}:refs/heads/{topic:q}",
    "server-direct-many": "{branch}은(는) 직접 커밋을 받지 않습니다. 모두 {count}개이고 첫 커밋은 {commit} {subject}\n"
    "{origin}: {line}\n"
    "병합할 수 있게 따로 브랜치로 푸시하세요:\n"
    "git push {remote:q} {tip:q}:refs/heads/{topic:q}",
    "server-merge-unknown": "{branch}: {commit}이(가) 어느 브랜치를 병합했는지 알 수 없습니다: {subject}\n"
    "{origin}: {line}\n"
    "그 브랜치도 함께 푸시하거나, 메시지에 적으세요: Merge branch 'NAME'",
    "server-merge-unsaid": "{branch}: 정책은 {source}을(를) 여기에 병합하게 하지 않는데 {commit}이(가) 병합했습니다: "
    "{subject}\n"
    "{origin}: {line}",
    "server-name": "{branch} 브랜치를 만들지 않았습니다. 이 정책에 없는 이름입니다.\n"
    "이름 규칙은 {origin}에 있습니다.",
    "server-more": "그 밖에 {count}개가 더 있습니다.",
    "server-refused": "푸시 전체가 거부되었습니다. 고칠 곳: {count}. 서버의 브랜치와 태그는 하나도 움직이지 않았습니다.",
    "server-bug": "사용자의 실수가 아니라 서버에 있는 gflow의 오류입니다: {problem}",
    "server-not-judged": "푸시를 검사할 수 없어 거부했습니다. 브랜치와 태그는 하나도 움직이지 않았습니다.\n"
    "서버 관리자에게 알려 주세요.",
    "server-let-pass": "푸시를 검사할 수 없었지만, 이 서버는 그래도 받도록 설정되어 있습니다.",
    "server-bypass-denied": "{name}은(는) 이 서버가 예외를 허용한 사람이 아닙니다.",
    "server-bypass-reason": '예외로 통과하려면 이유가 필요합니다: git push -o gflow.bypass="이유"',
    "server-bypassed": "{name}의 푸시를 예외로 받았습니다: {reason}\n서버에 기록했습니다.",
}
