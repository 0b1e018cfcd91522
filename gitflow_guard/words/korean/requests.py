"""Korean sentences: pull requests, and what a CI tells of them."""

REQUESTS: dict[str, str] = {
    "wants-merge-direction": "브랜치는 `[merges]`와 종류가 정한 곳으로만 병합합니다.",
    "wants-request-title": "풀 리퀘스트를 스쿼시하면 생기는 커밋의 헤더, 곧 제목이 커밋 규칙을 지킵니다.",
    "wants-request-up-to-date": "릴리스처럼 한 영구 브랜치를 다른 영구 브랜치로 옮기는 브랜치에는 옮겨 갈 브랜치의 커밋이 모두 있습니다.",
    "wants-request-everywhere": "브랜치는 그 종류가 가야 할 모든 브랜치에 들어갑니다. 핫픽스는 develop에도 들어갑니다.",
    "wants-request-policy": "정책을 바꾸면 리뷰하는 사람이 알 수 있습니다.",
    "request-title": "이 제목으로 만들어질 헤더는 `{title}`입니다. {name}: {said}",
    "request-up-to-date": (
        "{target} 브랜치의 커밋 {lacks}개가 {branch} 브랜치에 없습니다. 테스트한 것과 릴리스할 것이 다릅니다.\n"
        "가져오기: git switch {branch:q} 다음에 git merge {target:q}"
    ),
    "request-everywhere": (
        "{branch} 브랜치는 {missing} 브랜치에도 들어가야 합니다.\n"
        "{branch} 브랜치에서 그곳으로 가는 풀 리퀘스트를 하나 더 만드세요."
    ),
    "request-policy": (
        "정책이 바뀝니다: {files}. 이 풀 리퀘스트는 {target} 브랜치의 정책으로 검사했으며, 바뀐 정책은 병합된 뒤부터 적용됩니다."
    ),
    "skipped-request-commits": (
        "병합할 브랜치나 병합될 브랜치가 여기에 없어 커밋을 검사하지 않았습니다.\n"
        "git fetch 명령으로 가져오거나 --base와 --head로 지정하세요."
    ),
    "request-bad-name": "{name}: 브랜치 이름이 될 수 없습니다.",
    "request-bad-number": "{number}: 풀 리퀘스트 번호가 아닙니다.",
    "example-request": "{target} 브랜치로 병합하려는 브랜치",
    "example-title": "스쿼시 커밋의 헤더가 `{title}`인 풀 리퀘스트",
    "example-lacks": "{target} 브랜치의 커밋 {lacks}개가 없는 브랜치",
    "example-missing": "{missing} 브랜치에 들어가지 않은 브랜치",
}
