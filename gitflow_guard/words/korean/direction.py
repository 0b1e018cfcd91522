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
    "push-wrong-way": "{source}을(를) {branch}에 푸시하지 않았습니다. 방향이 맞지 않습니다.\n"
    "{origin}: {line}",
    "update-wrong-way": "{branch}을(를) 업데이트하지 않았습니다. 정책의 [merges]가 허용하지 않습니다.",
    "direction-denied": "{source}은(는) {branch}에 병합하지 않습니다.",
    "direction-elsewhere": "{source}은(는) {branch}(으)로 가지 않습니다. {into}(으)로 갑니다: {command}",
    "direction-to-topic": "{source}은(는) {branch}(으)로 가지 않습니다. {into}(으)로 갑니다: {command}\n"
    "그 뒤에 gflow update를 하면 그 내용이 {branch}에 들어옵니다.",
    "direction-stays": "{source}은(는) {branch}(으)로 가지 않습니다. 이 종류의 브랜치는 병합하지 않고 그대로 "
    "둡니다.",
    "direction-not-base": "{branch}은(는) 시작한 곳인 {into}만 받아들입니다. {source}은(는) 아닙니다: "
    "{command}",
    "direction-between": "{source}은(는) {branch}에 바로 가지 않습니다. 다른 브랜치를 거쳐 갑니다: {command}",
    "direction-update": "{branch}은(는) {source}을(를) 병합으로 받아들이지 않습니다: {command}",
}
