import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedFlags } from '../base-command.js'
import { budgetOf, durationFrom } from '../config.js'
import { exitCodes } from '../errors.js'
import { requireProject } from '../project.js'
import { tell } from '../terminal/out.js'

const mega = 1024 * 1024

export default class Serve extends BaseCommand {
  static override summary = 'Answer the tasks of this project over HTTP.'
  static override description =
    'POST an input to /tasks/<task>: the reply is the output. What becomes active, by a promotion or a git pull, answers from then on; requests under way end where they began. Programs are isolated as everywhere. Logs are lines of JSON on stderr.'
  static override interrupted =
    'Requests that were not answered in time were cut off; jobs that had not ended go on when the next server starts.'
  static override examples = [
    '<%= config.bin %> serve',
    '<%= config.bin %> serve --port 0 --log requests',
    `curl localhost:8080/tasks/spam -H 'content-type: application/json' -d '{"text":"win a prize"}'`
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override flags = {
    port: Flags.integer({
      char: 'p',
      min: 0,
      max: 65_535,
      default: 8080,
      helpValue: 'N',
      description: 'where to listen; 0: any free port'
    }),
    host: Flags.string({
      default: '127.0.0.1',
      helpValue: 'ADDRESS',
      description: 'the address to listen at'
    }),
    'insecure-no-auth': Flags.boolean({
      description: 'another address than this machine alone: whoever reaches it may call'
    }),
    log: Flags.option({ options: ['failures', 'requests', 'inputs'] as const, default: 'failures' as const })(
      {
        description: 'which requests are logged; inputs: what they asked, too'
      }
    ),
    drain: Flags.string({
      default: '10s',
      helpValue: '10s',
      description: 'how long requests under way may take when it is told to end'
    }),
    queue: Flags.integer({
      min: 1,
      default: 1024,
      helpValue: 'N',
      description: 'inputs of one task that may be under way or wait; more are refused (429)'
    }),
    'max-loaded': Flags.integer({
      min: 1,
      default: 16,
      helpValue: 'N',
      description: 'versions that may have workers at once; the others start when they are asked'
    }),
    'max-body': Flags.integer({
      min: 1,
      max: 512,
      default: 8,
      helpValue: 'MB',
      description: 'largest body of a request'
    }),
    ...sharedFlags
  }

  /** Set in `run`, so that the process is not ended before requests in progress have had time to finish. */
  protected override graceMs = 0

  async run(): Promise<object> {
    const { flags } = await this.parse(Serve)
    const drainMs = durationFrom(flags.drain, '--drain')
    const budget = (said?: number, manifest?: number) =>
      budgetOf(said === undefined ? undefined : String(said), process.env, manifest)
    // What LOOPAI_BUDGET says is checked now, not when the first job runs.
    budget()
    this.graceMs = drainMs + 5000
    const [{ serve }, { createLog }] = await Promise.all([
      import('../serve/serve.js'),
      import('../serve/log.js')
    ])
    const log = createLog(flags.quiet ? 'warn' : 'info')
    // A signal that is never aborted: when the command must end, workers first finish the requests in progress.
    const { signal } = new AbortController()
    const options = await this.projectOptions(flags)
    const result = await serve({
      open: how =>
        requireProject({
          ...options,
          signal: how?.signal ?? signal,
          emit: event => {
            how?.emit(event)
            if (event.type === 'warning') log.warn(event.message)
          }
        }),
      host: flags.host,
      port: flags.port,
      noAuth: flags['insecure-no-auth'],
      log,
      version: this.config.version,
      signal: this.signal,
      drainMs,
      queue: flags.queue,
      mostLoaded: flags['max-loaded'],
      bodyLimit: flags['max-body'] * mega,
      logRequests: flags.log,
      budget,
      otlpEndpoint: process.env.OTEL_EXPORTER_OTLP_ENDPOINT || undefined,
      listening: url => {
        if (process.stderr.isTTY && !flags.quiet) void tell([`Listening on ${url}: Ctrl-C ends it.`])
      }
    })
    return this.answer(result, () => '')
  }
}
