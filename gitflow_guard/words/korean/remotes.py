"""Korean sentences: updating, publishing, tracking, renaming, deleting, checking out."""

REMOTES: dict[str, str] = {
    # Which branch is meant.
    "topic-ambiguous": "{typed}에 해당하는 브랜치가 여럿입니다: {known}\n전체 이름을 입력하세요.",
    "topic-missing": "{branch} 브랜치가 없습니다.\n진행 중: {known}",
    "topic-only-remote": "{branch}은(는) {remote}에만 있습니다.\n"
    "이렇게 입력하세요: gflow {kind:q} track {short:q}",
    "topic-other-kind": "{branch}은(는) {kind} 브랜치가 아닙니다.\n"
    "이렇게 입력하세요: gflow {own:q} {verb:q} {short:q}",
    "topic-needed": "{branch}에는 쓸 수 없는 명령입니다.\n"
    "이름을 적으세요: gflow {command} NAME   (진행 중: {known})",
    "publish-permanent": "{branch}은(는) 상시 브랜치라 gflow publish의 대상이 아닙니다.\n"
    "푸시하세요: git push -u {remote:q} {branch:q}",
    "base-gone": "{branch}이(가) 시작한 {base}은(는) 이제 없습니다.\n"
    "돌아갈 곳을 정하세요: gflow {kind:q} track {short:q} --base {usual:q}",
    "base-other": "{branch}이(가) 돌아갈 곳으로 {base}이(가) 적혀 있지만, {kind}에는 정책이 허용하지 않습니다"
    "(허용: {allowed}).\n"
    "돌아갈 곳을 정하세요: gflow {kind:q} track {short:q} --base {usual:q}",
    "base-unfetched": "{branch} 브랜치는 {remote}에 있지만, 이 클론은 그 브랜치를 가져오지 않습니다.\n"
    "모든 브랜치를 가져오게 하세요: "
    "git remote set-branches --add {remote:q} '*' && git fetch {remote:q}",
    "base-unknown": "{branch} 브랜치가 여기에 없습니다. {remote}에는 있을 수 있지만, 이 클론은 모든 "
    "브랜치를 가져오지는 않습니다.\n"
    "가져오게 하세요: git remote set-branches --add {remote:q} '*' && git fetch {remote:q}",
    "init-unfetched": "{branch} 브랜치는 {remote}에 있지만 아직 가져오지 않았습니다. "
    "아무것도 바꾸지 않았습니다.\n"
    "가져온 뒤 gflow init을 다시 실행하세요: git fetch {remote:q}",
    "remote-needed": "{remote}(이)라는 원격이 없습니다.\n추가하세요: git remote add {remote:q} URL",
    # Before anything else.
    "fetch-left-out": "미리 보기(--dry-run)는 가져오지 않습니다. 마지막으로 가져온 {remote}의 "
    "상태를 기준으로 합니다.",
    "fetch-failed": "{remote}에서 가져오지 못했습니다({problem}). "
    "마지막으로 가져왔을 때의 {remote} 상태를 기준으로 계속합니다.",
    # update
    "update-nothing": "{branch}에는 {base}의 내용이 이미 모두 들어 있습니다.",
    "update-published": "{branch}은(는) {remote}에 있어 다른 사람이 받았을 수 있습니다. "
    "리베이스하면 그 커밋({count}개)이 바뀝니다.\n"
    "대신 병합하세요: gflow update {branch:q} --merge",
    "update-holds-merge": "{branch}에는 리베이스하면 사라질 병합({commit})이 있습니다.\n"
    "대신 병합하세요: gflow update {branch:q} --merge",
    "done-update": "{branch}에 {base}의 내용을 모두 반영했습니다.",
    "step-rebase-onto": "{branch}: {source} 위로 리베이스",
    "paused-how-update": "업데이트를 여기에 준비해 두었고, 브랜치는 아직 아무것도 바뀌지 않았습니다. "
    "충돌을 해결하세요:\n"
    "  파일을 고치고 git add로 추가한 뒤: gflow continue\n"
    "업데이트를 통째로 그만두려면: gflow abort",
    # publish
    "publish-nothing": "{branch}은(는) 이미 {remote}에 똑같이 있습니다.",
    "publish-by-pr": "{branch}은(는) 푸시가 아니라 풀 리퀘스트로만 바뀝니다. "
    "아무것도 바꾸지 않았습니다.\n"
    'policy: protect."{pattern}".push = "{right}"',
    "done-publish": "{branch}을(를) 공개했습니다.",
    # track
    "track-exists": "{branch}은(는) 이미 여기에 있습니다.\n"
    "그 브랜치로 이동하세요: gflow {kind:q} checkout {short:q}",
    "track-missing": "{remote}에 {branch} 브랜치가 없습니다.\n있는 브랜치: {known}",
    "track-base": "{kind}은(는) {base}에서 시작하지 않습니다.\n시작할 수 있는 곳: {allowed}",
    "track-taken": "{base}에서 시작한 것으로 보았습니다. "
    "아니라면: gflow {kind:q} track {short:q} --base BRANCH",
    "track-based": "{branch}은(는) 마무리하면 {base}(으)로 돌아갑니다.",
    "done-track": "{branch}을(를) 여기에 만들었고, 원격의 같은 브랜치를 따라갑니다.",
    # checkout
    "checkout-unclear": "{typed}(으)로 시작하는 브랜치가 여럿입니다: {known}\n이름을 더 적으세요.",
    "done-checkout": "지금 있는 브랜치: {branch}",
    # rename
    "rename-names": "이름은 하나나 둘만 적을 수 있습니다: {names}\n"
    "이렇게 입력하세요: gflow rename NEW   (또는: gflow rename OLD NEW)",
    "rename-same": "이미 {branch}(이)라는 이름입니다.\n다른 이름을 고르세요.",
    "rename-left": "{remote}에는 {old}이(가) 그대로 있습니다.\n"
    "원격에서도 바꾸려면: git push --atomic -u {remote:q} {new:q} :{old:q}",
    "done-rename": "{old}의 이름을 {branch}(으)로 바꿨습니다.",
    # delete
    "delete-loses": "{branch}에는 다음 어디에도 없는 커밋이 {count}개 있습니다: {holding}\n"
    "그래도 삭제하려면: gflow {kind:q} delete {short:q} {options}",
    "delete-back": "되살리려면: gflow undo",
    "delete-back-remote": "되살리려면: git branch {branch:q} {oid:q} && git push {remote:q} {branch:q}",
    "delete-not-there": "{remote}에는 {branch} 브랜치가 없습니다.",
    "done-delete": "{old}을(를) 삭제했습니다.",
    "done-nothing": "할 일이 없습니다.",
    # Steps that only a plan shows.
    "step-stay": "{branch}: {oid} 그대로",
    "step-record": "git 설정: {settings}",
}
