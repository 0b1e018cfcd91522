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
    "hooks-called": "{folder}의 훅이 모두 gflow를 실행합니다. 설치한 것은 없습니다:",
    "hook-called": "다른 훅이며 gflow를 실행합니다",
    "hooks-by-git": "이 클론의 다른 훅과 함께 git 설정(hook.gflow-*)이 실행합니다.\n"
    "{since}보다 오래된 git(일부 편집기에 들어 있는 것)은 실행하지 않습니다.",
    "hooks-git-too-old": "이 git은 설정에서 훅을 읽지 않습니다. {since}부터 됩니다.\n"
    "파일로 설치하려면: gflow hooks install",
}
