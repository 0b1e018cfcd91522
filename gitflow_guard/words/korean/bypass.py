"""Korean sentences: bypasses."""

BYPASS: dict[str, str] = {
    "bypass-given": "{until}까지 {branch}의 커밋, 병합, 이동을 한 번 통과시킵니다.\n"
    "기록: {by}: {reason}\n"
    "되돌리기: gflow bypass --revoke",
    "bypass-given-moves": "{until}까지 {branch}의 커밋, 병합, 이동을 이어서 {moves}번 통과시킵니다.\n"
    "기록: {by}: {reason}\n"
    "되돌리기: gflow bypass --revoke",
    "bypass-moves-push": "--moves는 여기서 브랜치가 움직이는 횟수입니다. 푸시는 한 번에 모두 가져갑니다.\n"
    'gflow bypass --push --reason "기다릴 수 없는 이유"',
    "bypass-given-push": "{until}까지 이 클론에서 {branch}에 한 번 푸시할 수 있습니다. 서버는 자기 규칙을 따릅니다.\n"
    "기록: {by}: {reason}\n"
    "되돌리기: gflow bypass --revoke",
    "bypass-revoked": "회수했습니다:",
    "bypass-none": "우회가 없습니다.",
    "bypass-line": "#{number} {branch} {action}: {state}. {given} {by}: {reason}",
    "bypass-state-open": "{until}까지 열림",
    "bypass-state-open-moves": "{until}까지 열림, {moves}번 중 {used}번 사용",
    "bypass-state-passed": "끝남, 브랜치가 다른 일로 움직임",
    "bypass-state-used": "사용함",
    "bypass-state-expired": "사용하지 않음, {until}에 끝남",
    "bypass-state-revoked": "회수함",
    "bypass-used": "{branch}: {by}의 우회로 통과시켰습니다: {reason}",
    "bypass-unwritten": "우회를 썼다는 기록을 남길 수 없어 우회를 인정하지 않습니다: {problem}\n{path}",
    "bypass-noted": "우회로 통과했다는 노트를 {commits}에 남겼습니다.\n"
    "노트도 푸시하세요: git push {remote:q} {notes:q}",
    "bypass-reason": "우회에는 이유가 필요하며, 이유는 기록에 남습니다.\n"
    'gflow bypass --reason "기다릴 수 없는 이유"',
    "bypass-needless": "우회를 허용하지 않았습니다. 정책이 보호하지 않는 브랜치입니다: {branch}\n"
    "보호하는 브랜치: {protected}. 그중 하나라면: gflow bypass --ref BRANCH",
    "bypass-forbidden": "우회를 허용하지 않았습니다. 정책이 우회를 허용하지 않습니다.\n"
    "{origin}: bypass.allow = false\n"
    "대신 할 수 있는 일은 거부될 때 알려 줍니다.",
    "bypass-not-you": "우회를 허용하지 않았습니다. {by}은(는) 우회할 수 있는 사람이 아닙니다.\n"
    "{origin}: bypass.who = {who}\n"
    "그 가운데 한 사람에게 부탁하세요.",
    "bypass-nobody": "우회를 허용하지 않았습니다. git이 누구인지 모릅니다.\n"
    "git config user.name NAME && git config user.email ADDRESS",
}
