"""Korean sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "중단된 작업의 git 프로세스가 아직 실행 중입니다({pid}).\n"
    "끝날 때까지 기다렸다가 다시 시도하세요.",
    "halted": "일부만 처리되었습니다: {problem}\n"
    "원인을 해결한 뒤 나머지를 마치세요: gflow continue   (되돌리려면: gflow abort)",
    "settled-too-late": "충돌이 생긴 뒤 브랜치가 옮겨져 해결한 내용을 쓸 수 없습니다. "
    "아무것도 바꾸지 않았습니다.\ngit: {problem}\n"
    "포기하고 다시 시작하세요: gflow abort",
    "deletion-unknown": "{remote}의 {branch} 위치를 알 수 없어 그곳에서 삭제하지 않습니다.\n"
    "먼저 가져오세요: git fetch {remote:q}",
}
