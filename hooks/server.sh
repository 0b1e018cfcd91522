#!/bin/sh
# shellcheck disable=SC2034 # the format is for gflow
# gflow's pre-receive hook: one file, which also stands alone in a forge's folder of hooks.
# The values below are filled in by `gflow hooks install`; empty, gflow-hook is found on the PATH.
gflow_server_format=1
gflow_python=''
gflow_run=''

gflow_is_gone() {
    echo "gflow: the push could not be judged: gflow is no longer installed on this server."
    echo "  Ask whoever runs the server to install it again (docs/server.md)."
    echo "gflow: 푸시를 검사할 수 없습니다. 이 서버에 gflow가 더 이상 설치되어 있지 않습니다."
    echo "  서버 관리자에게 다시 설치해 달라고 요청하세요(docs/server.md)."
} >&2

gflow_own() {
    if [ -x "$gflow_python" ] && [ -r "$gflow_run" ]; then
        exec "$gflow_python" -I -S "$gflow_run" pre-receive "$@"
    fi
    if command -v gflow-hook >/dev/null 2>&1; then
        exec gflow-hook pre-receive "$@"
    fi
    gflow_is_gone
    [ "$(git config gflow.on-failure)" = pass ]
    exit
}

gflow_chained=$0.chained-by-gflow
if [ ! -f "$gflow_chained" ] || [ ! -x "$gflow_chained" ]; then
    gflow_own "$@"
fi
# Both read the list of refs. The dot keeps its last newline, which $(...) would take away.
gflow_refs=$(cat && echo .)
gflow_refs=${gflow_refs%.}
printf %s "$gflow_refs" 2>/dev/null | "$gflow_chained" "$@" || exit
printf %s "$gflow_refs" | gflow_own "$@"
