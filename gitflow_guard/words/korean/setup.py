"""Korean sentences: what setting up leaves to be done."""

SETUP: dict[str, str] = {
    "init-commit-later": "아직 커밋하지 않은 파일: {paths}\n"
    "이렇게 입력하세요: git add {paths:q} && git commit -m {message:q}",
    "init-commit-there": "아직 커밋하지 않은 파일: {paths}\n"
    "이렇게 입력하세요: {command} && git add {paths:q} && git commit -m {message:q}",
    "init-commit-unknown": "커밋하지 않은 파일: {paths}\n"
    "정책의 커밋 규칙을 통과하는 메시지를 gflow가 만들 수 없습니다. 규칙에 맞는 메시지로 "
    "커밋하세요: git add {paths:q} && git commit",
    "would-write-framework": "{path} 쓰기",
    "init-framework-branches": "{path} 파일이 없는 브랜치에서는 pre-commit이 커밋을 거부합니다. "
    "커밋한 뒤 열려 있는 브랜치에는 이렇게 가져오세요: gflow update",
    "undo-init-hooks": "훅은 그대로 남아 계속 지킵니다. 없애려면: gflow hooks uninstall",
    "init-commit-refused": "{paths}을(를) {branch}에 커밋하지 못해 나머지를 하지 않았습니다.\n"
    "git: {problem}\n"
    "훅에 맞게 커밋하고 이어서 하세요: git commit -- {paths:q} && {again:q}\n"
    "이번만 훅을 건너뛰려면: git commit --no-verify -m {message:q} "
    "-- {paths:q} && {again:q}",
}
