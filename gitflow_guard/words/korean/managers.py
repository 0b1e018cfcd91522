"""Korean sentences: other managers of hooks."""

MANAGERS: dict[str, str] = {
    "hook-is-configured": "git 설정이 실행함",
    "hook-is-managed": "{by}의 훅, gflow 없음",
    "hook-is-aside": "{by}이(가) 치워 두고 실행하지 않는 gflow 훅",
    "hooks-state-configured": "git 설정이 실행 {count}",
    "hooks-state-managed": "다른 관리자의 훅 {count}",
    "hooks-state-aside": "치워짐 {count}",
    "hook-add": "    추가할 곳과 내용: {mend}",
    "doctor-when-missing": 'gflow가 없어지면 여기 훅은 "{known}"대로 합니다. 정책은 '
    'hooks.when-missing = "{wanted}"입니다.',
    "hooks-lefthook": "lefthook은 자기 훅을 설치할 때마다 gflow의 훅을 치워 둡니다.\n"
    "그때마다 다시 설치하거나, lefthook이 gflow를 실행하게 하세요. lefthook.yml에 추가:\n"
    "{lines}",
    "doctor-hooks-aside": "{by}이(가) gflow의 훅을 치워 두고 실행하지 않습니다: {hooks}\n"
    "lefthook.yml에 다음 내용이 없으면 설치할 때마다 그렇게 합니다.\n"
    "{lines}\n"
    "지금 고치려면:",
    "hooks-path-husky-or-git": "훅을 설치하지 않았습니다. 이 저장소의 훅은 husky가 실행합니다.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "아래 파일마다 맨 앞에 한 줄씩 추가하세요. 새 파일은 #!/bin/sh로 시작하고\n"
    "chmod +x로 실행 권한을 줍니다.\n"
    "{lines}\n"
    "또는 이 클론에서 husky의 훅과 함께 git이 직접 실행하게 하세요.\n"
    "{configured}",
    "hooks-path-set-or-git": "훅을 설치하지 않았습니다. core.hooksPath가 git을 다른 폴더로 보냅니다.\n"
    "core.hooksPath = {path} ({scope}, {source})\n"
    "그 폴더의 훅마다 맨 앞에 한 줄씩 추가하세요. 새 파일은\n"
    "#!/bin/sh로 시작하고 chmod +x로 실행 권한을 줍니다.\n"
    "{lines}\n"
    "또는 이 클론에서 그 훅들과 함께 git이 직접 실행하게 하세요.\n"
    "{configured}\n"
    "또는 그 훅들 없이 이 저장소만의 훅을 쓰세요.\n"
    "git config --local core.hooksPath {own}",
}
