/** What is known of a request that failed, beside its message and status. */
export interface FailureDetails {
  /** The body of the reply: parsed where it is JSON, else its text. */
  response?: unknown
  /** The server's own code, as `TASK_NOT_FOUND`. */
  code?: string
  /** The id of the request, which the server's log has, too. */
  requestId?: string
  /** How long the server says to wait, in ms. */
  retryAfterMs?: number
  cause?: unknown
}

/** Any failure of a call. */
export class LoopaiException extends Error {
  override name = 'LoopaiException'
  /** The status of the reply; undefined where there was none. */
  statusCode?: number
  response?: unknown
  code?: string
  requestId?: string
  retryAfterMs?: number

  constructor(message: string, statusCode?: number, response?: unknown, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.statusCode = statusCode
    this.response = response
    this.code = details.code
    this.requestId = details.requestId
    this.retryAfterMs = details.retryAfterMs
  }
}

/** 400, 413, 415: the request is not right, and would not be the next time. */
export class ValidationException extends LoopaiException {
  override name = 'ValidationException'

  constructor(
    message: string,
    /** What is wrong, by the name of the field. */
    public errors: Record<string, string[]> = {},
    statusCode = 400,
    details: FailureDetails = {}
  ) {
    super(message, statusCode, details.response, details)
  }
}

/** 422: the program has no answer to this input, and would have none the next time. */
export class ExecutionException extends LoopaiException {
  override name = 'ExecutionException'

  constructor(
    message: string,
    public executionId?: string,
    statusCode = 422,
    details: FailureDetails = {},
    /** `error`, `timeout`, `memory`, `crash`, `output-limit` or `bad-output`. */
    public outcome?: string
  ) {
    super(message, statusCode, details.response, details)
  }
}

/** 401, 403: who asks may not. */
export class DeniedException extends LoopaiException {
  override name = 'DeniedException'
}

/** 404: there is no such task, version or job. */
export class NotFoundException extends LoopaiException {
  override name = 'NotFoundException'
}

/** 409: what is there does not allow it. */
export class ConflictException extends LoopaiException {
  override name = 'ConflictException'
}

/** 429: the server has no room for the request; `retryAfterMs` says when it may. */
export class RateLimitException extends LoopaiException {
  override name = 'RateLimitException'
}

/** 5xx: the server, or something before it, does not work. */
export class ServerException extends LoopaiException {
  override name = 'ServerException'
}

/** No reply came, or it broke off. */
export class ConnectionException extends LoopaiException {
  override name = 'ConnectionException'

  constructor(
    message: string,
    public originalError?: Error,
    details: FailureDetails = {}
  ) {
    super(message, undefined, undefined, { ...details, cause: originalError })
  }
}

/** No reply came within the time of the client. */
export class TimeoutException extends ConnectionException {
  override name = 'TimeoutException'
}
