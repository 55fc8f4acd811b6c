#compdef loopai
# Completion of loopai for zsh. In ~/.zshrc, after compinit: eval "$(loopai completion zsh)"
_loopai() {
  local found tab=$'\t'
  local -a lines
  found=$("${words[1]}" completion --next -- "${(@)words[2,CURRENT]}" 2>/dev/null)
  if [[ -z $found ]]; then
    # Where there is nothing to propose, files are.
    _files
    return
  fi
  lines=("${(@f)found}")
  lines=("${(@)lines//:/\\:}")
  lines=("${(@)lines/$tab/:}")
  _describe loopai lines
}
if [[ ${funcstack[1]} == _loopai ]]; then
  _loopai "$@"
else
  compdef _loopai loopai
fi
