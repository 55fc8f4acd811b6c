# Completion of loopai for fish: loopai completion fish > ~/.config/fish/completions/loopai.fish
function __loopai_next
    set -l typed (commandline -opc)
    set -l name $typed[1]
    set -e typed[1]
    set -l current (commandline -ct)
    set -l found ($name completion --next -- $typed "$current" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        # Where there is nothing to propose, files are.
        __fish_complete_path "$current"
    end
end
complete -c loopai -f -a '(__loopai_next)'
