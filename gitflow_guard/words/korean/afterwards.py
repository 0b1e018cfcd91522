"""Korean sentences: what is left to be done after a finish or a rescue, and by a dry run."""

AFTERWARDS: dict[str, str] = {
    "finish-empty": "{branch}에 {topic}의 내용이 이미 모두 있어 푸시할 것이 없습니다.",
    "finish-empty-there": "{branch}에 {topic}의 내용이 이미 모두 있습니다. "
    "{remote}에 브랜치만 남아 있습니다.\n"
    "그곳에서도 지우세요: git push {remote:q} --delete {topic:q}",
    "would-finish-unpushable": "{branch}이(가) {remote}의 것보다 앞서게 되는데, "
    "원격에서는 풀 리퀘스트로만 바뀝니다.\n"
    'policy: protect.{branch}.push = "{right}"   ("flow"로 두면 finish가 푸시합니다)\n'
    "마무리하기 전에 풀 리퀘스트를 여세요: git push -u {remote:q} {topic:q}",
    "would-finish-to-push": "{remote}에는 아직 올라가지 않습니다.\n"
    "바로 푸시하려면: gflow {kind:q} finish {short:q} --push",
    "would-finish-to-push-flow": "{remote}에는 아직 올라가지 않으며, finish만 푸시할 수 있습니다.\n"
    "바로 푸시하려면: gflow {kind:q} finish {short:q} --push",
    "cancelled": "git에서 충돌 해결을 취소했으므로(git merge --abort 등) {branch}의 {operation} 작업도 그만두었습니다. "
    "모두 처음 그대로입니다.\n"
    "다시 시작하려면: gflow {verb:q} {branch:q}",
    "step-rescue": "{branch}: {source}에만 있는 커밋({oid}까지)으로 생성",
    "step-restore": "인덱스와 파일: {oid}의 것에서 {branch}의 것으로 되돌림",
    "rescue-beyond": "{branch}의 커밋이 {lacking}에 없는 다른 커밋 위에 있어 gflow가 이름을 정하지 않았습니다.\n"
    "{kind} 브랜치로 옮기면 {into}(으)로 갑니다: gflow rescue {versioned:q}\n"
    "다른 브랜치로 옮기면 {branch}에 있던 것도 함께 갑니다: gflow rescue {other:q}",
    "rescue-version": "{branch}의 커밋을 옮길 브랜치가 필요한데, 모든 종류의 이름이 버전입니다.\n"
    "{kind} 브랜치로 옮기면 {into}(으)로 갑니다: gflow rescue {versioned:q}",
    "name-no-version": "{name}은(는) 버전이 아니어서, {kind}을(를) 마무리할 때 다는 태그가 {tag}이(가) 됩니다.\n"
    'policy: branches.{kind}.version = "{version}"   ("none"으로 두면 이름과 태그를 자유롭게 짓습니다)',
    "reword-along": "이 커밋들에 있는 브랜치는 함께 옮깁니다(update-ref): {branches}",
    "reword-closed": "{branch}은(는) 보호되어 있습니다. 리베이스 바로 전에 한 번 옮길 수 있게 하세요.\n"
    "  gflow bypass --ref {branch:q} --reason 'messages reworded'",
    "reword-left": "{branch}은(는) 옛 커밋에서 이어집니다. 끝난 뒤에 입력하세요.\n"
    "  git rebase {onto:q} {branch:q}",
    "finish-no-version": "{tag} 태그는 버전이 아닙니다. 푸시하기 전이라면 바꿀 수 있습니다.\n"
    "gflow undo, 그다음: gflow rename VERSION && gflow finish",
    "would-finish-no-version": "{tag} 태그는 버전이 아닙니다. 바꾸려면 먼저: gflow rename VERSION",
}
