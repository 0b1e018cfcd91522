"""Korean sentences: the hooks, and the names of branches."""

GUARDS: dict[str, str] = {
    "level-error": "오류",
    "level-warning": "경고",
    "hook-unknown": "{name!r}(이)라는 훅은 없습니다.\n사용할 수 있는 훅: {hooks}",
    "hook-argument-missing": "{hook} 훅에 메시지 파일이 전달되지 않았습니다.\n"
    'git이 하는 대로 호출하세요: gflow-hook {hook} "$@"',
    "hook-message-refused": "커밋 메시지가 거부되었습니다. 고칠 곳: {count}\n"
    "규칙은 {origin}에 있습니다.\n"
    "메시지는 보관해 두었습니다. 고친 뒤 앞서와 같은 옵션으로 다시 커밋하세요:\n"
    "{command}",
    "hook-message-refused-fix": "커밋 메시지가 거부되었습니다. 고칠 곳: {count}\n"
    "규칙은 {origin}에 있습니다.\n"
    "메시지는 보관해 두었습니다. 고칠 곳을 모두 자동으로 고치려면:\n"
    "{fix}\n"
    "그다음 앞서와 같은 옵션으로 다시 커밋하세요:\n"
    "{command}",
    "hook-message-refused-lost": "커밋 메시지가 거부되었습니다. 고칠 곳: {count}\n"
    "규칙은 {origin}에 있습니다.\n"
    "메시지 사본을 저장하지 못했습니다. git에 남아 있을 수 있습니다:\n"
    'git commit -e -F "$(git rev-parse --git-path COMMIT_EDITMSG)"',
    "commit-protected": "{branch}에는 직접 커밋할 수 없습니다.\n"
    "{origin}: {line}\n"
    "스테이징한 상태 그대로 새 브랜치로 옮긴 뒤 거기서 커밋하세요:\n"
    "{command}",
    "commit-protected-or": "{branch}에는 직접 커밋할 수 없습니다.\n"
    "{origin}: {line}\n"
    "스테이징한 상태 그대로 새 브랜치로 옮긴 뒤 거기서 커밋하세요:\n"
    "{command}\n"
    "다음 릴리스에 넣어도 되는 작업이라면:\n"
    "{other}",
    "pick-protected": "{branch}에서는 {action}을(를) 할 수 없습니다. "
    "직접 커밋을 받지 않는 브랜치입니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 새 브랜치에서 하세요:\n"
    "{undo}\n"
    "{command}",
    "merge-by-finish": "{source}을(를) {branch}에 병합하지 않았습니다. 이 병합은 gflow가 합니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 브랜치를 마무리하세요:\n"
    "git merge --abort\n"
    "{command}",
    "merge-goes-elsewhere": "{source}을(를) {branch}에 병합하지 않았습니다. "
    "병합할 곳은 {into}입니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 브랜치를 마무리하세요. 정해진 곳에 병합됩니다:\n"
    "git merge --abort\n"
    "{command}",
    "merge-by-start": "{source}을(를) {branch}에 병합하지 않았습니다. "
    "사이에 다른 브랜치를 거쳐야 합니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 그 브랜치를 시작하세요:\n"
    "git merge --abort\n"
    "{command}",
    "merge-by-request": "{source}을(를) {branch}에 병합하지 않았습니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 {source}에서 {branch}(으)로 풀 리퀘스트를 여세요:\n"
    "git merge --abort",
    "merge-diverged": "{branch}와(과) {remote}/{branch}이(가) 갈라져 있어 병합하지 않았습니다. "
    "{branch}에 원격에 없는 커밋이 있습니다.\n"
    "{origin}: {line}\n"
    "되돌린 뒤 그 커밋을 새 브랜치로 옮기고, 원격의 {branch}을(를) 받으세요:\n"
    "git merge --abort\n"
    "{command}",
    "rebase-protected": "{branch}을(를) 리베이스하지 않았습니다. "
    "이 브랜치의 커밋은 다시 쓰지 않습니다.\n"
    "{origin}: {line}\n"
    "직접 만든 커밋이 있다면 새 브랜치로 옮기고, 원격의 {branch}을(를) 받으세요:\n"
    "{command}",
    "push-pr": "{remote}의 {branch}에는 푸시할 수 없습니다.\n"
    "{origin}: {line}\n"
    "작업 브랜치를 푸시하고 {branch}(으)로 풀 리퀘스트를 여세요. gflow가 푸시하게 하려면\n"
    '위 값을 push = "flow"로 바꾸고 이렇게 마무리하세요: gflow finish --push',
    "push-block": "{remote}의 {branch}에는 푸시할 수 없습니다.\n"
    "{origin}: {line}\n"
    "작업 브랜치를 푸시하고 {branch}(으)로 풀 리퀘스트를 여세요.",
    "push-flow": "{remote}의 {branch}에는 직접 푸시할 수 없습니다.\n"
    "{origin}: {line}\n"
    "브랜치를 마무리할 때 gflow가 푸시합니다: gflow finish --push",
    "push-deletes": "{remote}의 {branch}은(는) 삭제할 수 없습니다.\n"
    "{origin}: {line}\n"
    "푸시에서 빼세요. {branch}은(는) 그대로 둡니다.",
    "push-forces": "{remote}의 {branch}을(를) 덮어쓰지 않았습니다. "
    "여기에 없는 커밋이 원격에 있습니다.\n"
    "{origin}: {line}\n"
    "가져온 뒤 다시 마무리하세요: git fetch {remote_quoted}",
    "push-overwrites": "{remote}의 {branch}을(를) 덮어쓰지 않았습니다. "
    "이 푸시는 거기 있는 커밋을 없앱니다.\n"
    "{origin}: {line}\n"
    "가져와 합친 뒤 강제하지 말고 다시 푸시하세요: git fetch {remote_quoted}",
    "branch-name-refused": "{branch}은(는) 이 정책에 없는 이름입니다.\n"
    "이름 규칙은 {origin}에 있습니다.\n"
    "이름을 바꾼 뒤 같은 명령을 다시 실행하세요: {command}",
    "push-name-refused": "{branch}은(는) 이 정책에 없는 이름입니다.\n"
    "이름 규칙은 {origin}에 있습니다.\n"
    "다른 이름으로 푸시하세요.",
    "push-name-rename": "{branch}은(는) 이 정책에 없는 이름입니다.\n"
    "이름 규칙은 {origin}에 있습니다.\n"
    "이름을 바꾼 뒤 새 이름으로 푸시하세요: {command}",
    "name-empty": "브랜치 이름이 비어 있습니다.",
    "name-dash": "브랜치 이름 {name}이(가) -로 시작해 git이 옵션으로 읽습니다.",
    "name-refs": "브랜치 이름 {name}이(가) refs/로 시작합니다. refs/ 없이 쓰세요.",
    "name-undecodable": "브랜치 이름 {name}이(가) UTF-8이 아닙니다.",
    "name-space": "브랜치 이름 {name}에 공백이 있습니다.",
    "name-character": "브랜치 이름 {name}에 git이 허용하지 않는 문자가 있습니다: {odd}",
    "name-sequence": "브랜치 이름 {name}에 git이 허용하지 않는 {odd}이(가) 있습니다.",
    "name-reserved": "브랜치 이름 {name}은(는) git에서 다른 뜻으로 쓰입니다.",
    "name-component": "브랜치 이름 {name}에 비어 있거나, 점으로 시작하거나, .lock으로 끝나는 "
    "부분이 있습니다. git이 허용하지 않습니다.",
    "name-dot": "브랜치 이름 {name}이(가) 점으로 끝납니다. git이 허용하지 않습니다.",
    "name-long": "브랜치 이름 {name}이(가) 파일 이름으로 쓰기에 너무 깁니다.",
    "name-pattern": "브랜치 이름 {name}: {rest}이(가) {kind} 이름의 패턴에 맞지 않습니다: "
    "{pattern}",
    "name-kind": "브랜치 이름 {name}이(가) 다음 중 어느 것으로도 시작하지 않습니다: {prefixes}",
    "hooks-path-husky": "훅을 설치하지 않았습니다. 이 저장소의 훅은 husky가 실행합니다.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "아래 파일마다 맨 앞에 한 줄씩 추가하세요. 새로 만드는 파일은 #!/bin/sh로 시작하고 chmod +x로\n"
    "실행 권한을 주어야 합니다:\n"
    "{lines}",
    "hooks-path-set": "훅을 설치하지 않았습니다. core.hooksPath가 다른 폴더를 가리킵니다.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "그 폴더의 훅마다 맨 앞에 한 줄씩 추가하세요. 새로 만드는 파일은 #!/bin/sh로 시작하고 chmod +x로\n"
    "실행 권한을 주어야 합니다:\n"
    "{lines}\n"
    "또는 그 훅들 없이 이 저장소만의 훅을 쓰세요:\n"
    "git config --local core.hooksPath {own}",
    "hooks-folder-linked": "훅을 설치하지 않았습니다. {folder}이(가) 작업 트리 안을 가리키는 "
    "링크입니다.\n"
    "gflow가 {target}에 쓸 파일에는 이 컴퓨터의 경로가 들어 있어 커밋되면 안 됩니다.\n"
    "그 폴더의 훅마다 맨 앞에 한 줄씩 추가하세요. 새로 만드는 파일은 #!/bin/sh로 시작하고 chmod +x로\n"
    "실행 권한을 주어야 합니다:\n"
    "{lines}",
    "hook-kept": "설치됨. 원래 있던 훅은 보존했습니다(실행 권한 없음)",
    "hooks-path-ours": "제거할 것이 없습니다. core.hooksPath가 gflow의 원본 파일을 가리킵니다.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "쓰지 않으려면: git config --{scope} --unset core.hooksPath",
    "hooks-both-there": "훅을 설치하지 않았습니다. {names}에 보존할 훅이 둘씩 있습니다.\n"
    "{folder}에 NAME과 NAME.chained-by-gflow가 모두 있고, 둘 다 gflow의 것이 아닙니다.\n"
    "두 파일을 NAME 하나로 합치고 나머지를 지운 뒤 다시 설치하세요.",
    "hooks-in-the-way": "훅을 바꾸지 않았습니다. gflow의 것이 아닌 {path}이(가) 자리를 차지하고 "
    "있습니다.\n"
    "이름을 바꾸거나 지운 뒤 같은 명령을 다시 실행하세요.",
    "hooks-files-missing": "gflow에 들어 있어야 할 훅 파일이 없습니다: {folder}\n"
    "gflow를 다시 설치하세요: pipx reinstall gitflow-guard",
    "hooks-change-failed": "훅을 바꾸지 못했습니다: {problem}\n{folder}의 모든 것은 그대로입니다.",
}
