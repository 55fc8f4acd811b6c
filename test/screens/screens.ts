import { describeError, errorLines } from '../../src/error-display.js'
import { LoopaiError } from '../../src/errors.js'
import { plainLines } from '../../src/reporters/plain.js'
import { addScreen } from '../../src/screens/add.js'
import { adoptScreen } from '../../src/screens/adopt.js'
import { cleanScreen } from '../../src/screens/clean.js'
import { doctorScreen } from '../../src/screens/doctor.js'
import { evalScreen } from '../../src/screens/eval.js'
import { explainScreen } from '../../src/screens/explain.js'
import { forgetScreen } from '../../src/screens/forget.js'
import { improveScreen } from '../../src/screens/improve.js'
import { initScreen } from '../../src/screens/init.js'
import { labelPlanScreen, labelScreen } from '../../src/screens/label.js'
import { promoteScreen } from '../../src/screens/promote.js'
import { resplitScreen } from '../../src/screens/resplit.js'
import { exportScreen, importScreen, reviewScreen } from '../../src/screens/review.js'
import { failureLines, runFileScreen } from '../../src/screens/run-file.js'
import { setupScreen } from '../../src/screens/setup.js'
import { statusScreen } from '../../src/screens/status.js'
import { synthScreen } from '../../src/screens/synth.js'
import { synthPlanScreen } from '../../src/screens/synth-plan.js'
import * as making from './results/making.js'
import * as using from './results/using.js'

const error = new LoopaiError(
  'bad-rows',
  `${making.file}:204: "команда": expected one of the labels 退款与取消申请, שכוי or شكوى فنية, found nothing`,
  {
    suggestions: [
      `loopai init tickets ${making.file} --output-field team --on-bad-row skip   (1 of 303 rows is bad)`,
      'mend the row in a text editor, or leave it out'
    ]
  }
)
const bytes = 2852
const removed = [
  { what: 'cache' as const, path: '/home/ann/.cache/loopai/8d25fec172a9b5eb67b54e0aee40317c/checked', bytes }
]
const noModel = 'not set up: OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own'

/** Every screen by the command that prints it, drawn for the terminal that stdout is. */
export const screens: [command: string, draw: () => string | Promise<string>][] = [
  ['loopai init tickets 客户来信-رسائل.csv --output-field team', () => initScreen(making.made)],
  ['loopai add tickets more.csv', () => addScreen(making.added)],
  ['loopai resplit tickets', () => resplitScreen(making.splitAgain)],
  ['loopai synth tickets -g anthropic', () => synthScreen(making.synthesized)],
  ['loopai synth tickets   (nothing is worth it)', () => synthScreen(making.noneWorth)],
  [
    'loopai synth tickets --promote',
    () => synthScreen({ ...making.synthesized, promotion: making.promoted })
  ],
  ['loopai synth tickets -g anthropic --dry-run', () => synthPlanScreen(making.plan)],
  ['loopai promote tickets', () => promoteScreen(making.promoted)],
  ['loopai promote tickets   (refused)', () => promoteScreen(making.refused)],
  [
    'loopai promote tickets --dry-run',
    () => promoteScreen({ ...making.promoted, dryRun: true, promoted: false })
  ],
  ['loopai adopt tickets src/خدمة/route.mjs', () => adoptScreen(making.adopted)],
  ['loopai eval tickets', () => evalScreen({ task: 'tickets', results: [using.evaluated], ok: false })],
  [
    'loopai eval tickets --split test',
    () =>
      evalScreen({
        task: 'tickets',
        ok: true,
        results: [
          {
            ...using.evaluated,
            split: 'test',
            measuredAs: undefined,
            testReads: 3,
            newRead: true,
            checks: []
          }
        ]
      })
  ],
  ['loopai status', () => statusScreen({ tasks: [using.standing] })],
  ['loopai explain tickets -i …', () => explainScreen(using.explained)],
  ['loopai run tickets 客户来信-رسائل.csv -o answered.csv', () => runFileScreen(using.answered)],
  [
    'loopai run tickets 客户来信-رسائل.csv   (on stderr)',
    () => `${failureLines(using.answered).join('\n')}\n`
  ],
  ['loopai review tickets', () => reviewScreen(using.reviewed)],
  [
    'loopai review tickets --export',
    () => exportScreen({ task: 'tickets', file: 'проверка.csv', format: 'csv', items: 12 })
  ],
  [
    'loopai review tickets --import',
    () => importScreen({ ...using.reviewed, file: 'проверка.csv', read: 12, format: 'csv' })
  ],
  ['loopai label tickets new.csv -m claude-haiku-4-5', () => labelScreen(using.labeled)],
  ['loopai label tickets new.csv --dry-run', () => labelPlanScreen(using.labelPlan)],
  ['loopai improve tickets', () => improveScreen(using.improved)],
  [
    'loopai improve tickets --dry-run',
    () => improveScreen({ ...using.improved, result: undefined, dryRun: true })
  ],
  [
    'loopai forget tickets …',
    () =>
      forgetScreen({
        ...{ task: 'tickets', input: null, dryRun: false, executions: 2, reviews: 1, rows: 1 },
        ...{ runs: ['tickets-1'], madeFrom: ['v2-dfa2d8', 'v3-c6b639'], holding: ['v3-c6b639'] }
      })
  ],
  ['loopai clean', () => cleanScreen({ removed, bytes, dryRun: false })],
  [
    'loopai doctor',
    () =>
      doctorScreen({
        tools: [{ name: 'node', version: '20.20.2', ok: true }],
        languages: [
          { language: 'javascript', sandbox: 'deno', runtime: 'deno 2.9.6', mend: 'loopai setup javascript' },
          { language: 'go', mend: 'loopai setup go' }
        ],
        limits: { memoryMb: 256, outputKb: 1024, timeoutMs: 1000 },
        sandboxes: [
          {
            name: 'docker',
            available: false,
            languages: [],
            notes: ['no image is set up here: loopai setup']
          },
          {
            name: 'deno',
            available: true,
            version: 'deno 2.9.6',
            languages: ['javascript', 'python'],
            notes: []
          }
        ],
        models: [{ api: 'openai', ok: false, note: noModel }],
        project: '/home/ann/проекты/客户支持',
        findings: [{ problem: 'tickets has no examples.', suggestions: ['loopai add tickets rows.jsonl'] }],
        canRun: true
      } as unknown as Parameters<typeof doctorScreen>[0])
  ],
  [
    'loopai setup go --dry-run',
    () =>
      setupScreen({ dryRun: true, languages: [{ language: 'go', image: 'golang:1.23.4-bookworm' }] } as never)
  ],
  ['an error', () => `${errorLines(describeError(error)).join('\n')}\n`],
  [
    'a warning',
    () =>
      `${plainLines({ type: 'warning', message: `${making.file} is read as Windows-1252; if that is wrong, name another by --encoding.` }).join('\n')}\n`
  ]
]
