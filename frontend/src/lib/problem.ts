/** RFC 9457 problem details as the backend gives them. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string | null
  instance?: string | null
  code?: string | null
  requestId?: string | null
  errors?: FieldProblem[] | null
  /** What stands there now, on conflicts. */
  current?: { status?: string; at?: string; by?: string } | null
}

export interface FieldProblem {
  /** JSON pointer to the field of the body, e.g. /details/topic. */
  pointer?: string | null
  code?: string | null
  message?: string | null
}

/** What a call throws when the answer is a refusal, or when no answer came (status 0). */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code ?? this.problem.type.replace(/^.*\/problems\//, '')
  }

  /** Messages by pointer, for a form to put at its fields. */
  get fields(): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    for (const { pointer, message } of this.problem.errors ?? []) {
      if (pointer != null && message != null && !found.has(pointer)) found.set(pointer, message)
    }
    return found
  }
}

/** A problem for an answer that is none: a proxy's HTML, an empty 502. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const requestId = response.headers.get('X-Request-Id')
  const bare: Problem = {
    type: 'about:blank',
    title: response.statusText || String(response.status),
    status: response.status,
    requestId,
  }
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return new ProblemError(bare)
  try {
    const body = (await response.json()) as Partial<Problem>
    return new ProblemError({ ...bare, ...body })
  } catch {
    return new ProblemError(bare)
  }
}

/** What the page itself can tell is wrong, said at its field as the backend would. */
export function refusedAt(pointer: string, message: string): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: message,
    status: 422,
    errors: [{ pointer, code: 'unreadable', message }],
  })
}

export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { type: 'about:blank', title: error instanceof Error ? error.message : String(error), status: 0 }
}
