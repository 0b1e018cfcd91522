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
}
