# shellcheck shell=sh disable=SC2034,SC2154 # hook comes from the caller; some values are for gflow
# What every hook of gflow does: the hook that was here before, then gflow's own.
# The values below are filled in by `gflow hooks install`; empty, gflow-hook is found on the PATH.
gflow_format=1
gflow_python=''
gflow_run=''
gflow_made_folder=''
gflow_missing=''
gflow_left_out=''

gflow_is_gone() {
    gflow_en='cannot run'
    gflow_ko='실행되지 못합니다'
    if [ "$gflow_missing" = warn ]; then
        gflow_en='did not run'
        gflow_ko='실행되지 않았습니다'
    fi
    gflow_en_do="delete $1, and rename $1.chained-by-gflow, if there is one, to $1, in"
    gflow_ko_do="다음 폴더에서 $1 파일을 지우고, $1.chained-by-gflow가 있으면 $1(으)로 이름을 되돌리세요:"
    gflow_where=${0%/*}
    # There git's configuration says what is run; without the file git would refuse everything.
    case $gflow_where in
    */gflow-hooks)
        gflow_en_do="git config --local --remove-section hook.gflow-$1"
        gflow_ko_do=$gflow_en_do
        gflow_where=
        ;;
    esac
    case ${GFLOW_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG-}}}} in
    [Kk][Oo]*)
        echo "gflow: $1 훅이 $gflow_ko. gflow가 더 이상 설치되어 있지 않습니다(형식 $gflow_format)."
        echo "  다시 설치: pipx install gitflow-guard && gflow hooks install"
        echo "  훅 제거: $gflow_ko_do"
        ;;
    *)
        echo "gflow: the $1 hook $gflow_en: gflow is no longer installed (format $gflow_format)."
        echo "  To mend it: pipx install gitflow-guard && gflow hooks install"
        echo "  To do without: $gflow_en_do"
        ;;
    esac >&2
    [ -z "$gflow_where" ] || printf '  %s\n' "$gflow_where" >&2
    [ "$gflow_missing" = warn ] || exit 1
    exit 0
}

# Whether gflow has let a commit on this branch through, and what it went by is older than that.
# A merge is another matter, and so is a message that may get the ticket of its branch.
# shellcheck disable=SC3013 # where test does not know -nt, it says no
gflow_is_free() {
    gflow_dir=${GIT_DIR:-.git}
    gflow_note=$gflow_dir/gflow/let-through
    [ -f "$gflow_note" ] && [ -f .gflow.toml ] && [ -f "$gflow_run" ] || return
    for gflow_file in .gflow.toml "$gflow_run" "${0%/*}/gflow.sh"; do
        [ "$gflow_note" -nt "$gflow_file" ] 2>/dev/null || return
    done
    [ ! -e "$gflow_dir/MERGE_HEAD" ] || return
    read -r gflow_head <"$gflow_dir/HEAD" && read -r gflow_line <"$gflow_note" || return
    [ "$gflow_head" = "$gflow_line" ] || return
    case $hook/${2-}/$gflow_head in
    pre-commit/*) ;;
    prepare-commit-msg/merge/* | prepare-commit-msg/*[0-9]*) return 1 ;;
    prepare-commit-msg/*) ;;
    *) return 1 ;;
    esac
}

gflow_own() {
    if gflow_is_free "$@"; then
        exit 0
    fi
    if [ -x "$gflow_python" ] && [ -r "$gflow_run" ]; then
        exec "$gflow_python" -I -S "$gflow_run" "$hook" "$@"
    fi
    command -v gflow-hook >/dev/null 2>&1 || gflow_is_gone "$hook"
    exec gflow-hook "$hook" "$@"
}

# The name is spelt out, not taken from $0: other hook managers rename the files they find.
gflow_chained=${0%/*}/$hook.chained-by-gflow
# A hook may look at its own name: beside this folder is one where each has the name it had.
gflow_named=${0%/*}-chained-by-gflow/$hook

# What git says of references on standard input, for a hook that has read it already.
gflow_told() {
    case $hook in
    reference-transaction)
        [ "$1" = prepared ] && [ -n "$gflow_refs" ] || exit 0
        # Its own process is not git's child: the number of git's goes along.
        printf %s "$gflow_refs" | gflow_own "$@" "$PPID"
        ;;
    *) printf %s "$gflow_refs" | gflow_own "$@" ;;
    esac
    exit
}

if [ ! -f "$gflow_chained" ] || [ ! -x "$gflow_chained" ]; then
    [ "$hook" != reference-transaction ] || gflow_told "$@"
    gflow_own "$@"
fi
if [ -f "$gflow_named" ] && [ -x "$gflow_named" ]; then
    gflow_chained=$gflow_named
fi
case $hook in
pre-push | reference-transaction)
    # Both read the list of refs. The dot keeps its last newline, which $(...) would take away.
    gflow_refs=$(cat && echo .)
    gflow_refs=${gflow_refs%.}
    printf %s "$gflow_refs" 2>/dev/null | "$gflow_chained" "$@" || exit
    if [ "$hook" = reference-transaction ]; then
        gflow_pick <<GFLOW
$gflow_refs
GFLOW
    fi
    gflow_told "$@"
    ;;
*)
    "$gflow_chained" "$@" || exit
    gflow_own "$@"
    ;;
esac
