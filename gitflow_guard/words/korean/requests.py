"""Korean sentences: pull requests, and what a CI tells of them."""

REQUESTS: dict[str, str] = {
    "wants-merge-direction": "브랜치는 `[merges]`와 종류가 정한 곳으로만 병합합니다.",
    "wants-request-title": "풀 리퀘스트를 스쿼시하면 생기는 커밋의 머리글, 곧 제목이 커밋 규칙을 지킵니다.",
    "wants-request-up-to-date": "릴리스처럼 한 영구 브랜치를 다른 영구 브랜치로 옮기는 브랜치에는 옮겨 갈 브랜치의 커밋이 모두 있습니다.",
    "wants-request-everywhere": "브랜치는 그 종류가 가야 할 모든 브랜치에 들어갑니다. 핫픽스는 develop에도 들어갑니다.",
    "wants-request-policy": "정책을 바꾸면 리뷰하는 사람이 알 수 있습니다.",
    "request-title": "이 제목으로 만들어질 머리글은 `{title}`입니다. {name}: {said}",
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
    "request-not-here": (
        "아무것도 검사하지 않았습니다. 여기에도, 알려진 원격에도 없는 브랜치입니다: {names}\n"
        "이름을 확인하려면: git branch --all\n"
        "원격에 새로 생겼다면 git fetch 후 다시 실행하거나, 커밋을 직접 지정하세요: {options}"
    ),
    "request-bad-name": "{name}: 브랜치 이름이 될 수 없습니다.",
    "request-bad-number": "{number}: 풀 리퀘스트 번호가 아닙니다.",
    "example-request": "{target} 브랜치로 병합하려는 브랜치",
    "example-title": "스쿼시 커밋의 머리글이 `{title}`인 풀 리퀘스트",
    "example-lacks": "{target} 브랜치의 커밋 {lacks}개가 없는 브랜치",
    "example-missing": "{missing} 브랜치에 들어가지 않은 브랜치",
    "ci-runs-on": "{forge}에서 실행 중입니다.",
    "ci-runs-nowhere": "알려진 CI가 아니어서 현재 브랜치를 봅니다.",
    "ci-event": "이벤트: {event} ({named})",
    "ci-event-pull-request": "풀 리퀘스트",
    "ci-event-merge-queue": "머지 큐",
    "ci-event-push": "푸시",
    "ci-event-tag": "태그",
    "ci-event-other": "그 밖의 것",
    "ci-field-source": "병합할 브랜치: {value}",
    "ci-field-target": "병합될 브랜치: {value}",
    "ci-field-base": "기준: {value}",
    "ci-field-head": "끝: {value}",
    "ci-field-title": "제목: {value}",
    "ci-field-number": "번호: {value}",
    "ci-target-assumed": "어느 브랜치로 병합할지 CI가 알려 주지 않아 {target} 브랜치로 보았습니다.",
    "ci-head-assumed": "브랜치의 끝을 CI가 알려 주지 않아 {head} 커밋으로 보았습니다.",
    "ci-unsquashed": "스쿼시하지 않으므로 제목은 커밋이 되지 않아 검사하지 않습니다.",
    "ci-before-none": "CI가 알려 주는 한 푸시 전에는 아무것도 없었으므로, {base} 브랜치에 없는 커밋을 푸시한 것으로 봅니다.",
    "ci-before-gone": "푸시 전의 커밋 {before}이(가) 사라져서, {base} 브랜치에 없는 커밋을 푸시한 것으로 봅니다.",
    "ci-whole-branch": "{branch} 브랜치와 비교할 것이 없어 전체를 푸시한 것으로 봅니다.",
    "ci-nothing-tag": "태그를 푸시했으므로 검사할 브랜치가 없습니다.",
    "ci-nothing-event": "브랜치에 관한 실행이 아니어서 검사할 것이 없습니다.",
    "ci-no-commit": (
        "{name}: 이 클론에 없고 가져올 수도 없어 아무것도 검사하지 않았습니다.\n"
        "CI가 모든 브랜치의 전체 이력을 가져오게 하세요."
    ),
    "ci-commit-unfetched": (
        "{name}: 이 클론에 없고 가져올 수도 없어 아무것도 검사하지 않았습니다.\n"
        "{forge}에서 모든 브랜치의 전체 이력을 가져오게 하세요:\n"
        "{line}"
    ),
    "ci-bad-name": "CI가 알려 준 이름은 브랜치 이름이 될 수 없습니다: {name}",
    "ci-bad-report": "{given}: 형식=파일 모양으로 씁니다. 형식은 {formats} 가운데 하나입니다.",
    "ci-shallow": (
        "이력이 잘린 클론(shallow)이며 나머지를 가져오지 못했습니다: {problem}\n"
        "아무것도 검사하지 않았습니다. {forge}에서 전체 이력을 가져오게 하세요:\n"
        "{line}"
    ),
    "ci-policy-broken": "{branch} 브랜치의 정책이 잘못되어 작업 트리의 정책으로 검사했습니다.",
    "ci-unseen": (
        "{branch} 브랜치가 {names} 브랜치에도 들어갔는지는 알 수 없습니다. 이 클론에 없거나 이력이 "
        "잘려 있는데 가져오지도 못했습니다."
    ),
    "ci-here": "알려진 CI가 아니어서 {source} 브랜치를 {target} 브랜치로 병합하는 것으로 보고 검사했습니다.",
    "ci-summary-where": "위치",
    "ci-summary-rule": "규칙",
    "ci-summary-what": "내용",
    "ci-summary-more": "그 밖에 {count}개",
}
