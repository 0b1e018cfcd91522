"""Korean sentences: starting, finishing, looking round."""

LIFECYCLE: dict[str, str] = {
    # What stops a lifecycle command.
    "kind-unknown": "{kind}(이)라는 브랜치 종류는 없습니다.\n정책에 있는 종류: {kinds}",
    "start-needs-name": "{kind}에는 이름이 필요합니다.\n이렇게 입력하세요: gflow {kind:q} start NAME",
    "version-shallow": "이력이 잘려 있어(shallow 클론) 다음 버전을 알 수 없습니다.\n"
    "나머지를 가져오세요: git fetch --unshallow --tags   "
    "(직접 정하려면: gflow {kind:q} start VERSION)",
    "version-behind": "참고: {version} 버전은 마지막 버전인 {last}보다 낮습니다.",
    "start-unknown": "{start}(이)라는 브랜치, 태그, 커밋이 없습니다.\n"
    "이 명령으로 확인하세요: git branch -a",
    "start-off-base": "{start}은(는) {kind}이(가) 시작하는 {base}에 없습니다.\n"
    "policy: branches.{kind}.base = {base}\n"
    "--from을 빼거나 {base}에 있는 커밋을 지정하세요.",
    "unborn": "아직 커밋이 없어 시작할 곳이 없습니다.\n이렇게 입력하세요: gflow init",
    "unborn-here": "{branch}에는 시작할 커밋이 아직 없습니다.\n커밋이 있는 브랜치로 이동하세요: git switch {other:q}",
    "head-detached": "체크아웃한 브랜치가 없습니다(detached HEAD).\n"
    "브랜치 이름을 적거나 브랜치로 이동하세요: git switch NAME",
    "none-open": "지금 있는 브랜치는 {branch}이고, 진행 중인 {kind} 브랜치가 없습니다.\n"
    "새로 시작하세요: {command}",
    "branch-only-remote": "{branch} 브랜치가 이미 {remote}에 있습니다.\n"
    "그 브랜치로 이동하세요: gflow {kind:q} track {short:q}",
    "branch-exists": "{branch} 브랜치가 이미 있습니다.\n그 브랜치로 이동하세요: git switch {branch:q}",
    "branch-in-the-way": "{other}이(가) 있어 {branch}을(를) 만들 수 없습니다. "
    "git은 둘 중 하나를 폴더로 저장합니다.\n"
    "다른 이름을 고르세요.",
    "branch-same-case": "{branch}은(는) {other}와(과) 대소문자만 다른데, "
    "이 파일 시스템은 대소문자를 구별하지 않습니다.\n다른 이름을 고르세요.",
    "base-missing": "{branch} 브랜치가 여기에도 원격에도 없습니다.\n"
    "만드세요: gflow init   (또는: git branch {branch:q} {main:q})",
    "operation-open": "끝나지 않은 {operation} 작업이 있습니다.\n"
    "먼저 끝내세요: git {operation:q} --continue   (또는: git {operation:q} --abort)",
    "bisect-open": "끝나지 않은 bisect 작업이 있습니다.\n먼저 끝내세요: git bisect reset",
    "dirty": "커밋하지 않은 변경이 있는 파일: {paths}\n커밋하거나 잠시 치워 두세요: git stash",
    "dirty-more": "커밋하지 않은 변경이 있는 파일: {paths} 외 {more}개\n"
    "커밋하거나 잠시 치워 두세요: git stash",
    "checked-out-elsewhere": "{branch}은(는) 다른 워크트리에 체크아웃되어 있습니다: {path}\n"
    "먼저 거기서 놓아 주세요: git -C {path:q} switch --detach   "
    "(그 폴더가 이미 없다면: git worktree prune)",
    "target-elsewhere": "{branch}은(는) 다른 워크트리에 체크아웃되어 있습니다: {path}\n"
    "거기서 마무리하세요: git switch --detach && gflow -C {path:q} {kind:q} finish {short:q}   "
    "(그 폴더가 이미 없다면: git worktree prune)",
    "behind": "{branch}이(가) {remote_branch}보다 커밋 {behind}개 뒤처져 있습니다.\n"
    "최신으로 맞추세요: git fetch {remote:q} {name:q}:{branch:q}",
    "behind-here": "{branch}이(가) {remote_branch}보다 커밋 {behind}개 뒤처져 있습니다.\n"
    "최신으로 맞추세요: git merge --ff-only {remote_branch:q}",
    "diverged": "{branch}와(과) {remote_branch}이(가) 갈라졌습니다. "
    "앞선 커밋 {ahead}개, 뒤처진 커밋 {behind}개.\n"
    "먼저 합치세요: git switch {branch:q} && git merge {remote_branch:q}",
    "diverged-protected": "{branch}와(과) {remote_branch}이(가) 갈라졌습니다. "
    "앞선 커밋 {ahead}개, 뒤처진 커밋 {behind}개.\n"
    "{branch}은(는) 보호되어 있습니다. 여기에만 있는 커밋은 다른 브랜치로 옮기고 {branch}은(는) 원격의 "
    "것으로 두세요: gflow rescue --branch {branch:q}",
    "tag-exists": "{tag} 태그가 이미 있습니다({oid}).\n"
    "브랜치의 버전을 바꾸세요: gflow rename VERSION   (태그 없이 마무리하려면: --no-tag)",
    "tag-exists-start": "{tag} 태그가 이미 있습니다({oid}).\n"
    "다음 버전으로 시작하세요: gflow {kind:q} start",
    "tag-exists-there": "{tag} 태그가 {remote}에 이미 있습니다.\n"
    "브랜치의 버전을 바꾸세요: gflow rename VERSION   (태그 없이 마무리하려면: --no-tag, "
    "여기에도 가져오려면: git fetch {remote:q} tag {tag:q})",
    "tag-exists-there-start": "{tag} 태그가 {remote}에 이미 있습니다.\n"
    "여기로 가져와 다음 버전으로 시작하세요: git fetch {remote:q} tag {tag:q} && "
    "gflow {kind:q} start",
    "tag-same-case": "{tag} 태그는 {other}와(과) 대소문자만 다릅니다. "
    "이 파일 시스템은 대소문자를 구분하지 않습니다.\n다른 버전을 고르세요.",
    "tag-in-the-way": "{other} 태그가 있어 {tag} 태그를 만들 수 없습니다. "
    "git은 둘 중 하나를 폴더로 저장합니다.\n"
    "다른 버전을 고르세요.",
    "nothing-to-release": "{branch}에는 {onto}에 없는 커밋이 없고, {onto}은(는) 이미 {tag}(으)로 나갔습니다.\n"
    "먼저 커밋하거나 태그 없이 마무리하세요: gflow {kind:q} finish --no-tag",
    "never-finished": "{kind} 브랜치는 병합할 곳이 없어 마무리하지 않습니다({branch}).\n"
    "policy: branches.{kind}.into = []",
    "merge-blocked": "{topic}은(는) 여기서 {branch}에 병합할 수 없습니다.\n"
    'policy: protect.{branch}.merges = "block"',
    "push-by-pr": "{branch}은(는) 푸시가 아니라 풀 리퀘스트로만 바뀝니다. "
    "아무것도 바꾸지 않았습니다.\n"
    'policy: protect.{branch}.push = "{right}"   ("flow"로 두면 finish가 푸시합니다)\n'
    "브랜치를 푸시하고 풀 리퀘스트를 여세요: git push -u {remote:q} {topic:q}",
    "finish-unpushable": "여기의 {branch}이(가) {remote}의 것보다 앞섰는데, "
    "정책상 원격에서는 풀 리퀘스트로만 바꿀 수 있습니다.\n"
    "풀 리퀘스트를 열려면: gflow undo, 그다음: git push -u {remote:q} {topic:q}\n"
    '또는: gflow undo, 정책에 protect."{branch}".push = "flow"를 적은 뒤: '
    "gflow {kind:q} finish {short:q} --push",
    "finish-to-push": "{remote}에는 아직 올라가지 않았습니다.\n"
    "푸시하세요: git push --atomic {remote:q} {refs:q}",
    "finish-to-push-flow": "{remote}에는 아직 올라가지 않았습니다.\n"
    "푸시하려면: gflow undo, 그다음: gflow {kind:q} finish {short:q} --push",
    "remote-missing": "{remote}(이)라는 원격이 없습니다.\n"
    "추가하세요: git remote add {remote:q} URL   (또는 --push를 빼세요)",
    "identity-missing": "git에 사용자 이름과 메일이 설정되어 있지 않습니다.\n"
    '이렇게 입력하세요: git config user.name "Your Name"; git config user.email you@example.com',
    "merge-shallow": "{ours}와(과) {theirs}을(를) 병합할 수 없습니다. 이력이 잘려 있어(shallow 클론) "
    "둘이 갈라진 곳이 여기에 없습니다.\n"
    "나머지를 가져오세요: git fetch --unshallow",
    "unrelated": "{ours}와(과) {theirs}은(는) 공통된 이력이 없어 병합할 수 없습니다.",
    "not-fast-forward": "{source}을(를) 시작한 뒤 {branch}이(가) 바뀌어 "
    "fast-forward를 할 수 없습니다.\n"
    "먼저 리베이스하세요: git rebase {branch:q} {source:q}   "
    "(또는 --strategy merge로 마무리하세요)",
    "rebase-merges": "이 브랜치에는 리베이스하면 사라질 병합({commit})이 있습니다.\n"
    "--strategy merge 또는 --strategy squash로 마무리하세요.",
    "refs-moved": "그사이 다른 곳에서 브랜치를 옮겼습니다. 아무것도 바꾸지 않았습니다.\n"
    "git: {problem}\n"
    "다시 시도하세요.",
    "tree-in-the-way": "작업 트리의 파일과 겹칩니다. 아무것도 바꾸지 않았습니다.\n"
    "git: {problem}\n커밋하거나 잠시 치워 둔 뒤(git stash -u) 다시 시도하세요.",
    "untracked-in-the-way": "어느 커밋에도 없는 다음 파일을 덮어쓰게 됩니다: {paths}\n"
    "파일을 옮긴 뒤 다시 시도하세요. 아무것도 바꾸지 않았습니다.",
    "switch-refused": "git이 브랜치를 바꾸지 못했습니다. 아무것도 바꾸지 않았습니다.\ngit: {problem}",
    "hook-refused": "{hook} 훅이 병합 메시지를 거부했습니다. 아무것도 바꾸지 않았습니다.\n{problem}",
    "message-refused": "메시지가 커밋 규칙에 맞지 않습니다. 아무것도 바꾸지 않았습니다.\n"
    '다른 메시지를 주세요: -m "TYPE: 바꾼 내용"',
    "push-failed": "{remote}에 푸시하지 못했습니다. 여기도 원격도 바꾸지 않았습니다.\n{problem}",
    "locked": "이 저장소에서 다른 gflow가 작업 중입니다(프로세스 {holder}).\n"
    "그 작업이 끝날 때까지 기다리세요.",
    "lock-foreign": "{path} 파일을 다른 git 프로세스가 잡고 있습니다.\n"
    "실행 중인 git이 없다면 지우세요: rm {path:q}",
    "directory-vanished": "지금 있는 폴더가 사라졌습니다.\n다른 폴더로 이동하세요: cd DIR",
    "unfinished-paused": "{branch}의 {operation} 작업이 충돌 해결을 기다리고 있습니다.\n"
    "이어서 하세요: gflow continue   (그만두려면: gflow abort)",
    "unfinished-open": "{branch}의 {operation} 작업이 끝나기 전에 끊겼습니다.\n"
    "이어서 하세요: gflow continue   (되돌리려면: gflow abort)",
    "unfinished-at-work": "다른 gflow가 지금 {branch}의 {operation}을(를) 하고 있습니다.",
    "nothing-unfinished": "멈추거나 끊긴 작업이 없습니다.\n이 명령으로 확인하세요: gflow status",
    "other-worktree": "이 작업은 다른 워크트리에서 시작했습니다.\n그곳으로 이동하세요: cd {path:q}",
    "conflict-dirty": "{source}와(과) {branch}이(가) 충돌하는데({files}) 해결할 자리가 없습니다.\n"
    "커밋하지 않은 변경이 있는 파일: {paths}\n"
    "커밋하거나 잠시 치워 둔 뒤(git stash) 다시 시도하세요. 아무것도 바꾸지 않았습니다.",
    "conflict-unresolved": "아직 충돌이 남은 파일: {paths}\n"
    "파일을 고치고 git add로 추가한 뒤: gflow continue",
    "conflict-markers": "아직 충돌 표시가 남은 파일: {paths}\n"
    "파일을 고치고 git add로 추가한 뒤: gflow continue",
    "conflict-unstaged": "아직 추가하지 않은 변경: {paths}\n"
    "git add로 추가한 뒤(버리려면 git restore): gflow continue",
    "conflict-elsewhere": "{branch}에 있으면 충돌을 해결할 수 없습니다.\n"
    "돌아가세요: git switch --detach {onto:q} (그만두려면: gflow abort)",
    "abort-pushed": "이미 푸시되어 되돌릴 수 없습니다.\n여기서도 마무리하세요: gflow continue",
    "moved-since": "그사이 {ref}이(가) 바뀌어({expected}이어야 하나 지금은 {now}) "
    "아무것도 건드리지 않았습니다.\n"
    "제자리로 되돌리거나 남은 것을 직접 지우세요: gflow undo --list",
    "push-unknown": "푸시가 {remote}에 닿았는지 알 수 없습니다: {problem}\n"
    "원격에 연결할 수 있을 때 다시 시도하세요.",
    "plan-unreadable": "gflow의 계획이 아닙니다: {problem}\n"
    "새로 만드세요: gflow plan KIND finish NAME > plan.json",
    "plan-schema": 'gflow의 계획이 아닙니다. "schema": {schema}(이)가 없습니다.\n'
    "만드세요: gflow plan KIND finish NAME > plan.json",
    "plan-outdated": "계획을 세운 뒤 {ref}이(가) 바뀌었습니다"
    "({expected}이어야 하나 지금은 {now}).\n"
    "계획을 다시 세우세요: {again:q}",
    "undo-nothing": "되돌릴 것이 없습니다.",
    "undo-moved": "그사이 {ref}이(가) 바뀌어({expected}이어야 하나 지금은 {now}) "
    "아무것도 바꾸지 않았습니다.\n"
    "마지막으로 한 일만 되돌릴 수 있습니다.",
    "undo-here": "지금 있는 {branch} 브랜치가 사라지게 됩니다.\n먼저 다른 브랜치로 이동하세요.",
    "undo-pushed": "{branch}은(는) 이미 {remote}에 있어 다른 사람이 받았을 수 있습니다. "
    "아무것도 바꾸지 않았습니다.\n"
    "{branch}에서, 보호된 브랜치라면 거기서 새로 만든 브랜치에서, 새 커밋으로 되돌리세요:\n"
    "git revert -m 1 {oid:q}",
    "undo-init-first": "첫 커밋({oid})은 gflow init이 만들었습니다. "
    "그 앞에는 돌아갈 곳이 없어 그대로 둡니다.\n"
    "규칙을 바꾸려면 {path}을(를) 고쳐 커밋하고, 처음부터 다시 하려면 .git 폴더를 지우세요.",
    "undo-init-commit": "{branch}은(는) 전부터 있던 브랜치이므로 거기에 만든 {path} 커밋은 "
    "그대로 둡니다.\n되돌리는 커밋: git switch {branch:q} && git revert {oid:q}",
    "undo-init-file": "{path}은(는) gflow init이 쓰기만 하고 커밋하지 않았으므로 그대로 둡니다.\n"
    "쓰지 않으려면: rm {path:q}",
    "undo-pushed-start": "{operation}이(가) {branch}을(를) 게시해 다른 사람이 받았을 수 있습니다.\n"
    "여기와 원격에서 삭제하세요: gflow {kind:q} delete {branch:q} --remote",
    "undo-pushed-publish": "{branch}은(는) 이제 {remote}에 있어 다른 사람이 받았을 수 있습니다.\n"
    "여기에는 두고 원격에서만 지우세요: git push {remote:q} --delete {branch:q}",
    "undo-pushed-rename": "{operation}이(가) {remote}에서도 {old}의 이름을 바꾸어 "
    "다른 사람이 보았을 수 있습니다.\n"
    "여기와 원격에서 되돌리세요: gflow {kind:q} rename {branch:q} {old:q} --push",
    "undo-pushed-delete": "{operation}이(가) {remote}에서도 {branch}을(를) 삭제했습니다.\n"
    "여기와 원격에 되살리세요: "
    "git branch {branch:q} {oid:q} && git push {remote:q} {branch:q}",
    "undo-pushed-itself": "{operation} 작업은 결과를 이미 푸시해 다른 사람이 받았을 수 있습니다.\n"
    "{onto}에서, 보호된 브랜치라면 거기서 새로 만든 브랜치에서, 새 커밋으로 되돌리세요:\n"
    "git revert -m 1 {commit:q}",
    # What a lifecycle command says when it is done.
    "started": "{base}({oid})에서 {branch}을(를) 만들고 그 브랜치로 이동했습니다.",
    "started-next": "다 되면 마무리하세요: gflow finish   (병합할 곳: {into})",
    "would": "실행하지 않고, 할 일만 보여 줍니다:",
    "finished": "{branch}을(를) 마무리했습니다.",
    "step-merge": "{branch}: {source} 병합({strategy})",
    "step-merge-held": "{branch}: 그대로 (이미 {source}의 내용을 모두 담고 있음)",
    "step-tag": "{name}: {on}에 태그",
    "step-delete-branch": "{branch}: 삭제",
    "step-create-branch": "{branch}: {base}({oid})에서 생성",
    "step-switch": "{branch}: 체크아웃",
    "step-push": "{remote}: {refs} 푸시",
    "moved-new": "{ref}  새로 생김, {new}",
    "moved-gone": "{ref}  삭제됨, 이전 {old}",
    "moved": "{ref}  {old} -> {new}",
    "now-on": "지금 있는 브랜치: {branch}",
    "paused": "{source}와(과) {branch}은(는) 자동으로 병합되지 않습니다. 아무것도 옮기지 않았습니다.",
    "conflict": "{path}   ({kind})",
    "paused-how": "병합을 여기에 준비해 두었고, 브랜치는 아직 아무것도 바뀌지 않았습니다. "
    "충돌을 해결하세요:\n"
    "  파일을 고치고 git add로 추가한 뒤: gflow continue\n"
    "마무리를 통째로 그만두려면: gflow abort",
    "aborted": "{branch}의 {operation} 작업을 그만두었습니다. 모두 처음 그대로입니다.",
    "undone": "{branch}의 {operation} 작업을 되돌렸습니다.",
    "undo-empty": "여기서 gflow가 한 일이 아직 없습니다.",
    "conflict-would": "여기서 멈춥니다. {source}을(를) {branch}에 병합하면 충돌합니다.",
    "interrupted-after": "마지막 단계 뒤에 중단되었습니다. 할 일은 모두 끝났습니다.",
    # Looking round.
    "list-there": "마지막으로 가져왔을 때 {remote}에만 있던 브랜치: {names}\n"
    "가져오기: gflow {kind:q} track {first:q}   "
    "(원격에서 지워진 것을 잊기: git fetch --prune {remote:q})",
    "undo-state-done": "완료",
    "undo-state-undone": "되돌림",
    "undo-state-failed": "실패",
    "undo-state-aborted": "중단",
    "undo-state-paused": "충돌 대기",
    "undo-state-open": "도중에 끊김",
    "unfinished-elsewhere": "{branch}의 {operation} 작업이 다른 워크트리에서 기다리고 있습니다: {path}\n"
    "그곳에서 이어 가세요: gflow -C {path:q} continue   (그만두려면: gflow -C {path:q} abort)",
    "unfinished-gone": "{branch}의 {operation} 작업이 기다리는 워크트리의 폴더가 없어졌습니다.\n"
    "그만두세요: gflow abort",
    "list-none": "진행 중인 {kind} 브랜치가 없습니다.",
    "status-on": "현재 브랜치: {branch}",
    "status-detached": "현재 브랜치가 없습니다(detached HEAD).",
    "status-kind": "{base}에서 시작한 {kind}입니다. 마무리하면 {targets}에 병합됩니다.",
    "status-kind-stays": "{base}에서 시작한 {kind}입니다. 마무리해도 병합할 곳이 없습니다.",
    "status-permanent": "계속 유지하는 브랜치입니다.",
    "status-stray": "정책에 없는 브랜치입니다.",
    "status-relation": "{remote_branch}보다 {ahead}개 앞서고 {behind}개 뒤처져 있습니다.",
    "status-protected": "보호됨: 커밋 {commits}, 병합 {merges}, 푸시 {push}",
    "status-dirty": "커밋하지 않은 파일이 {count}개 있습니다.",
    "status-operation": "끝나지 않은 {operation} 작업이 있습니다. 끝내는 방법을 확인하세요: git status",
    "status-open": "진행 중:",
    "status-nothing-open": "진행 중인 브랜치가 없습니다.",
    "status-policy": "정책: {origin}",
    "status-hooks": "훅: {state}",
    "status-hooks-mend": "훅: {state}. 이렇게 입력하세요: gflow hooks install",
    # init
    "init-done": "Git Flow 설정을 마쳤습니다.",
    "init-nothing": "이미 설정되어 있습니다. 아무것도 바꾸지 않았습니다.",
    "init-policy": "{path} 파일을 썼습니다",
    "init-commit": "{branch}에 커밋했습니다({oid})",
    "init-branch": "{oid}에 {branch}을(를) 만들었습니다",
    "init-switch": "{branch}(으)로 이동했습니다",
    "init-hooks": "{folder}에 훅을 설치했습니다",
    "init-hooks-called": "{folder}의 훅이 이미 gflow를 실행합니다",
    "init-hooks-foreign": "훅을 설치하지 않았습니다:",
    "would-name-head": "첫 커밋의 브랜치 이름을 {branch}(으)로 정하기",
    "would-write-policy": ".gflow.toml 쓰기",
    "would-commit-policy": "{branch}에 커밋하기",
    "would-make-branch": "{at}에서 {branch} 만들기",
    "would-go-to": "{branch}(으)로 이동하기",
    "would-install-hooks": "훅 설치하기({type})",
    "init-push": "다른 사람도 쓸 수 있게 푸시하세요: git push -u {remote:q} {branches:q}",
    "init-next": "이렇게 시작하세요: gflow feature start NAME",
    "init-unborn": "아직 커밋이 없습니다. 첫 커밋을 만든 뒤 gflow init을 다시 실행하면 "
    "{branch}이(가) 생깁니다.",
    "init-main-missing": "{develop}을(를) 만들 {main} 브랜치가 없습니다.\n"
    "맞는 이름을 적으세요: gflow init --main NAME",
    "init-policy-exists": "이 저장소의 정책은 이미 {origin}에 있어 "
    "{options} 옵션을 쓸 수 없습니다.\n그 파일을 고치세요.",
    "init-switch-refused": "git이 브랜치를 바꾸지 못했습니다: {problem}\n"
    "변경을 커밋하거나 stash한 뒤 gflow init을 다시 실행하세요. 멈춘 곳부터 이어집니다.",
    # check
    "check-one-source": "검사할 메시지를 이 가운데 하나로 주세요: gflow check message FILE, "
    "표준 입력이면 -, 또는 --text TEXT.",
    "check-clean": "문제가 없습니다({checked}개 검사).",
    "check-clean-skipped": "문제가 없습니다"
    "({checked}개 검사, 병합·되돌리기·제외된 작성자 {skipped}개 제외).",
    "check-found": "오류 {errors}개, 경고 {warnings}개({checked}개 검사).",
    "check-found-skipped": "오류 {errors}개, 경고 {warnings}개"
    "({checked}개 검사, 병합·되돌리기·제외된 작성자 {skipped}개 제외).",
    "check-nothing": "아무것도 검사하지 않았습니다.",
    "range-shallow": "이력이 잘려 있어(shallow 클론) 보지 못하는 커밋이 생깁니다.\n"
    "나머지를 가져오세요: git fetch --unshallow",
    "range-unresolved": "git이 {range} 범위를 알지 못합니다.\n{problem}\n"
    "그 이름을 받아 오거나, 무엇이 있는지 보세요.\n"
    "git fetch --all --tags\n"
    "git branch --all",
    "names-unresolved": "git이 알지 못하는 커밋이 있습니다.\n{problem}\n"
    "받아 오세요: git fetch --all --tags",
    "range-bad": "{range}은(는) 커밋 범위가 아닙니다.",
    "since-unknown": "{since}은(는) 없는 날짜이거나 git이 이해하지 못하는 날짜입니다.\n이렇게 적으세요: --since 2026-01-31",
    "range-or-all": "범위와 --all을 함께 줄 수 없습니다.\n"
    "하나만 입력하세요: gflow check commits {range:q}   (또는: gflow check commits --all)",
    "check-waived": "{commit} {rule}: {until}까지 예외입니다: {reason}",
    "check-waiver-ended": "{commit}의 {rule} 예외는 {until}에 끝났습니다.",
    "check-let-be": "정책의 기준점([baseline]) 이전이라 검사하지 않음: {count}개.",
    "baseline-unresolved": "정책의 기준점 {commit}을(를) git이 모릅니다.\n"
    "가져오거나(shallow 클론이라면 git fetch --unshallow) [baseline] commit을 고치세요.",
    "skipped-baseline": "범위에 정책의 기준점 이후 커밋이 없습니다.",
    "reword-nothing": "범위에 규칙을 어긴 커밋이 없습니다.",
    "reword-how": "메시지나 내용을 고칠 커밋: {count}개. 아직 아무것도 바꾸지 않았습니다.\n"
    "작업 폴더 맨 위에 reword.txt로 저장한 뒤, 변경이 없는 상태에서 입력하세요.\n"
    "  GIT_SEQUENCE_EDITOR='cp reword.txt' git rebase -i {onto:q}\n"
    "git이 커밋마다 멈추어 새 메시지를 묻습니다. edit에서는 커밋 자체를 고치게 합니다.",
    "reword-merge": "{commit}은(는) 병합이어서 단순한 목록으로는 펴져 버립니다.\n"
    "직접 고치세요: git rebase -i --rebase-merges {onto:q}",
    "reword-pushed": "{commit}은(는) 이미 원격에 있어 다른 사람에게는 옛 커밋이 남습니다.\n"
    "정책의 [[waiver]]나 [baseline]으로 예외를 두세요.",
    "reword-elsewhere": "{commit}은(는) 지금 체크아웃한 브랜치에 없는데, git rebase는 그 브랜치를 고칩니다.\n"
    "커밋이 있는 브랜치로 옮기세요:\n"
    "  git branch --contains {commit:q}",
    "skipped-exempt": "범위의 커밋 {skipped}개가 모두 병합, 되돌리기, 제외된 작성자의 커밋이어서 "
    "메시지를 검사하지 않았습니다.",
    "skipped-no-commits": "범위에 검사할 커밋이 없습니다.",
    "skipped-empty": "메시지가 비어 있습니다. git도 커밋하지 않습니다.",
    # hooks
    "hooks-installed": "{folder}에 훅을 설치했습니다:",
    "hooks-current": "{folder}의 훅은 최신입니다:",
    "hooks-removed": "{folder}에서 훅을 제거했습니다:",
    "hooks-none": "{folder}에 gflow의 훅이 없습니다. 아무것도 바꾸지 않았습니다.",
    "hooks-left": "gflow의 것이 아니어서 그대로 두었습니다: {path}",
    "hooks-folder": "{folder}의 훅",
    "hooks-path": "core.hooksPath = {path}   ({scope}: {source})",
    "hooks-mend": "설치하거나 갱신하세요: gflow hooks install",
    "hooks-mend-elsewhere": "그곳에 추가할 내용을 확인하세요: gflow hooks install",
    "hook-installed": "설치됨",
    "hook-chained": "설치됨. 원래 있던 훅이 먼저 실행됩니다",
    "hook-updated": "갱신됨",
    "hook-current": "최신",
    "hook-removed": "제거됨",
    "hook-restored": "원래 있던 훅을 되돌림",
    "hooks-state-ours": "설치됨 {count}",
    "hooks-state-chained": "다른 훅 뒤에 설치됨 {count}",
    "hooks-state-outdated": "오래됨 {count}",
    "hooks-state-off": "꺼짐 {count}",
    "hooks-state-moved": "다른 관리자가 실행 {count}",
    "hooks-state-called": "다른 훅이 호출 {count}",
    "hooks-state-foreign": "다른 도구의 훅 {count}",
    "hooks-state-missing": "없음 {count}",
    "hook-is-ours": "gflow의 훅",
    "hook-is-chained": "gflow의 훅, {chained} 다음에 실행",
    "hook-is-outdated": "gflow의 훅, 다른 버전",
    "hook-is-off": "gflow의 훅이지만 실행 권한이 없어 git이 건너뜁니다",
    "hook-is-moved": "gflow의 훅, 자리를 옮긴 훅 관리자가 실행",
    "hook-is-called": "다른 훅이며 gflow를 실행합니다",
    "hook-is-foreign": "다른 훅이며 gflow를 실행하지 않습니다",
    "hook-is-missing": "없음",
    "pre-commit-add": "{path}에 추가하세요:",
    "pre-commit-there": "{path} 파일에 gflow의 훅이 이미 있습니다.",
    "pre-commit-wrote": "{path} 파일을 썼습니다.",
    "pre-commit-then": "그다음 클론마다 실행하세요: {command}",
    # demo
    "demo-init": "새 저장소입니다. gflow init이 정책을 쓰고 훅을 설치합니다.",
    "demo-feature": "feature는 develop에서 시작합니다.",
    "demo-message": "잘못 쓴 메시지는 거부되고, 고친 메시지는 통과합니다.",
    "demo-finish": "feature를 마무리했습니다. 작업은 develop에 들어갔고 브랜치는 사라졌습니다.",
    "demo-direct-commit": "main에 직접 커밋하면 거부됩니다.",
    "demo-direct-merge": "main에 직접 병합해도 거부됩니다.",
    "demo-release": "release의 버전은 커밋이 정합니다. main, 태그, develop에 모두 반영됩니다.",
    "demo-next-release": "작업이 더 쌓이고 다음 release가 열렸습니다.",
    "demo-hotfix": "hotfix는 main과 태그, 그리고 열려 있는 release에 반영됩니다.",
    "demo-end": "이야기는 여기까지입니다. 지금 상태는 이렇습니다:",
    "demo-unexpected": "이야기가 다르게 흘렀습니다: {command} 명령이 {ended}(으)로 끝났습니다.",
}
