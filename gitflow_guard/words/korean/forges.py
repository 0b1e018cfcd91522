"""Korean sentences: the rules of forges."""

FORGES: dict[str, str] = {
    "forge-request": "{name}",
    "forge-request-plan": "{name} ({plan} 필요)",
    "forge-method": "{method} {url}",
    "forge-no-requests": "정책이 보호하는 것 가운데 이 포지가 지킬 수 있는 것이 없습니다.",
    "forge-gaps": "{forge}이(가) 지키지 못해 gflow의 훅과 CI가 맡는 것:",
    "forge-tags": "태그",
    "forge-branches": "브랜치 이름",
    "forge-messages": "메시지는 첫 줄의 형식까지만 봅니다. 나머지 규칙은 CI의 gflow check commits가 봅니다.",
    "forge-message-form": "메시지의 첫 줄",
    "forge-direction": "어느 브랜치를 어디에 병합할 수 있는지: 포지는 풀 리퀘스트라면 어떤 브랜치든 병합하게 둡니다.",
    "forge-by-hand": "{branches}에 직접 하는 푸시: 포지는 gflow ... finish --push의 푸시와 구별하지 못합니다. "
    "강제 푸시와 삭제는 거부합니다.",
    "forge-convention": "첫 줄의 형식: 이 규약에는 포지가 맞춰 볼 패턴이 없습니다.",
    "forge-pattern": "{what} 패턴: {part} 부분을 포지의 정규식(RE2)이 모릅니다.",
    "forge-long": "{key}: 패턴이 최대 {longest}자를 넘습니다.",
    "forge-glob": "{glob}: 이 포지는 와일드카드 가운데 별표만 압니다.",
    "forge-overlap": "{glob}에는 정책이 따로 권한을 정한 {branches}도 들어갑니다.",
    "forge-github-plan": "비공개 저장소의 룰셋은 GitHub Pro와 Team부터, 이름과 메시지 규칙은 GitHub Enterprise에만 있습니다.",
    "forge-github-rebase": "fast-forward: GitHub는 리베이스할 때 커밋을 언제나 새로 씁니다.",
    "forge-gitlab-anew": "보호 수준을 바꿀 수 없는 요금제가 있어 지우고 새로 만듭니다. 보호가 없었다면 DELETE의 응답은 404가 맞습니다. "
    "푸시 규칙이 이미 있으면 마지막 요청은 PUT으로 보내세요.",
    "forge-gitlab-methods": "병합 방식: GitLab에서는 프로젝트 전체에 하나로 정합니다(Settings, Merge requests).",
    "forge-no-metadata": "브랜치 이름과 메시지: 이 포지에는 그런 규칙이 없습니다.",
    "forge-no-tags": "{tags} 태그를 옮기거나 지우는 것: 이 포지에는 태그 규칙이 없습니다.",
    "forge-tags-by-person": "{tags} 태그를 옮기거나 지우는 것: 여기서 태그 보호는 만들 수 있는 사람을 지정하는데, 정책은 사람을 정하지 않습니다.",
    "forge-lacks": "{name}: {key} 규칙이 없습니다. 정책이 원하는 값: {wanted}",
    "forge-lacks-plan": "{name}: {key} 규칙이 없습니다({plan}에 있는 기능). 정책이 원하는 값: {wanted}",
    "forge-differs": "{name}: {key} 값이 {found}입니다. 정책이 원하는 값: {wanted}",
    "forge-differs-plan": "{name}: {key} 값이 {found}입니다. 정책이 원하는 값: {wanted} ({plan})",
    "forge-unknown": "리모트의 주소만으로는 어느 포지인지 알 수 없습니다.\n--forge로 고르세요: {forges}",
    "forge-bad-url": "{url}은(는) 포지에 있는 저장소의 주소가 아닙니다.\n"
    "https://HOST/OWNER/REPOSITORY 또는 git@HOST:OWNER/REPOSITORY.git 모양이어야 합니다.",
    "forge-no-address": "견줄 대상이 없습니다. {remote}은(는) 포지에 있는 리모트가 아닙니다.\n"
    "저장소를 적어 주세요: --url https://HOST/OWNER/REPOSITORY",
    "forge-not-there": "{forge}은(는) {host}에만 있고, 이 저장소의 주소는 거기가 아닙니다.\n--url로 저장소를 적어 주세요.",
    "forge-token-open": "{url}에 토큰을 보내지 않았습니다. 중간에서 누구나 읽을 수 있습니다.\nhttps 주소를 쓰세요.",
    "forge-token-odd": "{tokens}의 토큰에 토큰에는 없는 문자가 있습니다.\n포지가 보여 준 그대로 다시 설정하세요.",
    "forge-no-repository": "포지에 그런 저장소가 보이지 않습니다: {url}\n"
    "저장소가 있다면 설정을 볼 수 있는 토큰을 이 가운데 하나에 넣으세요: {tokens}",
    "forge-refused": "포지가 응답을 거부했습니다({status}): {url}\n"
    "401이나 403이면 저장소 설정을 볼 수 있는 토큰을 설정하세요.",
    "forge-unreachable": "포지가 응답하지 않았습니다: {problem}\n{url}",
    "forge-nonsense": "포지의 응답을 API의 응답으로 읽을 수 없습니다: {url}\n"
    "--forge가 맞는지, 주소에서 저장소 경로 앞에 다른 경로가 붙지 않았는지 확인하세요.",
}
