# Completion of loopai for bash. In ~/.bashrc: eval "$(loopai completion bash)"
_loopai() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("${line%%$'\t'*}")
  done < <("${COMP_WORDS[0]}" completion --next -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
# Where there is nothing to propose, files are.
complete -o bashdefault -o default -F _loopai loopai
