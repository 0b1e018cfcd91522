"""Korean sentences: which way branches are merged."""

DIRECTION: dict[str, str] = {
    "policy-bad-merge": '{key}: {given}은(는) 병합을 뜻하지 않습니다. "출발 -> 도착"으로 쓰며, 양쪽은 '
    "브랜치 종류, 브랜치 이름, 글롭 가운데 하나입니다.",
    "merge-wrong-way": "{source}을(를) {branch}에 병합하지 않았습니다. 방향이 맞지 않습니다.\n"
    "{origin}: {line}\n"
    "되돌린 다음 맞는 길로 가져가세요.\n"
    "git merge --abort",
    "push-merges": "{branch}을(를) 푸시하지 않았습니다. 병합 {commit}의 방향이 맞지 않습니다.\n"
    "{origin}: {line}\n"
    "그 병합을 빼고 그 뒤의 커밋은 남기려면 다음과 같이 하세요.\n"
    "git rebase --onto {commit}^1 {commit} {branch:q}",
    "push-fast-forward": "{branch}을(를) 푸시하지 않았습니다. {source}(으)로 fast-forward했는데, 방향이 맞지 "
    "않는 병합입니다.\n"
    "{origin}: {line}\n"
    "가져온 커밋을 빼고 그 뒤의 커밋은 남기려면 다음과 같이 하세요.\n"
    "git rebase --onto {old} {new} {branch:q}",
    "push-tangles": "푸시를 막았습니다. 풀어야 할 엉킴 {count}개.\n{origin}: {line}",
    "push-wrong-way": "{source}을(를) {branch}에 푸시하지 않았습니다. 방향이 맞지 않습니다.\n"
    "{origin}: {line}",
    "update-wrong-way": "{branch}을(를) 업데이트하지 않았습니다. 정책의 [merges]가 허용하지 않습니다.",
    "direction-denied": "{source}은(는) {branch}에 병합하지 않습니다.",
    "direction-elsewhere": "{source}은(는) {branch}에 병합하지 않습니다. {into}에 병합합니다: {command}",
    "direction-to-topic": "{source}은(는) {branch}에 병합하지 않습니다. {into}에 병합합니다: {command}\n"
    "그 뒤에 gflow update를 하면 그 내용이 {branch}에 들어옵니다.",
    "direction-to-version": "{source}은(는) {branch}에 병합하지 않습니다. {into}에 병합합니다: {command}\n"
    "{branch}에 더 필요한 것은 {branch}에 직접 커밋하고, {into}에 들어온 것은 다음 버전을 기다립니다.",
    "direction-stays": "{source}은(는) {branch}에 병합하지 않습니다. 이 종류의 브랜치는 병합하지 않고 그대로 "
    "둡니다.",
    "direction-not-base": "{branch}은(는) 시작한 곳인 {into}만 받아들입니다. {source}은(는) 아닙니다: "
    "{command}",
    "direction-between": "{source}은(는) {branch}에 바로 가지 않습니다. 다른 브랜치를 거쳐 갑니다: {command}",
    "direction-update": "{branch}은(는) {source}을(를) 병합으로 받아들이지 않습니다: {command}",
    "finish-brings": "{topic}을(를) 마무리하지 않았습니다. {other}의 커밋 {count}개를 담고 있어서, 그것까지 "
    "{branch}(으)로 가게 됩니다.\n"
    '정책: branches.{kind}.base = "{base}"\n'
    "자기 커밋만 {base} 위로 옮기려면 다음과 같이 하세요.\n"
    "git rebase --onto {base:q} {other:q} {topic:q}",
    "tangle-merged": "{branch}에 {other}의 커밋 {count}개가 병합되어 있습니다. 그쪽으로 가지 않는 브랜치입니다.\n"
    "{graph}\n"
    "그 병합을 빼고 그 뒤의 커밋은 남기려면 다음과 같이 하세요.\n"
    "git rebase --onto {onto} {at} {branch:q}",
    "tangle-started": "{branch}은(는) {other}에서 시작해서, {base}에 없는 그 커밋 {count}개를 담고 있습니다.\n"
    "{graph}\n"
    "자기 커밋만 {base} 위로 옮기려면 다음과 같이 하세요.\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
    "tangle-shares": "{branch}과(와) {other}은(는) {base}에 없는 같은 커밋 {count}개로 시작합니다.\n"
    "{graph}\n"
    "{other}의 커밋이라면, 그것을 빼고 {branch}을(를) {base} 위로 옮기세요.\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
    "tangle-base": "{branch}은(는) {base}이(가) 아니라 {other}에서 시작했습니다.\n"
    "{graph}\n"
    "{base} 위로 옮기려면 다음과 같이 하세요.\n"
    "git rebase --onto {onto:q} {at} {branch:q}",
}
