"""Korean sentences: what a push brings."""

PUSHING: dict[str, str] = {
    "tag-moves": "태그 {tag}은(는) 이미 원격에 있어 옮기지 않습니다. 나간 릴리스는 바꾸지 않습니다. 다른 이름을 "
    "쓰세요.",
    "tag-deletes": "원격의 태그 {tag}은(는) 지우지 않습니다. 다른 사람들이 그 릴리스를 쓰고 있습니다.",
    "tag-pattern": "태그 {tag}은(는) 다음 패턴에 맞지 않습니다: {pattern}",
    "tag-prefix": "태그 {tag}은(는) 버전이므로 {right}(으)로 씁니다: git tag {right:q} {tag:q}",
    "tag-elsewhere": "태그 {tag}은(는) 원격의 {only_on}에 있지 않습니다. 버전 태그는 이 브랜치의 커밋에 답니다.",
    "push-tags": "태그 때문에 푸시를 막았습니다. 고칠 것 {count}개.\n{origin}: {line}",
    "push-tangles-unseen": "브랜치 {count}개에 다른 브랜치의 커밋이 섞였는지는 보지 않았습니다. 한 번에 "
    "{most}개까지 봅니다.\n"
    "하나씩 보려면: gflow check branch {first:q}",
    "tag-branch": "태그 {tag}은(는) 브랜치와 이름이 같습니다. {tag}(이)라고 쓰면 명령마다 다른 것을 가리킵니다. "
    "다른 이름을 쓰세요.",
    "push-messages": "커밋 {commits}개의 메시지 때문에 푸시를 막았습니다. 고칠 것 {count}개.\n"
    "규칙의 출처: {origin}.\n"
    "현재 브랜치의 메시지를 고칠 git rebase -i 목록은 다음 명령이 출력합니다.\n"
    "gflow check commits --reword-plan",
    "push-messages-more": "커밋 {commits}개의 메시지 때문에 푸시를 막았습니다. 고칠 것 {count}개, 그중 "
    "{more}개는 생략했습니다.\n"
    "규칙의 출처: {origin}.\n"
    "현재 브랜치 전체: gflow check commits\n"
    "규칙보다 오래된 이력은 정책의 [baseline]으로 넘어갑니다.",
    "push-over-unseen": "원격의 {branches}에 여기에 없는 커밋이 있습니다. git이 이 푸시를 거부하며, "
    "강제하면 그 커밋이 사라집니다.\n"
    "먼저 보려면: git fetch\n"
    "본 것 위에만 강제하려면: git push --force-with-lease",
    "push-unseen": "{remote}의 {branch}에 여기에 없는 커밋이 있어, 이 푸시가 그것을 덮어쓰는지 알 수 없습니다.\n"
    "{origin}: {line}\n"
    "먼저 가져온 다음 다시 하세요: git fetch {remote_quoted}",
}
