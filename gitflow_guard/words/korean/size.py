"""Korean sentences: rules that look at a commit's size, files and people, and at branches."""

SIZE: dict[str, str] = {
    "no-merge-commits": (
        "여기서는 병합 커밋을 만들지 않습니다. git rebase 명령으로 하나씩 가져오세요."
    ),
    "no-revert": (
        "git이 쓴 되돌리기 메시지는 쓰지 않습니다. 무엇을 왜 되돌리는지 머리글에 적으세요."
    ),
    "empty-commit": "이 커밋은 아무것도 바꾸지 않습니다.",
    "commit-max-files": "파일 {changed}개가 바뀝니다(최대 {limit}개). 여러 커밋으로 나누세요.",
    "commit-max-files-left-out": (
        "파일 {changed}개가 바뀝니다(최대 {limit}개). 여러 커밋으로 나누세요. "
        "(세지 않은 생성 파일: {left}개)"
    ),
    "commit-max-lines": "{changed}줄이 바뀝니다(최대 {limit}줄). 여러 커밋으로 나누세요.",
    "commit-max-lines-left-out": (
        "{changed}줄이 바뀝니다(최대 {limit}줄). 여러 커밋으로 나누세요. "
        "(세지 않은 생성 파일: {left}개)"
    ),
    "commit-mixed-paths": (
        "`{first}`({one}) 파일과 `{second}`({other}) 파일은 "
        "한 커밋에서 함께 바꾸지 않습니다. 둘로 나누세요."
    ),
    "paths-forbidden": "저장소에 넣지 않는 파일입니다: `{path}` (`{pattern}`).",
    "paths-forbidden-more": "저장소에 넣지 않는 파일이 {count}개 더 있습니다.",
    "file-max-size": "파일이 너무 큽니다: `{path}` {size}, 최대 {limit}.",
    "file-max-size-more": "너무 큰 파일이 {count}개 더 있습니다.",
    "author-name": (
        "작성자 이름 `{text}`: 다음 중 어느 것도 아닙니다: {wanted}.\n"
        "이름 설정: git config user.name 이름, 그다음 git commit --amend --reset-author"
    ),
    "author-name-never": "작성자 이름 `{text}`: 쓸 수 없는 이름입니다: {wanted}.",
    "author-email": (
        "작성자 주소 `{text}`: 다음 중 어느 것도 아닙니다: {wanted}.\n"
        "주소 설정: git config user.email 주소, 그다음 git commit --amend --reset-author"
    ),
    "author-email-never": "작성자 주소 `{text}`: 쓸 수 없는 주소입니다: {wanted}.",
    "committer": "커미터 `{text}`: 다음 중 어느 것도 아닙니다: {wanted}.",
    "committer-never": "커미터 `{text}`: 여기서는 커밋할 수 없습니다: {wanted}.",
    "branch-ticket": (
        "브랜치 이름에 티켓이 없습니다: {branch} (`{pattern}`).\n"
        "이름 바꾸기: gflow rename {branch:q} 새이름"
    ),
    "branch-coherence-type": (
        "{kind} 브랜치에는 {types} 커밋만 둡니다. 이 커밋은 `{written}` 타입입니다.\n"
        "git cherry-pick 명령으로 다른 브랜치에 옮기고 이 브랜치에서는 빼세요."
    ),
    "branch-coherence-ticket": (
        "메시지에 브랜치의 티켓 `{ticket}` 표시가 없습니다.\n메시지 고치기: git rebase -i {base:q}"
    ),
    "branch-up-to-date": (
        "{branch} 브랜치에 {base} 브랜치의 커밋 {behind}개가 빠져 있습니다(최대 {limit}개).\n"
        "가져오기: gflow {kind:q} update {branch:q}"
    ),
    "branch-age": (
        "{branch} 브랜치가 {base} 브랜치에서 갈라진 지 {days}일이 지났습니다(최대 {limit}일).\n"
        "전부 또는 일부 마무리하기: gflow {kind:q} finish {branch:q}"
    ),
    "skipped-branch-facts": (
        "브랜치나 그 바탕 브랜치가 여기에 없어 커밋을 보는 규칙은 적용하지 않았습니다."
    ),
    "value-number-by-type": "정수, 또는 타입별 정수의 테이블(나머지는 `*`)",
    "value-people": "정규 표현식, 또는 문자열 목록(`*`는 무엇이든)",
    "value-size": '바이트 수, 또는 "2 MB" 같은 문자열',
    "value-globs": "파일 패턴 목록",
    "value-globs-by-name": "이름별 파일 패턴 목록이 둘 이상인 테이블",
    "value-pattern-by-kind": "정규 표현식, 또는 브랜치 종류별 정규 표현식의 테이블",
    "value-words-by-kind": "브랜치 종류별 타입 목록의 테이블",
}
