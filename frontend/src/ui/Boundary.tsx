import { Component, type ReactNode } from 'react'
import { ErrorState } from './States'

/** What breaks inside stays inside: it is said in its place and can be loaded anew, or is left out if all the rest does without. */
export class Boundary extends Component<
  { children: ReactNode; optional?: boolean },
  { error: unknown; broken: boolean }
> {
  override state = { error: null as unknown, broken: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    if (this.props.optional) return null
    return <ErrorState error={this.state.error} onRetry={() => location.reload()} />
  }
}
