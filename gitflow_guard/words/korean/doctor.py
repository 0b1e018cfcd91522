"""Korean sentences: what is wrong with a clone. The commands that mend it are data, told after."""

DOCTOR: dict[str, str] = {
    # What is wrong.
    "doctor-problem": "{problem}",
    "doctor-identity": "git에 사용자가 설정되어 있지 않습니다. 없는 설정: {keys}",
    "doctor-cut-off": "{branch}의 {operation} 작업이 끝나기 전에 끊겼습니다. "
    "고치면 gate를 포함해 나머지를 모두 마칩니다.\n"
    "이어서 하지 않고 되돌리려면: gflow abort",
    "doctor-paused": "{branch}의 {operation} 작업이 충돌 해결을 기다리고 있습니다.\n"
    "이어서 하지 않고 그만두려면: gflow abort",
    "doctor-at-work": "다른 gflow가 지금 {branch}의 {operation}을(를) 하고 있습니다.\n"
    "그 작업이 끝난 뒤 다시 확인하세요.",
    "doctor-git-operation": "git에 끝나지 않은 {operation} 작업이 있습니다.",
    "doctor-lock-own": "강제로 종료된 gflow가 남긴 잠금 파일입니다: {path}",
    "doctor-lock-foreign": "다른 git 프로세스가 잡고 있거나 남긴 잠금 파일입니다: {path}\n"
    "gflow가 만든 것이 아니어서 건드리지 않습니다. 실행 중인 git이 없다면 지우세요:",
    "doctor-lock-holder": "gflow의 잠금 파일에 이미 끝난 프로세스({holder})가 적혀 있습니다. "
    "다른 작업을 막지는 않습니다.",
    "doctor-push-announced": "아무도 하지 않는 푸시가 훅에 예고된 채 남아 있어({path}) "
    "훅이 그 푸시를 통과시킵니다.",
    "doctor-gate": "finish의 gate를 실행한 워크트리가 남아 있습니다: {path}",
    "doctor-worktree-gone": "워크트리의 폴더가 없습니다: {path}",
    "doctor-hooks": "없거나, 꺼졌거나, 오래되었거나, gflow를 실행하지 않는 훅: {hooks}",
    "doctor-hooks-framework": "훅 프레임워크가 설정만 되고 설치되지 않은 훅: {hooks}",
    "doctor-hooks-path": "core.hooksPath = {path} ({scope}, {source}) 설정 때문에 git이 gflow를 실행하지 않는 훅을 "
    "씁니다: {hooks}\n그곳에 추가할 내용을 확인하세요:",
    "doctor-unborn": "아직 커밋이 없습니다.",
    "doctor-branch-missing": "정책에 필요한 {branch} 브랜치가 여기에도 {remote}에도 없습니다.\n"
    "만들거나 정책을 고치세요:",
    "doctor-protected-missing": "{policy}에서 보호하는 {branch} 브랜치가 없습니다.",
    "doctor-protected-nearest": "{policy}에서 보호하는 {branch} 브랜치가 없습니다. 혹시 {nearest}인가요?",
    "doctor-base-gone": "{branch}을(를) 시작한 {base} 브랜치가 없어졌습니다.",
    "doctor-base-other": "{branch}은(는) {base}(으)로 돌아가도록 기록되어 있는데, 정책은 {kind}에 이를 허용하지 "
    "않습니다(허용: {allowed}).",
    "doctor-base-orphan": "없어진 {branch} 브랜치의 base가 기록되어 있습니다({key}).",
    "doctor-finished": "{branch}은(는) 마무리되었는데 남아 있습니다. 모든 커밋이 {targets}에 있습니다.",
    "doctor-remote-missing": "정책에 적힌 {remote}(이)라는 원격이 없습니다(있는 원격: {remotes}).",
    "doctor-fetch-narrow": "{remote}의 모든 브랜치를 가져오지는 않아 gflow가 보지 못하는 브랜치가 있습니다.",
    "doctor-shallow": "이력이 잘려 있어(shallow 클론) 무엇이 어디에 병합되었는지 알 수 없습니다.",
    "doctor-branch-alias": "{branch}은(는) {target}의 다른 이름일 뿐이라, 한쪽의 커밋이 다른 쪽에도 있습니다.",
    "doctor-ahead": "{branch}에 {remote_branch}에 없는 커밋이 있습니다({ahead}개).",
    "doctor-ahead-flow": "{branch}에 {remote_branch}에 없는 커밋이 있습니다({ahead}개).\n"
    "다음에 --push로 마무리할 때 함께 푸시됩니다.",
    "doctor-ahead-closed": "{branch}에 {remote_branch}에 없는 커밋이 있는데({ahead}개) "
    '푸시를 받지 않는 브랜치입니다(push = "{right}").\n'
    "마지막 finish가 만든 커밋이면: gflow undo. 아니면 다른 브랜치에 남겨 풀 리퀘스트를 여세요:",
    "doctor-diverged": "{branch}와(과) {remote_branch}이(가) 갈라졌습니다. "
    "앞선 커밋 {ahead}개, 뒤처진 커밋 {behind}개.",
    # What was mended.
    "doctor-mended": "{rule} 고침: {message}",
    "doctor-unmended": "{rule} 고치지 못함: {problem}",
    "doctor-ended": "{branch}의 {operation} 작업을 마쳤습니다.",
    "doctor-taken-back": "{branch}의 {operation} 작업을 되돌렸습니다. 모두 처음 그대로입니다.",
    "doctor-now-paused": "{branch}의 {operation} 작업을 다시 준비했고, 충돌 해결을 기다리고 있습니다.",
    "doctor-removed": "{path}을(를) 지웠습니다.",
    "doctor-holder-forgotten": "그 프로세스를 지웠습니다({holder}).",
    "doctor-unset": "{key} 설정을 지웠습니다.",
    "doctor-settled": "이미 해결되어 있어 아무것도 바꾸지 않았습니다.",
    "doctor-fetches": "이제 {remote}의 모든 브랜치를 가져옵니다. 지금 가져오세요: git fetch {remote:q}",
    "doctor-hooks-installed": "{folder}에 훅을 설치했습니다.",
    "journal-damaged": "작업 기록이 손상되었습니다: {path}",
    # The sum.
    "doctor-well": "이 클론에 문제가 없습니다({checked}개 검사).",
    "doctor-well-skipped": "확인할 수 있는 것에는 문제가 없습니다({checked}개 검사, {skipped}개는 하지 못함).",
    "doctor-found": "오류 {errors}개, 경고 {warnings}개({checked}개 검사).",
    "doctor-found-skipped": "오류 {errors}개, 경고 {warnings}개"
    "({checked}개 검사, {skipped}개는 필요한 것을 읽을 수 없어 하지 못함).",
    "doctor-no-errors": "경고뿐입니다. 작업을 막는 것은 없습니다.",
    "doctor-try-fix": "안전하게 고칠 수 있는 것은 gflow가 고칩니다: gflow doctor --fix",
}
