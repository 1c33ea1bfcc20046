type Tree = Record<string, unknown> | null

export interface Difference {
  field: string
  before: string
  after: string
}

/** Field by field what became of it; fields that stayed are left out, unless there is only one side. */
export function differences(before: Tree, after: Tree): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields.flatMap((field) => {
    const [was, is] = [text(before?.[field]), text(after?.[field])]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
