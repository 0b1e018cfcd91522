"""Korean sentences: the guard of references."""

GUARD: dict[str, str] = {
    "guard-merge-finish": "{target}을(를) {branch}에 병합하지 않았습니다. 병합은 gflow가 합니다.\n"
    "{origin}: {line}\n"
    "대신 브랜치를 마무리하세요:\n"
    "{command}",
    "guard-merge-elsewhere": "{target}을(를) {branch}에 병합하지 않았습니다. 병합될 곳은 {into}입니다.\n"
    "{origin}: {line}\n"
    "브랜치를 마무리하면 그곳에 병합됩니다:\n"
    "{command}",
    "guard-merge-start": "{target}을(를) {branch}에 병합하지 않았습니다. 그 사이에 브랜치를 하나 거쳐야 "
    "합니다.\n"
    "{origin}: {line}\n"
    "그 브랜치를 시작하세요:\n"
    "{command}",
    "guard-merge-request": "{target}을(를) {branch}에 병합하지 않았습니다.\n"
    "{origin}: {line}\n"
    "대신 {branch}(으)로 풀 리퀘스트를 여세요.",
    "guard-commit": "{branch}에 커밋하지 않았습니다. 직접 커밋을 받지 않는 브랜치입니다.\n"
    "{origin}: {line}\n"
    "따로 브랜치를 만들어 커밋하세요:\n"
    "{command}",
    "guard-amend": "{branch}의 마지막 커밋을 고쳐 쓰지 않았습니다. {branch}은(는) 직접 커밋을 받지 "
    "않습니다.\n"
    "{origin}: {line}\n"
    "스테이징한 것은 그대로입니다. 따로 브랜치를 만들어 거기에 커밋하세요:\n"
    "{command}",
    "guard-back": "{branch}을(를) {target}(으)로 되돌리지 않았습니다. 빠졌을 커밋: {gone}개.\n"
    "{origin}: {line}\n"
    "gflow가 한 일은 이렇게 되돌립니다: gflow undo\n"
    "직접 만든 커밋을 따로 브랜치로 옮기고 {branch}을(를) 되돌리려면:\n"
    "gflow rescue",
    "guard-replace": "{branch}을(를) {target}(으)로 옮기지 않았습니다. 빠졌을 커밋: {gone}개, "
    "들어왔을 커밋: {come}개.\n"
    "{origin}: {line}\n"
    "원격에 있는 것으로 옮기거나 gflow로 옮길 수 있습니다. 그 위에 직접 만든 커밋을 따로 브랜치로\n"
    "옮기고 {branch}을(를) 되돌리려면:\n"
    "gflow rescue",
    "guard-delete": "{branch}을(를) 지우거나, 이름을 바꾸거나, 다른 브랜치로 바꾸지 않았습니다.\n"
    "{origin}: {line}\n"
    "모든 브랜치가 있던 자리에 있습니다. 내 커밋은 남기고 원격과 같게 하려면:\n"
    "gflow rescue --branch {branch:q}\n"
    "이름을 바꾸려면 먼저 정책에 새 이름을 적으세요. 그래도 여기서 지우려면 기록을 남기고:\n"
    'gflow bypass --ref {branch:q} --reason "지우는 이유", 그런 다음 같은 명령을 다시',
    "guard-left-open": "마지막 단계에서 거부되어 끝나지 않은 채로 있습니다. 되돌리려면:\n{command}",
    "guard-left-files": "브랜치만 그대로이고, 인덱스와 파일은 이미 {target}의 것입니다.\n"
    "되돌리려면 이렇게 입력하세요(지금 있는 직접 고친 내용은 보존되며, 그럴 수 없으면 "
    "거부합니다):\n"
    "gflow rescue\n"
    "gflow 없이 하려면:\n"
    "git read-tree -m -u {target} {head}",
    "guard-left-index": "인덱스는 이미 {target}의 것이고, 브랜치와 파일은 그대로입니다.\n"
    "인덱스를 되돌리려면:\n"
    "git reset",
    "guard-left-aside": "커밋하지 않은 변경은 git이 따로 치워 두었습니다(--autostash).\n"
    "그다음에 되찾으려면:\n"
    "git merge --quit && git stash pop",
    "guard-left-detached": "움직인 브랜치는 없지만, HEAD가 브랜치가 아닌 {target}에 있습니다.\n"
    "{branch}(으)로 돌아가려면:\n"
    "git switch {branch:q}",
    "guard-left-nothing": "바뀐 것이 없습니다. 브랜치, 인덱스, 파일 모두 그대로입니다.",
    "doctor-moves-announced": "아무도 하지 않는 브랜치 이동이 훅에 예고된 채 남아 있어({path}) "
    "훅이 그대로 통과시킬 수 있습니다.",
    "hook-is-behind": "gflow의 훅이지만, 지금 정책이 보호하는 것과 다른 브랜치를 지킵니다",
    "hook-is-left-out": "원하신 대로 설치하지 않음",
    "hook-is-no-place": "그 훅 관리자가 실행하지 않습니다. gflow의 훅을 따로 설치하면 실행됩니다",
    "hooks-state-behind": "다른 정책의 것 {count}",
    "hooks-state-left-out": "설치하지 않음 {count}",
    "step-put-back": "{branch}: {oid}(으)로 되돌림",
    "done-rescue": "커밋이 이제 {branch}에 있습니다.",
    "done-restore": "인덱스와 파일이 다시 {branch}의 것입니다.",
    "rescue-next": "{into}에 넣으려면: gflow {kind} finish {short}",
    "rescue-nothing": "옮기거나 되돌릴 것이 없습니다. 원격에 없는 커밋이 있는 보호된 브랜치도 없고,\n"
    "거부된 작업이 남긴 파일도 없습니다.",
    "rescue-changed": "아무것도 하지 않았습니다. 거부된 작업이 남긴 파일을 그 뒤에 고치셨습니다: {paths}\n"
    "그 파일들이 온 곳으로 함께 옮겨 가세요:\n"
    "{command}\n"
    "그곳에는 직접 고친 내용만 남습니다. 커밋하거나 치워 두세요(git stash -u).\n"
    "돌아오면 {branch}의 인덱스와 파일은 원래대로입니다: git switch {branch:q}",
    "rescue-open": "{branch}에서 받지 않는 작업이 아직 진행 중입니다: {operation}\n"
    "먼저 중단하세요: git {operation:q} --abort",
    "rescue-not-protected": "{branch}: 커밋을 막아 둔 브랜치가 여기에 없어 옮길 것이 없습니다.\n"
    "무엇이 보호되는지 보려면: gflow config show",
    "rescue-name": "{branch}의 커밋을 옮길 브랜치가 필요합니다.\n"
    "다음 중 하나로 시작하는 이름을 주세요: {kinds}\n"
    "gflow rescue NAME",
    "plan-rescue": "아무것도 하지 않았습니다. 구조는 실행하는 곳에서 계획합니다.\ngflow rescue",
    "hooks-state-no-place": "자리 없음 {count}",
}
