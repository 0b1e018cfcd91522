"""Korean sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "중단된 작업의 git 프로세스가 아직 실행 중입니다({pid}).\n"
    "끝날 때까지 기다렸다가 다시 시도하세요.",
    "halted": "일부만 처리되었습니다: {problem}\n"
    "원인을 해결한 뒤 나머지를 마치세요: gflow continue   (되돌리려면: gflow abort)",
}
