// How the files of templates/runtime are written in each language: what scripts/runtime-source.mjs has to know to
// part them into functions. Strict rather than clever: what is written otherwise stops the build.

/** What uses a namespace of C#, where `using` names it. */
const namespaces = {
  System:
    /(?<![\w.])(?:Action|Array|BitConverter|Convert|Func|Math|String(?:Comparison|SplitOptions)|TypeCode)\b/,
  'System.Collections.Generic':
    /\b(?:Dictionary|HashSet|IDictionary|IEnumerable|IList|KeyValuePair|List|Queue|Stack)</,
  'System.Globalization': /\b(?:CultureInfo|NumberStyles)\b/,
  'System.Linq':
    /\bEnumerable\b|(?<!\bMath)\.(?:Aggregate|All|Any|Cast|Count|Distinct|First|FirstOrDefault|GroupBy|Last|Max|Min|OrderBy|Select|SelectMany|Skip|Sum|Take|ToArray|ToDictionary|ToList|Where|Zip)[(<]/,
  'System.Text': /\bStringBuilder\b/,
  'System.Text.RegularExpressions': /\bRegex\b/
}

/** Above all: every function of the file is of its language alone. */
const onlyHere = { line: /^(?:\/\/|#) only here: all$/, isOnlyHere: true }

/**
 * `header`: lines before the first function, each with what it imports (`library`: what printed programs import, by
 * name, each with what uses it; `own`: names of another topic). `definition`: a function; `data`: what functions look
 * up. `callable`: what a function is called, from its camelCase name, and `nameOf` the other way round. `isWrapped`: a
 * brace ends the file. `goesOn`: a line that begins neither function nor data.
 */
export const runtimeLanguages = {
  python: {
    extension: '.py',
    comment: '#',
    indent: '',
    header: [
      onlyHere,
      { line: /^import (\w+)$/, library: ([, name]) => [[name, new RegExp(`\\b${name}\\.`)]] },
      {
        line: /^from (\w+) import ([\w, ]+)$/,
        library: ([, module, names]) =>
          names.split(', ').map(name => [`${module}.${name}`, new RegExp(`\\b${name}\\b`)])
      },
      { line: /^from \.\w+ import ([\w, ]+)$/, own: ([, names]) => names.split(', ') },
      { line: /^$/ }
    ],
    definition: /^(?:def (\w+)\(|class (\w+)\([\w[\], ]+\):$)/,
    data: /^(?:([A-Z][A-Z_\d]*(?:, [A-Z][A-Z_\d]*)*)(?:: [^=]+)? = |class (\w+):$|for \w+ in |[A-Z_]+\.\w+\(|@\w+$)/,
    /** Blank lines between two functions. */
    apart: 2,
    goesOn: /^[ \t)}\]]/,
    namesImports: true,
    callable: name => name.replace(/(?<=.)[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    nameOf: called => called.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
    printed: source => source
  },
  javascript: {
    extension: '.mjs',
    comment: '//',
    indent: '',
    header: [
      onlyHere,
      {
        line: /^import \{ ([\w, ]+) \} from '\.\/\w+\.mjs'$/,
        own: ([, names]) => names.split(', ')
      },
      { line: /^$/ }
    ],
    definition: /^export (?:function (\w+)\(|const (\w+) = .*=>)/,
    data: /^(?:(?:export )?(?:const|let) (?:(\w+)|\[([\w, ]+)\]) =|for \(|\w+\.\w+\()/,
    apart: 1,
    goesOn: /^[ \t)}\]]/,
    namesImports: true,
    callable: name => name,
    nameOf: called => called,
    printed: source => source.replace(/^export /gm, '')
  },
  go: {
    extension: '.go',
    comment: '//',
    indent: '',
    header: [
      onlyHere,
      { line: /^package \w+$/ },
      {
        line: /^(?:import |\t)"([\w/]+)"$/,
        library: ([, path]) => [[path, new RegExp(`\\b${path.slice(path.lastIndexOf('/') + 1)}\\.`)]]
      },
      { line: /^(?:import \(|\))?$/ }
    ],
    definition: /^func (?:\(\w+ \w+\) )?(\w+)\(/,
    data: /^(?:(?:const|var|type) (\w+)\b|const \($)/,
    apart: 1,
    goesOn: /^[ \t)}\]]/,
    namesImports: false,
    callable: name => name,
    nameOf: called => called,
    printed: source => source
  },
  csharp: {
    extension: '.cs',
    comment: '//',
    indent: '    ',
    header: [
      onlyHere,
      { line: /^using ([\w.]+);$/, library: ([, name]) => [[name, namespaces[name]]] },
      { line: /^(?:internal static partial class Runtime|\{)?$/ }
    ],
    definition: /^private static (?!readonly )[^=(]*?(\w+)\(/,
    data: /^private (?:(?:const|static readonly) [^=]*?(\w+) =|(?:sealed class|struct) (\w+)$)/,
    apart: 1,
    goesOn: /^[ \t)}\]]/,
    namesImports: false,
    isWrapped: true,
    callable: name => name.charAt(0).toUpperCase() + name.slice(1),
    nameOf: called => called.charAt(0).toLowerCase() + called.slice(1),
    printed: source => source
  }
}
