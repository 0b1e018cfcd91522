"""Korean sentences: an operation that was cut off, or cannot go on."""

ENGINE: dict[str, str] = {
    "still-running": "중단된 작업의 git 프로세스가 아직 실행 중입니다({pid}).\n"
    "끝날 때까지 기다렸다가 다시 시도하세요.",
    "interrupted-paused": "중단되었습니다. 충돌은 이미 여기에 준비되어 있습니다.\n"
    "해결한 뒤: gflow continue   (그만두려면: gflow abort)",
    "lock-held": "{path} 잠금을 다른 git이 쓰고 있거나, 강제 종료된 git이 남겼습니다.\n"
    "실행 중인 git이 없을 때 다시 시도하세요. 누구의 것인지 보려면: gflow doctor",
    "undo-pushed-tag": "태그 {tag}이(가) 이미 {remote}에 있어 다른 사람이 가졌을 수 있습니다. "
    "아무것도 바꾸지 않았습니다.\n"
    "아직 아무도 가져가지 않았다면: git push {remote:q} :refs/tags/{tag:q}, 그다음: gflow undo",
    "undo-tag-unknown": "{remote}에 물어볼 수 없어 태그 {tag}이(가) 그곳에 있는지 모릅니다.\n"
    "연결되면 확인하세요: git ls-remote {remote:q} refs/tags/{tag:q}",
    "halted": "일부만 처리되었습니다: {problem}\n"
    "원인을 해결한 뒤 나머지를 마치세요: gflow continue   (되돌리려면: gflow abort)",
    "rescued": "다음 파일에는 어느 커밋에도 없는 변경이 있었습니다. 되찾으려면:",
    "rescued-link": '  ln -sfn "$(git cat-file blob {oid:q})" {path:q}',
    "rescued-file": "  git cat-file blob {oid:q} > {path:q}",
    "settled-too-late": "충돌이 생긴 뒤 브랜치가 옮겨져 해결한 내용을 쓸 수 없습니다. "
    "아무것도 바꾸지 않았습니다.\ngit: {problem}\n"
    "포기하고 다시 시작하세요: gflow abort",
    "deletion-unknown": "{remote}의 {branch} 위치를 알 수 없어 그곳에서 삭제하지 않습니다.\n"
    "먼저 가져오세요: git fetch {remote:q}",
    "step-gate": "{branches}: 먼저 {command:q}(으)로 확인",
    "gate-failed": "{branch}의 병합 결과에서 {command:q}이(가) {ended}(으)로 끝났습니다. "
    "아무것도 바꾸지 않았습니다.\n"
    "정책이 요구하는 확인입니다([finish] gate). 브랜치를 고친 뒤 다시 finish 하세요.",
    "gate-missing": "{command:q}: 그런 프로그램이 없습니다. 아무것도 바꾸지 않았습니다.\n"
    "정책이 요구하는 확인입니다([finish] gate). 설치하거나 정책을 고치세요.",
    "gate-unrunnable": "{command:q}을(를) 실행할 수 없습니다: {problem}. 아무것도 바꾸지 않았습니다.\n"
    "정책이 요구하는 확인입니다([finish] gate). 프로그램이나 정책을 고치세요.",
    "plan-gate": "계획과 정책의 [finish] gate가 다릅니다. 아무것도 바꾸지 않았습니다.\n"
    "계획: {given:q}, 정책: {wanted:q}\n"
    "계획을 다시 세우세요: {again:q}",
    "plan-target": "정책에 따르면 {topic}의 병합 대상은 {branch} 브랜치가 아닙니다(대상: {into}). "
    "아무것도 바꾸지 않았습니다.\n계획을 다시 세우세요: {again:q}",
}
